import { playTones, type Tone, type ToneAudio } from '../sound/play-tones'

/** A short, soft tone of two notes. */
const notes: readonly Tone[] = [
  { at: 0, length: 0.12, frequency: 880, loudness: 0.12 },
  { at: 0.09, length: 0.12, frequency: 1320, loudness: 0.12 }
]

type Audio = ToneAudio & Pick<AudioContext, 'close'>

/**
 * Plays the tone that tells a visitor that the picture was taken. A computer without sound stays silent.
 */
export function playShutterSound(open: () => Audio = () => new AudioContext()): void {
  let audio: Audio
  try {
    audio = open()
  } catch {
    // Without an output device browsers refuse; the screen says "Thank you" all the same.
    return
  }
  playTones(audio, notes, () => void audio.close())
}
