import { followPower } from '@main/windows/follow-power'
import { afterEach, expect, it } from 'vitest'
import { powerMonitor } from '../../../support/electron-double'

afterEach(() => void powerMonitor.removeAllListeners())

function follow() {
  const done: string[] = []
  const station = { lockNow: () => void done.push('lock'), wake: () => void done.push('wake') }
  followPower({ station, onEnd: () => void done.push('end'), stop: () => Promise.resolve() })
  return done
}

it.each([
  ['suspend', 'lock'],
  ['lock-screen', 'lock'],
  ['resume', 'wake'],
  ['unlock-screen', 'wake'],
  ['shutdown', 'end']
])('answers %s of the computer by %s', (event, expected) => {
  const done = follow()
  powerMonitor.emit(event)
  expect(done).toEqual([expected])
})
