import type { FaceEngine } from '@sandbox/engine/face-engine'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anna, submitVisit, until } from '../../support/enrollment-desk'
import { faultyFetch } from '../../support/faulty-fetch'
import { samplePerson } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'
import { stationProfile } from '../../support/station-profile'
import type { TestStation } from '../../support/test-station'
import { signInAs } from '../../support/two-servers'

let engine: FaceEngine
let ada: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  engine = createTestEngine()
  ada = await samplePhoto(samplePerson('ada'))
})
afterAll(() => engine.close())

const passphrase = 'correct horse battery'

async function exported(station: TestStation): Promise<Uint8Array<ArrayBuffer>> {
  const made = await station.call('outbox:export', { passphrase })
  if (!made.ok) throw new Error(made.error.code)
  const { exportId } = made.value
  const read = await station.call('outbox:read-export', { exportId, offset: 0 })
  if (!read.ok) throw new Error(read.error.code)
  return new Uint8Array(read.value.piece)
}

async function imported(station: TestStation, piece: Uint8Array<ArrayBuffer>) {
  const begun = await station.call('outbox:begin-import', { bytes: piece.byteLength })
  if (!begun.ok) throw new Error(begun.error.code)
  const { importId } = begun.value
  expect(await station.call('outbox:write-import', { importId, offset: 0, piece })).toMatchObject({
    ok: true
  })
  return station.call('outbox:finish-import', { importId, passphrase })
}

/** Two stations of one site without a network, and an enrollment that the first has given into a file. */
async function setUp() {
  const sandbox = await startTestSandbox(engine)
  const { baseUrl } = sandbox
  const [network, otherNetwork] = [faultyFetch(), faultyFetch()]
  const first = await stationProfile({ baseUrl, fetch: network.fetch })
  const second = await stationProfile({ baseUrl, fetch: otherNetwork.fetch })
  const [one, other] = [first.start(), second.start()]
  for (const station of [one, other])
    expect(await signInAs(station, sandbox.account)).toMatchObject({ ok: true })
  network.isDown = true
  otherNetwork.isDown = true
  const { details } = await submitVisit(one, { photos: [ada], searched: false })
  const { enrollmentId } = details
  await until(one, first.clock, enrollmentId, 'waiting')
  const file = await exported(one)
  return { one, other, first, second, network, otherNetwork, enrollmentId, file }
}

it('an enrollment that was given away is sent from here again when somebody asks for it, and the log says so', async () => {
  const { one, first, network, enrollmentId } = await setUp()
  expect(await one.call('outbox:read', { enrollmentId })).toMatchObject({
    value: { state: { kind: 'exported' } }
  })
  network.isDown = false
  // What is asked of all that wait is not asked of it.
  await one.call('outbox:retry', {})
  expect(await one.call('outbox:read', { enrollmentId })).toMatchObject({
    value: { state: { kind: 'exported' } }
  })
  expect(await one.call('outbox:retry', { enrollmentId })).toMatchObject({ ok: true })
  const { personId } = await until(one, first.clock, enrollmentId, 'done')
  expect(await one.call('people:read', { personId })).toMatchObject({
    value: { aliases: { items: [anna] } }
  })
  const log = await one.call('audit:list', { skip: 0, take: 50 })
  expect(log.ok && log.value.records.map(({ event }) => event)).toEqual(
    expect.arrayContaining([
      { what: 'outbox-exported', count: 1 },
      { what: 'question-answered', enrollmentId, question: 'exported', answer: 'take-back' }
    ])
  )
})

it('two stations that then both send it make one person with one photo and one name', async () => {
  const { one, other, first, second, network, otherNetwork, enrollmentId, file } = await setUp()
  expect(await imported(other, file)).toEqual({ ok: true, value: { added: 1, known: 0 } })
  await one.call('outbox:retry', { enrollmentId })
  network.isDown = false
  const { personId } = await until(one, first.clock, enrollmentId, 'done')
  otherNetwork.isDown = false
  // The other one finds her when it searches, and asks.
  const { question } = await until(other, second.clock, enrollmentId, 'blocked')
  expect(question).toMatchObject({ kind: 'same-person', candidates: [{ person: { personId } }] })
  // Also the wrong answer makes nobody: the server has the photo.
  const wrong = { kind: 'new-person', reason: 'other-person' } as const
  expect(await other.call('outbox:answer', { enrollmentId, answer: wrong })).toMatchObject({ ok: true })
  const next = await until(other, second.clock, enrollmentId, 'blocked')
  expect(next.question).toMatchObject({ kind: 'whose-photo', candidates: [{ person: { personId } }] })
  const right = { kind: 'this-person', personId } as const
  expect(await other.call('outbox:answer', { enrollmentId, answer: right })).toMatchObject({ ok: true })
  expect(await until(other, second.clock, enrollmentId, 'done')).toMatchObject({ personId })
  const reached = [...network.reached, ...otherNetwork.reached]
  expect(reached.filter((call) => call.endsWith('faceEnroll'))).toHaveLength(1)
  expect(reached.filter((call) => /^PUT .*aliases$/.test(call))).toHaveLength(1)
  expect(await one.call('people:read', { personId })).toMatchObject({
    value: { aliases: { items: [anna] } }
  })
})
