/** A short, soft tone of two notes. Times in seconds, frequencies in hertz. */
const notes = [
  { at: 0, frequency: 880 },
  { at: 0.09, frequency: 1320 }
] as const
const noteLength = 0.12
const loudness = 0.12

type Audio = Pick<AudioContext, 'currentTime' | 'createOscillator' | 'createGain' | 'destination' | 'close'>

/**
 * Plays the tone that tells a visitor that the picture was taken. It is made on the spot, so there is no file to load.
 * A computer without sound stays silent.
 */
export function playShutterSound(open: () => Audio = () => new AudioContext()): void {
  let audio: Audio
  try {
    audio = open()
  } catch {
    // Without an output device browsers refuse; the screen says "Thank you" all the same.
    return
  }
  const begin = audio.currentTime
  const last = notes.map(({ at, frequency }) => {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(loudness, begin + at)
    // Without the fall a tone ends in a click.
    volume.gain.exponentialRampToValueAtTime(0.001, begin + at + noteLength)
    tone.connect(volume).connect(audio.destination)
    tone.start(begin + at)
    tone.stop(begin + at + noteLength)
    return tone
  })
  last.at(-1)?.addEventListener('ended', () => void audio.close())
}
