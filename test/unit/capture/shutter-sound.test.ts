import { expect, test } from 'vitest'
import { playShutterSound } from '@renderer/capture/shutter-sound'
import { fakeAudio } from '../sound/fake-audio'

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
