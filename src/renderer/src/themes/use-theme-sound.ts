import { useEffect, useState } from 'react'
import type { ThemeSound } from '@shared/domain/identification-settings'
import { useStation } from '../api/station-context'
import { createSoundPlayer } from './sound-player'

/** @returns plays the sound of a theme; always the same function. Silent again when the component is left. */
export function useThemeSound(): (sound: ThemeSound) => void {
  const { now } = useStation()
  const [player] = useState(() => createSoundPlayer(() => new AudioContext(), now))
  useEffect(() => player.stop, [player])
  return player.play
}
