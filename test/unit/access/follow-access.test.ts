import type { AccessState } from '@shared/domain/access'
import { ok } from '@shared/result'
import { expect, test, vi } from 'vitest'
import { followAccess } from '@renderer/access/access-state'
import type { StationClient } from '@renderer/api/station-client'

const locked: AccessState = { state: 'locked', ways: ['administrator'] }
const open = (isSettingsOpen: boolean): AccessState => ({
  state: 'open',
  isSettingsOpen,
  absences: 0,
  canLock: true,
  hasStationPin: false
})

function following(answer: AccessState) {
  const invoke = vi.fn((_channel: string) => Promise.resolve(ok(answer)))
  let publish: (state: AccessState) => void = () => undefined
  const subscribe = (_event: string, listener: (state: AccessState) => void) => {
    publish = listener
    return () => undefined
  }
  const told: AccessState[] = []
  const end = followAccess({ invoke, subscribe } as unknown as StationClient, (state) => told.push(state))
  return { told, end, invoke, publish: (state: AccessState) => publish(state) }
}
const settle = () => new Promise((resolve) => setTimeout(resolve))

test('what the station answers counts, but not over an event that overtook it', async () => {
  const slow = following(open(false))
  slow.publish(locked)
  await settle()
  expect(slow.told).toEqual([locked])
  const plain = following(locked)
  await settle()
  expect(plain.told).toEqual([locked])
})

test('settings that an earlier load of the page has left open are closed', async () => {
  const { invoke } = following(open(true))
  await settle()
  expect(invoke.mock.calls.map(([channel]) => channel)).toEqual(['access:read', 'access:close-settings'])
})

test('nothing is told after its end', async () => {
  const { told, end } = following(locked)
  end()
  await settle()
  expect(told).toEqual([])
})
