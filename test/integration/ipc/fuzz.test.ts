import { browserPlatform } from '@main/browser-host/browser-platform'
import { nodeNetwork } from '@main/platform/node-network'
import { neededAccess } from '@shared/ipc/access'
import { type Channel, channels } from '@shared/ipc/channels'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { ok } from '@shared/result'
import { createHash } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { recipes } from '../../support/fuzz-messages'
import { FuzzTable } from '../../support/fuzz-table'
import { fuzz, type FuzzedStation, shapeOfPrototypes } from '../../support/fuzzed-station'
import { heapAfterCollection } from '../../support/heap'
import { planted } from '../../support/hostile-values'
import { manualClock } from '../../support/manual-clock'
import { startUnsignedSandbox, temporaryFolder } from '../../support/sandbox-harness'
import { scanningLogger } from '../../support/scanning-logger'
import { testStation, type TestStationOverrides } from '../../support/test-station'

const seed = 20_261_122
const rounds = 10
/** 100,000 in all. */
const messages = { dead: 92_000, guarded: 5_000, answering: 3_000 }

/** Each of these costs a password's hash. */
const hashing: readonly Channel[] = [
  'access:set-up',
  'access:unlock',
  'access:open-settings',
  'access:set-station-pin',
  'settings:set-pin',
  'outbox:export',
  'outbox:discard',
  'outbox:finish-import'
]
/** Each of these writes a file, or reads all of one. */
const writing = channels.filter((channel) =>
  /^(settings|field-settings|configuration|server|audit|diagnostics|enrollments):/.test(channel)
)
const allowances = (): Map<Channel, number> =>
  new Map([
    ...writing.map((channel) => [channel, 60] as const),
    ...hashing.map((channel) => [channel, 3] as const)
  ])

const access = { baseUrl: 'http://127.0.0.1:9', username: 'station', password: 'secret' }

/** The composed station over real files, by default for a server that nobody answers at. */
async function station(
  overrides: TestStationOverrides = {}
): Promise<FuzzedStation & { readonly folder: string }> {
  const folder = join(await temporaryFolder(), 'profile')
  await mkdir(folder)
  // Plain Node has no key store; without this no enrollment for a real server is taken in.
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ allowUnprotectedSecrets: true }))
  const clock = manualClock()
  const logger = scanningLogger([planted])
  const platform = browserPlatform({
    version: '0.0.0',
    dataFolder: folder,
    modelsFolder: '',
    runtimeFolder: '',
    engineWorker: '',
    writeLine: () => undefined
  })
  const refused = new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })
  const composed = testStation(access, {
    ...platform,
    clock,
    logger,
    network: { open: () => ({ fetch: () => Promise.reject(refused), close: () => Promise.resolve() }) },
    trainingServer: { start: () => Promise.resolve(ok(access)), stop: () => Promise.resolve() },
    ...overrides
  })
  composed.start()
  onTestFinished(() => composed.stop())
  return { station: composed, clock, logger, folder }
}

/** Finds a face in everything, as different from others as the pictures are. */
const dreamingEngine: FaceEngine = {
  describe: (jpeg) => {
    const features = featuresOf(jpeg)
    const box = { x: 1, y: 1, width: 6, height: 6 }
    return Promise.resolve(ok({ width: 8, height: 8, faces: [{ box, score: 0.9, features }] }))
  },
  describeAligned: (jpeg) => Promise.resolve(ok(featuresOf(jpeg))),
  close: () => Promise.resolve()
}

function featuresOf(jpeg: Uint8Array): Float32Array {
  const hash = createHash('sha256').update(jpeg).digest()
  const length = Math.hypot(...hash) * 4
  return Float32Array.from({ length: 512 }, (_, index) => (hash[index % hash.length] ?? 0) / length)
}

const handles = (): number =>
  process.getActiveResourcesInfo().filter((kind) => /Timeout|Immediate|TCP|FSEvent|Worker/.test(kind)).length
const listeners = (): number =>
  process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0)

describe('every call of the window', () => {
  const table = new FuzzTable()

  it(
    'gets an answer or a typed refusal, whatever it says, and nothing of it stays',
    { timeout: 300_000 },
    async () => {
      const fuzzed = await station()
      const before = shapeOfPrototypes()
      const left = allowances()
      const heaps: number[] = []
      const open: number[] = []
      const listening: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        await fuzz(fuzzed, {
          recipes,
          messages: messages.dead / rounds,
          seed: seed + round,
          table,
          allowances: left
        })
        fuzzed.station.events.length = 0
        heaps.push(heapAfterCollection())
        open.push(handles())
        listening.push(listeners())
      }
      console.log(`Heap after each round, MB: ${heaps.map((heap) => heap.toFixed(1)).join(' ')}`)
      expect(shapeOfPrototypes()).toBe(before)
      // Round one fills caches. Then 83,000 messages must not cost more than 100 bytes each.
      expect((heaps.at(-1) ?? 0) - (heaps[0] ?? 0)).toBeLessThan(8)
      expect(open.at(-1)).toBeLessThanOrEqual((open[0] ?? 0) + 2)
      expect(listening.at(-1)).toBe(listening[0])
      // Databases with their journals, keys, settings, one export, and an import or two under way.
      expect((await readdir(fuzzed.folder, { recursive: true })).length).toBeLessThan(25)
    }
  )

  it('is carried out by a closed station only where nothing is needed', { timeout: 120_000 }, async () => {
    const fuzzed = await station({ isGuarded: true })
    const closed = new FuzzTable()
    // Right ones would open it.
    const left = new Map<Channel, number>([...allowances(), ['access:set-up', 0], ['access:unlock', 0]])
    await fuzz(fuzzed, { recipes, messages: messages.guarded, seed, table: closed, allowances: left })
    table.add(closed)
    for (const channel of channels) {
      const { accepted = 0 } = closed.rowOf(channel) ?? {}
      if (neededAccess(channel) !== 'nothing') expect(accepted, channel).toBe(0)
    }
    expect(closed.total.refused.get('access/locked')).toBeGreaterThan(100)
    expect(fuzzed.station.events.filter(({ event }) => event.startsWith('outbox:item'))).toEqual([])
  })

  it('gets them from a station with a server that answers, too', { timeout: 120_000 }, async () => {
    const sandbox = await startUnsignedSandbox(dreamingEngine)
    const account = { baseUrl: sandbox.baseUrl, ...sandbox.account }
    const fuzzed = await station({
      network: nodeNetwork(),
      trainingServer: { start: () => Promise.resolve(ok(account)), stop: () => Promise.resolve() }
    })
    const answering = new FuzzTable()
    const left = new Map<Channel, number>([...allowances(), ['server:connect', 0]])
    await fuzz(fuzzed, {
      recipes,
      messages: messages.answering,
      seed: seed + 99,
      table: answering,
      allowances: left
    })
    table.add(answering)
    expect(answering.total.accepted).toBeGreaterThan(150)
  })

  it('was reached with right messages, and none threw', () => {
    console.log(`${String(table)}\nSeed ${String(seed)}`)
    expect(table.total.messages).toBe(messages.dead + messages.guarded + messages.answering)
    expect(table.total.threw).toBe(0)
    for (const channel of channels) {
      const { messages: sent, refused } = table.rowOf(channel) ?? {
        messages: 0,
        refused: new Map<string, number>()
      }
      const unread = ['ipc/bad-request', 'ipc/too-large', 'ipc/forbidden']
      if (neededAccess(channel) !== 'nothing') unread.push('access/locked')
      const isReached = sent > unread.reduce((sum, code) => sum + (refused.get(code) ?? 0), 0)
      expect(isReached, `${channel}: no right message`).toBe(true)
    }
  })
})
