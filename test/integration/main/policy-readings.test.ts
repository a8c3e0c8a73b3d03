import type { FaceEngine } from '@sandbox/engine/face-engine'
import { permissions } from '@sandbox/permissions'
import type { SandboxOptions } from '@sandbox/sandbox'
import sharp from 'sharp'
import type { EnrollmentDetails } from '@shared/domain/enrollment-draft'
import { enrollmentPolicy } from '@shared/domain/enrollment-form'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readTruth } from '../../support/server-truth'
import { submitVisit, until } from '../../support/enrollment-desk'
import { faultyFetch } from '../../support/faulty-fetch'
import { manualClock } from '../../support/manual-clock'
import { policyFlips } from '../../support/policy-flips'
import { recordFlow } from '../../support/record-flow'
import { type SamplePhotos, samplePhotos } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'
import { testStation } from '../../support/test-station'

/**
 * Where the vendor's documentation is silent the sandbox has one named option per question. The station must work with
 * every answer to every question, taken one at a time.
 */
let engine: FaceEngine
let photos: SamplePhotos & { readonly wall: Uint8Array<ArrayBuffer> }

beforeAll(async () => {
  engine = createTestEngine()
  const wall = sharp({ create: { width: 640, height: 480, channels: 3, background: '#999' } })
  photos = {
    ...(await samplePhotos()),
    wall: new Uint8Array(await wall.jpeg().toBuffer())
  }
})
afterAll(() => engine.close())

async function setUp(options: Partial<SandboxOptions>) {
  let passed = 0
  const now = (): Date => new Date(Date.now() + passed)
  const sandbox = await startTestSandbox(engine, { now, ...options })
  const network = faultyFetch()
  const clock = manualClock()
  const access = { baseUrl: sandbox.baseUrl, ...sandbox.account }
  const station = testStation(access, { fetch: network.fetch, clock, settleMs: 5_000 })
  onTestFinished(() => station.stop())
  station.start()
  /** What the server holds: of everybody, and of one enrollment. */
  const truthOf = (details: EnrollmentDetails) =>
    readTruth(sandbox.databasePath, (truth) => {
      const { personIds, counts } = truth.recordOf({ details })
      return { people: truth.people, owners: personIds.length, counts }
    })
  const letTimePass = (milliseconds: number): void => {
    passed += milliseconds
    clock.advance(milliseconds)
  }
  return { station, clock, network, truthOf, letTimePass }
}

/** Everything that an enrollment can hold besides photos, tags and documents. */
const everything = {
  name: { firstName: 'Ada', lastName: 'Lind' },
  fields: [{ name: 'Badge', value: { kind: 'text', text: 'A-7' } }],
  address: { street: 'Ring 1', city: 'Vienna', postalCode: '1010', country: 'AT' },
  note: { summary: 'Wears glasses' }
}
const formOfEverything = enrollmentPolicy.parse({
  form: {
    fields: [{ kind: 'text', name: 'Badge', label: 'Badge' }],
    address: 'optional',
    note: 'optional',
    documents: [{ id: 'form', label: 'Signed form' }]
  }
})
const onceEach = {
  faces: 2,
  aliases: 1,
  person_tags: 1,
  entity_fields: 1,
  addresses: 1,
  notes: 1,
  file_documents: 1
}
const all = Object.values(permissions)
const pdf = new Uint8Array(Buffer.from('%PDF-1.7 a signed form'))
/** All that can be read back. Whether a document has arrived is asked of the attendant. */
const lostAnswers = [
  ['POST', 'faceEnroll'],
  ['PUT', 'aliases'],
  ['PUT', 'tags'],
  ['PUT', 'entityFields'],
  ['PUT', 'addresses'],
  ['PUT', 'notes']
] as const

describe('the station', () => {
  it.each(policyFlips)('enrolls, identifies and compares against a server with %j', async (policy) => {
    const { station, clock, truthOf } = await setUp({ policy })
    const name = { firstName: 'Ada', lastName: 'Lind' }

    const { details } = await submitVisit(station, {
      photos: [photos.ada],
      proof: photos.adaAgain,
      details: { name }
    })
    expect(await until(station, clock, details.enrollmentId, 'done')).toMatchObject({ proof: 'found' })
    expect(await truthOf(details)).toMatchObject({ people: 1, owners: 1, counts: { faces: 1, aliases: 1 } })

    // Twice in a row, as an attendant does who looks again.
    for (let looks = 0; looks < 2; looks += 1) {
      const found = await station.call('people:identify', { probe: photos.adaAgain })
      expect(found).toMatchObject({ ok: true, value: { outcome: 'match', person: { name } } })
      if (!found.ok || found.value.outcome !== 'match' || !found.value.faceId)
        throw new Error('no photo to read')
      const photo = await station.call('photos:read-enrollment', { faceId: found.value.faceId })
      expect(photo).toEqual({ ok: true, value: { jpeg: photos.ada } })
    }
    for (let looks = 0; looks < 2; looks += 1) {
      const stranger = await station.call('people:identify', { probe: photos.bea })
      expect(stranger).toEqual({ ok: true, value: { outcome: 'not-enrolled' } })
    }
    const nobody = await station.call('people:identify', { probe: photos.wall })
    expect(nobody).toEqual({ ok: true, value: { outcome: 'no-face' } })

    const same = await station.call('faces:compare', { first: photos.ada, second: photos.adaAgain })
    expect(same).toMatchObject({ ok: true, value: { verdict: 'same' } })
  })

  it.each(policyFlips)(
    'sends every part of an enrollment once, answers lost, to a server with %j',
    async (policy) => {
      const { station, clock, network, truthOf } = await setUp({ policy, permissions: all })
      const tag = await station.call('tags:create', { name: 'VIP', description: '', disabled: false })
      if (!tag.ok) throw new Error(tag.error.code)
      const { tagId } = tag.value
      expect(await station.call('enrollments:save-policy', formOfEverything)).toMatchObject({ ok: true })
      for (const [method, part] of lostAnswers) network.loseAnswerOf(method, part)
      const { details, submitted } = await submitVisit(station, {
        photos: [photos.ada, photos.adaAgain],
        proof: photos.adaAgain,
        document: pdf,
        details: { ...everything, tags: [{ tagId, expires: 'default' }] }
      })
      expect(submitted).toMatchObject({ ok: true })
      expect(await until(station, clock, details.enrollmentId, 'done')).toMatchObject({ proof: 'found' })
      expect(network.unused).toBe(0)
      expect(await truthOf(details)).toEqual({ people: 1, owners: 1, counts: onceEach })
    }
  )

  it.each(policyFlips)('keeps people, tags, sightings and documents at a server with %j', async (policy) => {
    await recordFlow(await setUp({ policy, permissions: all }), photos, policy)
  })
})
