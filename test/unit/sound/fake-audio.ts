import { vi } from 'vitest'

/**
 * Audio as far as tones need it. `sounds` has when each note begins and ends, `end` lets all notes be over, and `allow`
 * is the touch that a browser waits for before it lets a suspended output sound.
 */
export function fakeAudio(state: 'running' | 'suspended' = 'running') {
  const sounds: [string, number][] = []
  const ends: (() => void)[] = []
  const allowed = Promise.withResolvers<undefined>()
  const close = vi.fn(() => Promise.resolve())
  const audio = {
    state,
    currentTime: 5,
    destination: {},
    close,
    resume: () => allowed.promise,
    createGain: () => ({
      gain: { setValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() },
      connect: vi.fn()
    }),
    createOscillator: () => ({
      type: 'sine',
      frequency: { value: 0 },
      connect: (next: unknown) => next,
      start: (at: number) => void sounds.push(['start', at]),
      stop: (at: number) => void sounds.push(['stop', at]),
      addEventListener: (_: string, ended: () => void) => void ends.push(ended)
    })
  }
  return {
    audio: audio as unknown as AudioContext,
    sounds,
    close,
    allow: () => allowed.resolve(undefined),
    end: () => ends.forEach((each) => each())
  }
}
