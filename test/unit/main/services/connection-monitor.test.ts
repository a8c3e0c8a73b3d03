import { ConnectionMonitor } from '@main/services/connection-monitor'
import type { ConnectionState } from '@shared/domain/station'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { describe, expect, it, vi } from 'vitest'
import { manualClock } from '../../../support/manual-clock'

function setUp() {
  const clock = manualClock()
  const states: ConnectionState[] = []
  const server = { answer: ok() as Result<undefined>, asked: 0 }
  const check = (): Promise<Result<undefined>> => {
    server.asked += 1
    return Promise.resolve(server.answer)
  }
  const monitor = new ConnectionMonitor(check, clock, (state) => states.push(state))
  const later = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds)
    await vi.waitFor(() => Promise.resolve())
  }
  return { monitor, server, states, later }
}

describe('the connection monitor', () => {
  it('starts as starting and tells when the server is ready', async () => {
    const { monitor, states } = setUp()
    expect(monitor.state).toBe('starting')
    await monitor.look()
    expect(states).toEqual(['ready'])
  })

  it('tells apart a server that is away from one that refuses', async () => {
    const { monitor, server, states } = setUp()
    server.answer = err(appError('identities/unreachable'))
    await monitor.look()
    server.answer = err(appError('identities/unauthorized'))
    await monitor.look()
    expect(states).toEqual(['unreachable', 'refused'])
  })

  it('looks again soon while the server is away, and tells a change once', async () => {
    const { monitor, server, states, later } = setUp()
    server.answer = err(appError('identities/unreachable'))
    await monitor.look()
    await later(5_000)
    expect(server.asked).toBe(2)
    server.answer = ok()
    await later(5_000)
    expect(states).toEqual(['unreachable', 'ready'])
  })

  it('looks at once when a call did not get through, once for all that fail at the same time', async () => {
    const { monitor, server, states, later } = setUp()
    monitor.doubt()
    expect(server.asked).toBe(0)
    await monitor.look()
    server.answer = err(appError('identities/unreachable'))
    monitor.doubt()
    monitor.doubt()
    await later(0)
    expect(states).toEqual(['ready', 'unreachable'])
    monitor.doubt()
    expect(server.asked).toBe(2)
  })

  it.each([
    ['identities/signed-out', 'signed-out'],
    ['identities/untrusted-certificate', 'untrusted'],
    ['identities/session-refused', 'refused'],
    ['identities/clock-differs', 'refused'],
    ['identities/timed-out', 'unreachable']
  ] as const)('calls %s %s', async (code, state) => {
    const { monitor, server } = setUp()
    server.answer = err(appError(code))
    await monitor.look()
    expect(monitor.state).toBe(state)
  })

  it('forgets what it knew when server or account change, also what is still on the way', async () => {
    const { monitor, states, server } = setUp()
    await monitor.look()
    const old = monitor.look()
    server.answer = err(appError('identities/signed-out'))
    monitor.startOver()
    await old
    await vi.waitFor(() => expect(monitor.state).toBe('signed-out'))
    expect(states).toEqual(['ready', 'starting', 'signed-out'])
  })

  it('asks no more once stopped', async () => {
    const { monitor, server, later } = setUp()
    await monitor.look()
    monitor.stop()
    await later(600_000)
    expect(server.asked).toBe(1)
  })
})
