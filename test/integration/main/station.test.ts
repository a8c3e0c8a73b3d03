import type { FaceEngine } from '@sandbox/engine/face-engine'
import type { SandboxPolicy } from '@sandbox/policy'
import type { Identification } from '@shared/domain/recognition'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readTruth } from '../../support/server-truth'
import { anna, enrollPerson, submitVisit, until } from '../../support/enrollment-desk'
import { faultyFetch } from '../../support/faulty-fetch'
import { manualClock } from '../../support/manual-clock'
import { adaAgain, samplePeople } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox, temporaryFolder } from '../../support/sandbox-harness'
import { type TestStation, testStation } from '../../support/test-station'

const [adaSample, beaSample] = samplePeople

let engine: FaceEngine
let ada: Uint8Array<ArrayBuffer>
let adaOnAnotherDay: Uint8Array<ArrayBuffer>
let bea: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  engine = createTestEngine()
  ;[ada, adaOnAnotherDay, bea] = (await Promise.all([adaSample, adaAgain, beaSample].map(samplePhoto))) as [
    typeof ada,
    typeof ada,
    typeof ada
  ]
})
afterAll(() => engine.close())

async function setUp(policy: Partial<SandboxPolicy> = {}) {
  const sandbox = await startTestSandbox(engine, { policy })
  const network = faultyFetch()
  const clock = manualClock()
  const access = { baseUrl: sandbox.baseUrl, ...sandbox.account }
  const station = testStation(access, { fetch: network.fetch, clock, settleMs: 5_000 })
  onTestFinished(() => station.stop())
  return { station, network, sandbox, clock }
}

async function whoIs(station: TestStation, probe: Uint8Array<ArrayBuffer>): Promise<Identification> {
  const answer = await station.call('people:identify', { probe })
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

/** The server's documentation is silent on these; the station must work with either reading. */
const readings: readonly [string, Partial<SandboxPolicy>][] = [
  ['the assumed answers', {}],
  [
    'the other reading of every silent page',
    {
      basePath: '/identities',
      enrollAnswer: 'bare-string',
      imageReferenceAnswer: 'status',
      publishedNoFace: 'not-found',
      includedPerson: 'person-item',
      unmatchedFaceId: 'none',
      putAnswer: 'empty',
      errorBody: 'plain-text'
    }
  ]
]

describe.each(readings)('the station against a server with %s', (_, policy) => {
  it('enrolls a person, finds her again by another picture, and shows her photo', async () => {
    const { station, clock } = await setUp(policy)
    station.start()
    await enrollPerson(station, clock, ada)
    const found = await whoIs(station, adaOnAnotherDay)
    expect(found).toMatchObject({ outcome: 'match', person: { name: anna } })
    if (found.outcome !== 'match' || found.faceId === undefined) throw new Error('no photo to read')
    const photo = await station.call('photos:read-enrollment', { faceId: found.faceId })
    expect(photo).toEqual({ ok: true, value: { jpeg: ada } })
  })

  it('does not know a stranger', async () => {
    const { station, clock } = await setUp(policy)
    station.start()
    await enrollPerson(station, clock, ada)
    expect(await whoIs(station, bea)).toEqual({ outcome: 'not-enrolled' })
  })

  it('makes one person with one name although both answers are lost on the way', async () => {
    const { station, network, sandbox, clock } = await setUp(policy)
    station.start()
    network.loseAnswerOf('POST', 'faceEnroll')
    network.loseAnswerOf('PUT', 'aliases')
    const { details } = await submitVisit(station, { photos: [ada] })
    expect(await until(station, clock, details.enrollmentId, 'waiting')).toMatchObject({
      code: 'identities/unreachable'
    })
    await until(station, clock, details.enrollmentId, 'done')
    expect(network.unused).toBe(0)
    expect(network.reached.filter((call) => call.endsWith('faceEnroll'))).toHaveLength(1)
    expect(network.reached.filter((call) => /^PUT .*aliases$/.test(call))).toHaveLength(1)
    expect(await whoIs(station, adaOnAnotherDay)).toMatchObject({ outcome: 'match', person: { name: anna } })
    const { people, record } = await readTruth(sandbox.databasePath, (truth) => ({
      people: truth.people,
      record: truth.recordOf({ details })
    }))
    expect([people, record.personIds.length, record.counts.aliases]).toEqual([1, 1, 1])
  })
})

describe('the station', () => {
  it('says of a picture without a face that there is none', async () => {
    const { station } = await setUp()
    const { default: sharp } = await import('sharp')
    const wall = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#999' } })
      .jpeg()
      .toBuffer()
    expect(await whoIs(station, new Uint8Array(wall))).toEqual({ outcome: 'no-face' })
  })

  it('compares two pictures of one person, and of two', async () => {
    const { station } = await setUp()
    const same = await station.call('faces:compare', { first: ada, second: adaOnAnotherDay })
    expect(same).toMatchObject({ ok: true, value: { verdict: 'same' } })
    const different = await station.call('faces:compare', { first: ada, second: bea })
    expect(different).toMatchObject({ ok: true, value: { verdict: 'different' } })
  })

  it('enrolls nobody when the request never arrives, and does so on the next try', async () => {
    const { station, network, clock } = await setUp()
    station.start()
    network.loseRequestOf('POST', 'faceEnroll')
    const { details } = await submitVisit(station, { photos: [ada] })
    await until(station, clock, details.enrollmentId, 'waiting')
    expect(await whoIs(station, ada)).toEqual({ outcome: 'not-enrolled' })
    await until(station, clock, details.enrollmentId, 'done')
    expect(await whoIs(station, ada)).toMatchObject({ outcome: 'match', person: { name: anna } })
  })

  it('still knows everybody after the server was restarted, and signs in again by itself', async () => {
    const databasePath = `${await temporaryFolder()}/people.sqlite`
    const first = await startTestSandbox(engine, { databasePath })
    const clock = manualClock()
    const station = testStation({ baseUrl: first.baseUrl, ...first.account }, { clock })
    station.start()
    await enrollPerson(station, clock, ada)
    await station.stop()
    await first.close()
    const second = await startTestSandbox(engine, { databasePath })
    const again = testStation({ baseUrl: second.baseUrl, ...second.account })
    expect(await whoIs(again, adaOnAnotherDay)).toMatchObject({ outcome: 'match', person: { name: anna } })
  })

  it('tells how it stands with the server, and when that changes', async () => {
    const { station } = await setUp()
    expect(await station.call('station:read-connection')).toEqual({ ok: true, value: 'starting' })
    station.start()
    await expect
      .poll(() => station.events.filter(({ event }) => event === 'station:connection-changed'))
      .toEqual([{ event: 'station:connection-changed', payload: 'ready' }])
  })

  it('is refused with a wrong password, and lets neither password nor token out', async () => {
    const sandbox = await startTestSandbox(engine)
    const station = testStation({
      baseUrl: sandbox.baseUrl,
      username: 'training',
      password: 'wrong-password'
    })
    const answer = await station.call('people:identify', { probe: ada })
    expect(answer).toMatchObject({ ok: false, error: { code: 'identities/unauthorized' } })
    station.start()
    await expect
      .poll(() => station.events)
      .toContainEqual({ event: 'station:connection-changed', payload: 'refused' })
    expect(JSON.stringify([answer, station.events, station.logger.lines])).not.toMatch(
      /wrong-password|eyJ|Bearer/
    )
    await station.stop()
  })
})
