import { expect, test, vi } from 'vitest'
import { themeSounds } from '@shared/domain/identification-settings'
import { createSoundPlayer, type SoundOutput } from '@renderer/themes/sound-player'
import { themeTones } from '@renderer/themes/theme-sounds'
import { fakeAudio } from '../sound/fake-audio'

test('each sound but "none" can be heard, and none lasts longer than two seconds', () => {
  const lengths = themeSounds.map((sound) => [
    sound,
    themeTones[sound].reduce((end, { at, length }) => Math.max(end, at + length), 0)
  ])
  for (const [sound, length] of lengths) {
    if (sound === 'none') expect(length).toBe(0)
    else expect(length).toBeGreaterThan(0.3)
    expect(length).toBeLessThanOrEqual(2)
  }
})

test('a sound begins at once, and lets the output go when it is over', () => {
  const fake = fakeAudio()
  createSoundPlayer(
    () => fake.audio,
    () => 0
  ).play('chime')
  expect(fake.sounds[0]).toEqual(['start', 5])
  expect(fake.close).not.toHaveBeenCalled()
  fake.end()
  expect(fake.close).toHaveBeenCalledTimes(1)
})

test('"none" opens no output', () => {
  const open = vi.fn<() => SoundOutput>()
  createSoundPlayer(open, () => 0).play('none')
  expect(open).not.toHaveBeenCalled()
})

test('a new sound cuts the one before off', () => {
  const fakes = [fakeAudio(), fakeAudio()]
  const opened = fakes.values()
  const player = createSoundPlayer(
    () => opened.next().value?.audio ?? expect.fail('a third output'),
    () => 0
  )
  player.play('alarm')
  player.play('chime')
  expect(fakes[0]?.close).toHaveBeenCalledTimes(1)
  expect(fakes[1]?.close).not.toHaveBeenCalled()
  player.stop()
  expect(fakes[1]?.close).toHaveBeenCalledTimes(1)
})

test('an output that the browser holds back plays as soon as it may', async () => {
  const fake = fakeAudio('suspended')
  createSoundPlayer(
    () => fake.audio,
    () => 0
  ).play('alarm')
  expect(fake.sounds).toEqual([])
  fake.allow()
  await vi.waitFor(() => expect(fake.sounds).not.toEqual([]))
})

test('a sound that may be played too late is left out: it would be taken for the next person', async () => {
  const fake = fakeAudio('suspended')
  let now = 0
  createSoundPlayer(
    () => fake.audio,
    () => now
  ).play('alarm')
  now = 4000
  fake.allow()
  await vi.waitFor(() => expect(fake.close).toHaveBeenCalledTimes(1))
  expect(fake.sounds).toEqual([])
})

test('a sound stopped while it is held back is never heard', async () => {
  const fake = fakeAudio('suspended')
  const player = createSoundPlayer(
    () => fake.audio,
    () => 0
  )
  player.play('alarm')
  player.stop()
  fake.allow()
  await fake.audio.resume()
  expect(fake.close).toHaveBeenCalledTimes(1)
  expect(fake.sounds).toEqual([])
})

test('where there is no output nothing is heard, and nothing fails', () => {
  const player = createSoundPlayer(
    () => {
      throw new DOMException('no device', 'NotSupportedError')
    },
    () => 0
  )
  expect(() => player.play('alarm')).not.toThrow()
})
