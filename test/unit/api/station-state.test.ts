import { expect, test } from 'vitest'
import { defaultPublicSettings } from '@shared/domain/station'
import type { ServerState } from '@shared/domain/server'
import type { Bridge } from '@shared/ipc/bridge'
import type { Channel, EventName } from '@shared/ipc/channels'
import { ok } from '@shared/result'
import { createStationClient } from '@renderer/api/station-client'
import { followStation, type StationState } from '@renderer/api/station-state'

const settings = { ...defaultPublicSettings, mirrorPreview: false }

/** A bridge whose answers about connection and server wait until they are let go. */
function slowBridge(): {
  readonly bridge: Bridge
  readonly emit: (event: EventName, payload: unknown) => void
  readonly letGo: () => void
} {
  const listeners = new Map<EventName, (payload: unknown) => void>()
  let letGo = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const answers: Partial<Record<Channel, () => Promise<unknown>>> = {
    'station:describe': () =>
      Promise.resolve(ok({ version: '1.0.0', host: 'browser', name: 'Desk 1', canSavePdf: false })),
    'settings:read-public': () => Promise.resolve(ok(settings)),
    'station:read-connection': () => gate.then(() => ok('starting')),
    'server:read': () => gate.then(() => ok({ mode: 'training' }))
  }
  return {
    bridge: {
      invoke: (channel) => answers[channel]?.() ?? Promise.resolve(undefined),
      subscribe(event, listener) {
        listeners.set(event, listener)
        return () => void listeners.delete(event)
      }
    },
    emit: (event, payload) => listeners.get(event)?.(payload),
    letGo: () => letGo()
  }
}

const server: ServerState = {
  mode: 'server',
  baseUrl: 'https://identities.example',
  trust: { kind: 'system' },
  remembered: false,
  canRemember: true
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

test('the first answers are told', async () => {
  const { bridge, letGo } = slowBridge()
  let state: Partial<StationState> = {}
  followStation(createStationClient(bridge), (part) => (state = { ...state, ...part }))
  letGo()
  await settle()
  expect(state).toEqual({
    connection: 'starting',
    server: { mode: 'training' },
    info: { version: '1.0.0', host: 'browser', name: 'Desk 1', canSavePdf: false },
    settings
  })
})

test('an event that overtakes the first answer wins', async () => {
  const { bridge, emit, letGo } = slowBridge()
  let state: Partial<StationState> = {}
  followStation(createStationClient(bridge), (part) => (state = { ...state, ...part }))
  await settle()
  emit('station:connection-changed', 'signed-out')
  emit('server:changed', server)
  letGo()
  await settle()
  expect(state).toMatchObject({ connection: 'signed-out', server })
})

test('changed settings are told', async () => {
  const { bridge, emit } = slowBridge()
  let state: Partial<StationState> = {}
  followStation(createStationClient(bridge), (part) => (state = { ...state, ...part }))
  await settle()
  const changed = { ...settings, camera: { ...settings.camera, rotation: 90 } }
  emit('settings:changed', changed)
  expect(state.settings).toEqual(changed)
})

test('nothing is told after the end', async () => {
  const { bridge, emit, letGo } = slowBridge()
  let told = 0
  const stop = followStation(createStationClient(bridge), () => (told += 1))
  stop()
  emit('station:connection-changed', 'ready')
  emit('server:changed', server)
  letGo()
  await settle()
  expect(told).toBe(0)
})
