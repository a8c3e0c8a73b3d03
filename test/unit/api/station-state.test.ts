import { expect, test } from 'vitest'
import type { Bridge } from '@shared/ipc/bridge'
import { ok } from '@shared/result'
import { createStationClient } from '@renderer/api/station-client'
import { followStation, type StationState } from '@renderer/api/station-state'

/** A bridge whose answer about the connection waits until it is let go. */
function slowBridge(): {
  readonly bridge: Bridge
  readonly emit: (state: string) => void
  readonly letGo: () => void
} {
  let listener: (payload: unknown) => void = () => undefined
  let letGo = (): void => undefined
  const connection = new Promise((resolve) => {
    letGo = () => resolve(ok('starting'))
  })
  return {
    bridge: {
      invoke: (channel) =>
        channel === 'station:read-connection'
          ? connection
          : Promise.resolve(
              channel === 'station:describe'
                ? ok({ version: '1.0.0', host: 'browser', mode: 'training' })
                : ok({ mirrorPreview: false })
            ),
      subscribe(_event, given) {
        listener = given
        return () => {
          listener = () => undefined
        }
      }
    },
    emit: (state) => listener(state),
    letGo: () => letGo()
  }
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

test('an event that overtakes the first answer wins', async () => {
  const { bridge, emit, letGo } = slowBridge()
  let state: Partial<StationState> = {}
  followStation(createStationClient(bridge), (part) => (state = { ...state, ...part }))
  await settle()
  emit('ready')
  letGo()
  await settle()
  expect(state).toEqual({
    connection: 'ready',
    info: { version: '1.0.0', host: 'browser', mode: 'training' },
    settings: { mirrorPreview: false }
  })
})

test('nothing is told after the end', async () => {
  const { bridge, emit, letGo } = slowBridge()
  let told = 0
  const stop = followStation(createStationClient(bridge), () => (told += 1))
  stop()
  emit('ready')
  letGo()
  await settle()
  expect(told).toBe(0)
})
