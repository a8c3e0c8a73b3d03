/** One note. Times in seconds from the beginning, the frequency in hertz. */
export interface Tone {
  readonly at: number
  readonly length: number
  readonly frequency: number
  /** Share of full volume at its beginning, 0-1. */
  readonly loudness: number
  /** `triangle` cuts through a room; `sine`, the softest, when left out. */
  readonly shape?: 'sine' | 'triangle'
}

export type ToneAudio = Pick<AudioContext, 'currentTime' | 'createOscillator' | 'createGain' | 'destination'>

/**
 * Plays notes that are made on the spot, so there is no file to load.
 *
 * @param tones in the order of their ends: `onEnd` is called once, after the last one
 */
export function playTones(audio: ToneAudio, tones: readonly Tone[], onEnd: () => void): void {
  const begin = audio.currentTime
  const playing = tones.map(({ at, length, frequency, loudness, shape = 'sine' }) => {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.type = shape
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(loudness, begin + at)
    // Without the fall a tone ends in a click.
    volume.gain.exponentialRampToValueAtTime(0.001, begin + at + length)
    tone.connect(volume).connect(audio.destination)
    tone.start(begin + at)
    tone.stop(begin + at + length)
    return tone
  })
  playing.at(-1)?.addEventListener('ended', onEnd)
}
