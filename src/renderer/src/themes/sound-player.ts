import type { ThemeSound } from '@shared/domain/identification-settings'
import { playTones, type ToneAudio } from '../sound/play-tones'
import { themeTones } from './theme-sounds'

export type SoundOutput = ToneAudio & Pick<AudioContext, 'state' | 'resume' | 'close'>

export interface SoundPlayer {
  /** A new sound cuts the one before off: the latest person counts. */
  readonly play: (sound: ThemeSound) => void
  /** Silence now. More can be played afterwards. */
  readonly stop: () => void
}

/** A sound that comes later than this would be taken for the next person's. Milliseconds. */
const latest = 500

/**
 * Plays the sounds of themes, one at a time. An output is opened for each sound and let go after it, so that an idle
 * station holds no audio device. A computer without sound stays silent: the screen says the same.
 *
 * @param open throws where there is no output
 * @param now monotonic milliseconds
 */
export function createSoundPlayer(open: () => SoundOutput, now: () => number): SoundPlayer {
  let current: SoundOutput | undefined

  const release = (output: SoundOutput): void => {
    if (current !== output) return
    current = undefined
    void output.close()
  }

  const begin = async (output: SoundOutput, sound: ThemeSound): Promise<void> => {
    const asked = now()
    // Before the first touch of a page browsers keep outputs suspended, and let this wait until one comes.
    if (output.state !== 'running') await output.resume()
    if (current !== output) return
    if (now() - asked > latest) release(output)
    else playTones(output, themeTones[sound], () => release(output))
  }

  const stop = (): void => {
    if (current !== undefined) release(current)
  }

  return {
    stop,
    play(sound) {
      stop()
      if (themeTones[sound].length === 0) return
      let output: SoundOutput
      try {
        output = open()
      } catch {
        return
      }
      current = output
      begin(output, sound).catch(() => release(output))
    }
  }
}
