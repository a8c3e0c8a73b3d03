import type { ThemeSound } from '@shared/domain/identification-settings'
import type { Tone } from '../sound/play-tones'

const chime: readonly Tone[] = [
  { at: 0, length: 0.5, frequency: 784, loudness: 0.14 },
  { at: 0.16, length: 0.7, frequency: 1047, loudness: 0.14 }
]

const attention: readonly Tone[] = [0, 0.22].map((at) => ({
  at,
  length: 0.18,
  frequency: 660,
  loudness: 0.2,
  shape: 'triangle'
}))

/** High and low by turns, as alarms are known; loud, but well below the full volume of the computer. */
const alarm: readonly Tone[] = [988, 659, 988, 659, 988, 659].map((frequency, index) => ({
  at: index * 0.18,
  length: 0.17,
  frequency,
  loudness: 0.35,
  shape: 'triangle'
}))

/** Told apart by rhythm and direction, not by loudness alone: the volume of a desk's computer is anybody's guess. */
export const themeTones: Readonly<Record<ThemeSound, readonly Tone[]>> = { none: [], chime, attention, alarm }
