import { expect, test, vi } from 'vitest'
import { playShutterSound } from '@renderer/capture/shutter-sound'

/** Audio as far as the tone needs it; `sounds` has when each note begins and ends. */
function fakeAudio() {
  const sounds: [string, number][] = []
  const ends: (() => void)[] = []
  const close = vi.fn(() => Promise.resolve())
  const audio = {
    currentTime: 5,
    destination: {},
    close,
    createGain: () => ({
      gain: { setValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() },
      connect: vi.fn()
    }),
    createOscillator: () => ({
      frequency: { value: 0 },
      connect: (next: unknown) => next,
      start: (at: number) => void sounds.push(['start', at]),
      stop: (at: number) => void sounds.push(['stop', at]),
      addEventListener: (_: string, ended: () => void) => void ends.push(ended)
    })
  }
  return { audio: audio as unknown as AudioContext, sounds, close, end: () => ends.forEach((each) => each()) }
}

test('is short, begins at once, and lets the output go when it is over', () => {
  const { audio, sounds, close, end } = fakeAudio()
  playShutterSound(() => audio)
  expect(sounds[0]).toEqual(['start', 5])
  expect(Math.max(...sounds.map(([, at]) => at))).toBeLessThan(5.5)
  expect(close).not.toHaveBeenCalled()
  end()
  expect(close).toHaveBeenCalledTimes(1)
})

test('is left out where there is no output', () => {
  expect(() =>
    playShutterSound(() => {
      throw new DOMException('no device', 'NotSupportedError')
    })
  ).not.toThrow()
})
