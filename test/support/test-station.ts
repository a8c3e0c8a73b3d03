import { composeStation, type Station } from '@main/compose'
import { keyFileBox } from '@main/platform/key-file-box'
import { nodeNetwork } from '@main/platform/node-network'
import type { Platform, ServerAccess } from '@main/platform/ports'
import type { Channel, EventName } from '@shared/ipc/channels'
import type { Input, Output } from '@shared/ipc/contract'
import { ok, type Result } from '@shared/result'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { manualClock } from './manual-clock'
import { memoryFile } from './memory-file'
import { recordingLogger } from './recording-logger'

export interface TestStation extends Pick<Station, 'start' | 'wake' | 'stop' | 'lockNow'> {
  /** A call through the real router, as the window would make it. */
  call<C extends Channel>(channel: C, input?: Input<C>): Promise<Result<Output<C>>>
  /** The same for a page that is not the one at the desk. */
  readonly route: Station['router']
  readonly logger: ReturnType<typeof recordingLogger>
  readonly events: { readonly event: EventName; readonly payload: unknown }[]
}

export interface TestStationOverrides extends Partial<Platform> {
  /** Stands in for the network's; what it does with certificates is then its own affair. */
  readonly fetch?: typeof globalThis.fetch
  readonly settleMs?: number
  /** How much room the disk has for the outbox. */
  readonly maxOutboxBytes?: number
  /** Of one kind of event. */
  readonly logLinesAMinute?: number
  /** As it comes: closed until somebody has set it up and opened it. Otherwise every call is let through. */
  readonly isGuarded?: boolean
  /** Hears each event in the instant in which it is sent. */
  readonly onEvent?: (event: EventName, payload: unknown) => void
}

/** The composed station without a host: real router, services and client; the server is the caller's. */
export function testStation(
  access: ServerAccess,
  {
    fetch,
    settleMs,
    maxOutboxBytes,
    logLinesAMinute = Infinity,
    isGuarded = false,
    onEvent,
    ...overrides
  }: TestStationOverrides = {}
): TestStation {
  const logger = recordingLogger()
  const events: TestStation['events'] = []
  const outboxFolder = join(tmpdir(), `enroll-station-outbox-${randomUUID()}`)
  const station = composeStation(
    {
      host: 'browser',
      version: '0.0.0',
      timeZone: 'Europe/Vienna',
      clock: manualClock(),
      network: fetch ? { open: () => ({ fetch, close: () => Promise.resolve() }) } : nodeNetwork(),
      logger,
      settingsFile: { read: () => undefined, write: () => undefined, setAside: () => undefined },
      secretBox: keyFileBox(memoryFile()),
      credentialsFile: memoryFile(),
      offlineSignInFile: memoryFile(),
      pinFile: memoryFile(),
      stationPinFile: memoryFile(),
      unlockTriesFile: memoryFile(),
      auditLogPath: ':memory:',
      auditKeyFile: memoryFile(),
      outboxFolder,
      outboxKeyFile: memoryFile(),
      trainingServer: { start: () => Promise.resolve(ok(access)), stop: () => Promise.resolve() },
      ...overrides
    },
    (event, payload) => {
      events.push({ event, payload })
      onEvent?.(event, payload)
    },
    {
      ...(settleMs === undefined ? {} : { settleMs }),
      maxOutboxBytes,
      secretCost: { N: 2, r: 1, p: 1 },
      logLinesAMinute,
      gate: isGuarded ? undefined : () => Promise.resolve(ok())
    }
  )
  return {
    start: () => station.start(),
    wake: () => station.wake(),
    lockNow: () => station.lockNow(),
    stop: async () => {
      await station.stop()
      await rm(outboxFolder, { recursive: true, force: true })
    },
    logger,
    events,
    route: station.router,
    // The router has parsed the answer with the channel's own schema.
    call: (channel, input) =>
      station.router({ role: 'desk', channel, input }) as Promise<Result<Output<typeof channel>>>
  }
}
