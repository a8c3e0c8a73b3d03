import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { outboxItem, outboxStatus } from '@shared/domain/outbox'
import type { Result } from '@shared/result'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { submitVisit } from '../../support/enrollment-desk'
import { faultyFetch } from '../../support/faulty-fetch'
import { everyFileAnother, pictureOf } from '../../support/many-people'
import { samplePerson } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'
import { stationProfile } from '../../support/station-profile'

const queued = 200

let real: FaceEngine
let photo: Uint8Array
beforeAll(async () => {
  real = createTestEngine()
  photo = await samplePhoto(samplePerson('ada'))
})
afterAll(() => real.close())

const numbers = Array.from({ length: queued }, (_, index) => index)

/**
 * Makes the same call over and over, as a window would. Every answer must be a good one, but that a busy computer can break a
 * connection that was kept open.
 */
function askOn(
  ask: () => Promise<Result<unknown>>,
  onAnswer: () => void
): { readonly end: () => Promise<void> } {
  const over = new AbortController()
  const asking = (async () => {
    while (!over.signal.aborted) {
      const answer = await ask()
      if (!answer.ok && answer.error.code !== 'identities/unreachable') throw new Error(answer.error.code)
      onAnswer()
      await setImmediate()
    }
  })()
  return {
    end: () => {
      over.abort()
      return asking
    }
  }
}

/** How much one turn of the event loop wrote. Nothing else is done in such a turn. */
function countTurns(): { readonly wrote: () => void; mostWrites: number; readonly end: () => void } {
  const over = new AbortController()
  let writes = 0
  const turns = {
    mostWrites: 0,
    wrote: () => {
      writes += 1
      turns.mostWrites = Math.max(turns.mostWrites, writes)
    },
    end: () => over.abort()
  }
  void (async () => {
    for (; !over.signal.aborted; writes = 0) await setImmediate()
  })()
  return turns
}

it('two hundred that waited are sent in order when the network is back, and calls are answered meanwhile', async () => {
  const sandbox = await startTestSandbox(everyFileAnother(real, photo))
  const network = faultyFetch()
  const { start, clock } = await stationProfile({ baseUrl: sandbox.baseUrl, fetch: network.fetch })
  const turns = countTurns()
  const calls = { connection: 0, read: 0, detect: 0 }
  const delivered: { readonly id: string; readonly calls: typeof calls }[] = []
  const waiting: number[] = []
  const station = start({
    onEvent: (event, payload) => {
      if (event === 'outbox:status-changed') waiting.push(outboxStatus.parse(payload).waiting)
      if (event !== 'outbox:item-changed') return
      // Each of these has just been written.
      turns.wrote()
      const { state, enrollmentId } = outboxItem.parse(payload)
      if (state.kind === 'done') delivered.push({ id: enrollmentId, calls: { ...calls } })
    }
  })
  const signIn = { ...sandbox.account, remember: false }
  expect(await station.call('server:sign-in', signIn)).toMatchObject({ ok: true })

  network.isDown = true
  const accepted: string[] = []
  for (const number of numbers) {
    const name = { firstName: 'Somebody', lastName: `Number ${number}` }
    const visit = { photos: [pictureOf(number, photo)], searched: false, details: { name } }
    const { details, submitted } = await submitVisit(station, visit)
    expect(submitted).toMatchObject({ ok: true, value: { wasSearched: false } })
    accepted.push(details.enrollmentId)
  }
  const full = await station.call('outbox:read-status')
  expect(full).toMatchObject({ value: { waiting: queued, blocked: 0, level: 'normal' } })

  network.isDown = false
  waiting.length = 0
  turns.mostWrites = 0
  const last = accepted.at(-1) ?? ''
  const windows = [
    askOn(
      () => station.call('station:read-connection'),
      () => (calls.connection += 1)
    ),
    askOn(
      () => station.call('outbox:read', { enrollmentId: last }),
      () => (calls.read += 1)
    ),
    askOn(
      () => station.call('faces:detect', { photo: pictureOf(0, photo) }),
      () => (calls.detect += 1)
    )
  ]
  // The station notices by itself.
  clock.advance(60_000)
  const count = (): number => {
    // Time passes, for a connection that broke.
    clock.advance(100)
    return delivered.length
  }
  await expect.poll(count, { timeout: 270_000 }).toBe(queued)
  for (const asking of windows) await asking.end()
  turns.end()

  expect(delivered.map(({ id }) => id)).toEqual(accepted)
  expect(await station.call('outbox:read-status')).toMatchObject({ value: { waiting: 0, blocked: 0 } })
  // Told one by one, down to none.
  expect(waiting).toEqual(numbers.toReversed())
  // Every window was answered, again and again, between any two deliveries; no turn did more than one step.
  for (const [index, { calls: now }] of delivered.entries()) {
    const before = delivered[index - 1]?.calls ?? { connection: 0, read: 0, detect: 0 }
    expect(now.connection - before.connection).toBeGreaterThanOrEqual(5)
    expect(now.read - before.read).toBeGreaterThanOrEqual(5)
    expect(now.detect - before.detect).toBeGreaterThanOrEqual(1)
  }
  expect(turns.mostWrites).toBe(1)
  await station.stop()
  // It has its file to itself while it runs.
  await sandbox.close()
  expect(peopleIn(sandbox.databasePath)).toBe(queued)
}, 300_000)

function peopleIn(databasePath: string): unknown {
  const database = new DatabaseSync(databasePath, { readOnly: true })
  try {
    return database.prepare('SELECT count(*) AS people FROM people').get()?.['people']
  } finally {
    database.close()
  }
}
