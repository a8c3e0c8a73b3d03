import { describe, expect, test } from 'vitest'
import type { ConnectionState } from '@shared/domain/station'
import type { Bridge } from '@shared/ipc/bridge'
import { createStationClient } from '@renderer/api/station-client'

interface FakeBridge extends Bridge {
  readonly calls: unknown[][]
  emit(payload: unknown): void
}

function fakeBridge(answer: () => unknown): FakeBridge {
  const listeners = new Set<(payload: unknown) => void>()
  const calls: unknown[][] = []
  return {
    calls,
    invoke(...call) {
      calls.push(call)
      return Promise.resolve().then(() => (call[0] === 'station:report-problem' ? { ok: true } : answer()))
    },
    subscribe(_event, listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    emit: (payload) => listeners.forEach((listener) => listener(payload))
  }
}

const request = {
  personId: 'p1',
  photoId: '3b1f8a52-6f0e-4b7e-9d36-0c9f5a4e2b11',
  photo: new Uint8Array([0xff, 0xd8])
}

describe('a call', () => {
  test('passes its input on and gives the typed value back', async () => {
    const bridge = fakeBridge(() => ({ ok: true, value: { personId: 'p1', faceId: 'f1' } }))
    const answer = await createStationClient(bridge).invoke('people:add-photo', request)
    expect(answer).toEqual({ ok: true, value: { personId: 'p1', faceId: 'f1' } })
    expect(bridge.calls).toEqual([['people:add-photo', request]])
  })

  test('gives the permissions back that a refused account lacks', async () => {
    const permissions = [{ category: 'Tags', name: 'Read Tags' }]
    const error = { code: 'identities/forbidden', retryable: false, permissions }
    const bridge = fakeBridge(() => ({ ok: false, error }))
    expect(await createStationClient(bridge).invoke('tags:read', { tagId: 't' })).toEqual({
      ok: false,
      error
    })
  })

  test('gives a failure back as it is', async () => {
    const error = { code: 'identities/busy', retryable: true, detail: '429' }
    const bridge = fakeBridge(() => ({ ok: false, error }))
    expect(await createStationClient(bridge).invoke('people:add-photo', request)).toEqual({
      ok: false,
      error
    })
  })

  test('without a value is fine, whether the transport says undefined or null', async () => {
    for (const value of [undefined, null]) {
      const client = createStationClient({
        ...fakeBridge(() => undefined),
        invoke: () => Promise.resolve({ ok: true, value })
      })
      expect(await client.invoke('station:report-problem', { code: 'ipc/internal' })).toMatchObject({
        ok: true
      })
    }
  })

  test.each([
    ['nothing', undefined],
    ['no result', 'hello'],
    ['a value of another shape', { ok: true, value: { person: 'p1' } }],
    ['a code of another version', { ok: false, error: { code: 'moon/full', retryable: true } }]
  ])('that is answered with %s fails, and is reported', async (_, answer) => {
    const bridge = fakeBridge(() => answer)
    const result = await createStationClient(bridge).invoke('people:add-photo', request)
    expect(result).toMatchObject({ ok: false, error: { code: 'ipc/internal', retryable: false } })
    expect(bridge.calls.at(-1)).toEqual(['station:report-problem', { code: 'ipc/internal' }])
  })

  test('fails as a value when the bridge breaks its promise and rejects', async () => {
    const bridge = fakeBridge(() => {
      throw new Error('gone')
    })
    expect(await createStationClient(bridge).invoke('station:describe')).toMatchObject({
      ok: false,
      error: { code: 'ipc/disconnected' }
    })
  })
})

describe('a subscription', () => {
  test('passes payloads on until it ends', () => {
    const bridge = fakeBridge(() => undefined)
    const seen: ConnectionState[] = []
    const stop = createStationClient(bridge).subscribe('station:connection-changed', (state) =>
      seen.push(state)
    )
    bridge.emit('ready')
    stop()
    bridge.emit('refused')
    expect(seen).toEqual(['ready'])
  })

  test('keeps foreign payloads from its listener, and reports them', () => {
    const bridge = fakeBridge(() => undefined)
    const seen: unknown[] = []
    createStationClient(bridge).subscribe('station:connection-changed', (state) => seen.push(state))
    bridge.emit('sideways')
    expect(seen).toEqual([])
    expect(bridge.calls).toEqual([['station:report-problem', { code: 'ipc/internal' }]])
  })
})
