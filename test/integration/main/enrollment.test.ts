import { enrollmentPolicy } from '@shared/domain/enrollment-form'
import { permissions } from '@sandbox/permissions'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { anna, submitVisit, until, type Visit } from '../../support/enrollment-desk'
import { faultyFetch } from '../../support/faulty-fetch'
import { manualClock } from '../../support/manual-clock'
import { type SamplePhotos, samplePhotos } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'
import { testStation } from '../../support/test-station'

let engine: FaceEngine
let photos: SamplePhotos

beforeAll(async () => {
  engine = createTestEngine()
  photos = await samplePhotos()
})
afterAll(() => engine.close())

const pdf = new Uint8Array(Buffer.from('%PDF-1.7 a signed form'))
const texts = [
  { language: 'en', version: '1', title: 'Consent', body: 'We take a photo.', alternative: 'Desk' }
]
const policy = enrollmentPolicy.parse({
  consent: { texts },
  form: {
    fields: [{ kind: 'text', name: 'Badge', label: 'Badge' }],
    address: 'optional',
    documents: [{ id: 'form', label: 'Signed form' }]
  }
})
const address = { street: 'Ring 1', city: 'Vienna', postalCode: '1010', country: 'AT' }
const consent = { language: 'en', version: '1', decidedAt: '2026-01-01T00:00:00.000Z' }

async function setUp(granted = Object.values(permissions)) {
  const sandbox = await startTestSandbox(engine, { permissions: granted })
  const network = faultyFetch()
  const clock = manualClock()
  const access = { baseUrl: sandbox.baseUrl, ...sandbox.account }
  const station = testStation(access, { fetch: network.fetch, clock, settleMs: 5_000 })
  onTestFinished(() => station.stop())
  station.start()
  expect(await station.call('enrollments:save-policy', policy)).toMatchObject({ ok: true })
  const { body } = await sandbox.client.send('createTag', { json: { tagName: 'VIP' } })
  const { tagId } = body as { tagId: string }
  const details = {
    name: anna,
    tags: [{ tagId, expires: 'never' }],
    fields: [{ name: 'Badge', value: { kind: 'text', text: 'A-7' } }],
    address,
    note: { summary: 'Wears glasses' },
    consent
  }
  const visit = (change: Partial<Visit> = {}) =>
    submitVisit(station, {
      photos: [photos.ada, photos.adaAgain],
      proof: photos.adaAgain,
      document: pdf,
      ...change,
      details: { ...details, ...change.details }
    })
  const sent = (part: RegExp): number => network.reached.filter((call) => part.test(call)).length
  return { ...sandbox, station, network, clock, visit, sent, tagId }
}

const whole = (tagId: string) => ({
  ok: true,
  value: {
    aliases: { items: [{ firstName: 'Anna', lastName: 'Berg' }] },
    tags: { items: [{ tagId }] },
    notes: {
      items: [
        { summary: 'Wears glasses' },
        { summary: 'Consent given', body: expect.stringContaining('1 (en)') as string }
      ]
    },
    addresses: { items: [{ street: 'Ring 1' }] },
    fields: { items: [{ name: 'Badge', value: { kind: 'text', text: 'A-7' } }] }
  }
})

describe('an enrollment with everything', () => {
  it('is accepted, delivered, found again by the second frame, and then erased', async () => {
    const { station, clock, visit, tagId, sent } = await setUp()
    const { details, submitted } = await visit()
    expect(submitted).toMatchObject({ ok: true, value: { name: anna, isNewPerson: true, wasSearched: true } })
    const { personId, proof } = await until(station, clock, details.enrollmentId, 'done')
    expect(proof).toBe('found')
    expect(await station.call('people:read', { personId })).toMatchObject(whole(tagId))
    expect([sent(/faceEnroll$/), sent(/fileDocuments\/upload$/)]).toEqual([2, 1])
    // Delivered and not kept: the name is gone.
    await expect
      .poll(async () => {
        const item = await station.call('outbox:read', { enrollmentId: details.enrollmentId })
        return item.ok && item.value.name === undefined
      })
      .toBe(true)
    const log = await station.call('audit:list', { skip: 0, take: 50 })
    const events = log.ok ? log.value.records.map(({ event }) => event.what) : []
    expect(events).toEqual(expect.arrayContaining(['consent', 'enrollment-accepted', 'enrollment-delivered']))
    expect(JSON.stringify([log, station.logger.lines])).not.toMatch(/Anna|Berg|glasses/)
  })

  it.each([
    ['photo', 'POST', 'faceEnroll'],
    ['name', 'PUT', 'aliases'],
    ['tag', 'PUT', 'tags'],
    ['field', 'PUT', 'entityFields'],
    ['address', 'PUT', 'addresses'],
    ['note', 'PUT', 'notes']
  ])('has everything once although the answer to the %s was lost', async (_, method, path) => {
    const { station, clock, visit, network, tagId } = await setUp()
    network.loseAnswerOf(method, path)
    const { details } = await visit()
    const { personId, proof } = await until(station, clock, details.enrollmentId, 'done')
    expect([network.unused, proof]).toEqual([0, 'found'])
    expect(await station.call('people:read', { personId })).toMatchObject(whole(tagId))
    const other = await station.call('people:find-by-tag', { tagId })
    expect(other).toMatchObject({ ok: true, value: { total: 1 } })
  })

  it('asks whether a document has arrived, and believes the answer', async () => {
    const { station, clock, visit, network, sent } = await setUp()
    network.loseAnswerOf('POST', 'fileDocuments/upload')
    const { details } = await visit()
    const { enrollmentId } = details
    const { question } = await until(station, clock, enrollmentId, 'blocked')
    expect(question).toMatchObject({ kind: 'has-it-arrived', step: { kind: 'document' } })
    expect(
      await station.call('outbox:answer', { enrollmentId, answer: { kind: 'leave-out' } })
    ).toMatchObject({
      error: { code: 'outbox/no-such-question' }
    })
    await station.call('outbox:answer', { enrollmentId, answer: { kind: 'it-is-there' } })
    await until(station, clock, enrollmentId, 'done')
    expect(sent(/fileDocuments\/upload$/)).toBe(1)
  })
})

describe('a photo of somebody known', () => {
  it('is added to the person, and makes no other', async () => {
    const { station, clock, visit, tagId } = await setUp()
    const first = await visit({ photos: [photos.ada] })
    const { personId } = await until(station, clock, first.details.enrollmentId, 'done')
    const again = {
      photos: [photos.adaAgain],
      details: { target: { kind: 'known-person', personId }, name: undefined }
    }
    const second = await visit(again)
    expect(second.submitted).toMatchObject({ ok: true, value: { isNewPerson: false } })
    expect(await until(station, clock, second.details.enrollmentId, 'done')).toMatchObject({
      personId,
      proof: 'found'
    })
    expect(await station.call('people:find-by-tag', { tagId })).toMatchObject({ value: { total: 1 } })
  })

  it('needs a reason to become a new person', async () => {
    const { station, clock, visit } = await setUp()
    const first = await visit({ photos: [photos.ada] })
    await until(station, clock, first.details.enrollmentId, 'done')
    const second = await visit({ photos: [photos.adaAgain] })
    expect(second.submitted).toMatchObject({ ok: false, error: { code: 'enrollment/needs-reason' } })
    const details = { ...second.details, target: { kind: 'new-person', reason: 'other-person' } as const }
    expect(await station.call('enrollments:submit', details)).toMatchObject({ ok: true })
    const other = await until(station, clock, details.enrollmentId, 'done')
    expect(other.kind).toBe('done')
  })
})

describe('the proof of find', () => {
  it('says so when the second frame shows somebody else', async () => {
    const { station, clock, visit } = await setUp()
    const first = await visit({ photos: [photos.bea], proof: photos.bea })
    await until(station, clock, first.details.enrollmentId, 'done')
    const { details } = await visit({ photos: [photos.ada], proof: photos.bea })
    expect(await until(station, clock, details.enrollmentId, 'done')).toMatchObject({ proof: 'other-person' })
  })

  it('says so when nobody is found by it', async () => {
    const { station, clock, visit } = await setUp()
    const { details } = await visit({ photos: [photos.ada], proof: photos.bea })
    expect(await until(station, clock, details.enrollmentId, 'done')).toMatchObject({ proof: 'not-found' })
  })
})

describe('without a server', () => {
  it('saves, then searches and sends when the server is back', async () => {
    const { station, clock, visit, network, tagId } = await setUp()
    network.isDown = true
    const { details, submitted } = await visit()
    expect(submitted).toMatchObject({ ok: true, value: { wasSearched: false } })
    await until(station, clock, details.enrollmentId, 'waiting')
    network.isDown = false
    const { personId } = await until(station, clock, details.enrollmentId, 'done')
    expect(await station.call('people:read', { personId })).toMatchObject(whole(tagId))
  })

  it('asks when the late search finds somebody', async () => {
    const { station, clock, visit, tagId } = await setUp()
    const first = await visit({ photos: [photos.ada] })
    const { personId } = await until(station, clock, first.details.enrollmentId, 'done')
    const { details } = await visit({
      photos: [photos.adaAgain],
      searched: false,
      details: { name: { firstName: 'Annie', lastName: 'Berg' } }
    })
    const { enrollmentId } = details
    const { question } = await until(station, clock, enrollmentId, 'blocked')
    expect(question).toMatchObject({
      kind: 'same-person',
      candidates: [{ person: { personId }, strength: 'strong' }]
    })
    const stranger = { kind: 'this-person', personId: 'somebody-else' } as const
    expect(await station.call('outbox:answer', { enrollmentId, answer: stranger })).toMatchObject({
      ok: false
    })
    await station.call('outbox:answer', { enrollmentId, answer: { kind: 'this-person', personId } })
    expect(await until(station, clock, enrollmentId, 'done')).toMatchObject({ personId })
    expect(await station.call('people:read', { personId })).toMatchObject({
      value: { aliases: { items: [{ firstName: 'Anna' }] } }
    })
    expect(await station.call('people:find-by-tag', { tagId })).toMatchObject({ value: { total: 1 } })
  })
})

describe('a refusal', () => {
  it('of fields names the permission, and the rest goes on without them', async () => {
    const { mutateAllIdentity, ...others } = permissions
    const granted = Object.values(others)
    expect(granted).not.toContain(mutateAllIdentity)
    const { station, clock, visit } = await setUp(granted)
    const { details } = await visit()
    const { enrollmentId } = details
    const left: string[] = []
    for (;;) {
      await expect
        .poll(async () => {
          clock.advance(1_000)
          const item = await station.call('outbox:read', { enrollmentId })
          return item.ok ? item.value.state.kind : ''
        })
        .toMatch(/blocked|done/)
      const item = await station.call('outbox:read', { enrollmentId })
      const state = item.ok ? item.value.state : undefined
      if (state?.kind !== 'blocked') break
      if (state.question.kind !== 'refused') throw new Error(state.question.kind)
      expect(state.question).toMatchObject({
        code: 'identities/forbidden',
        permissions: [{ category: 'Identities' }]
      })
      left.push(state.question.step.kind)
      await station.call('outbox:answer', { enrollmentId, answer: { kind: 'leave-out' } })
    }
    expect(left.length).toBeGreaterThan(0)
    expect(left).toContain('field')
  })

  it('of the name is answered with another one', async () => {
    const { station, clock, visit, network } = await setUp()
    network.refuse('PUT', 'aliases', 400)
    const { details } = await visit({ photos: [photos.ada] })
    const { enrollmentId } = details
    const { question } = await until(station, clock, enrollmentId, 'blocked')
    expect(question).toMatchObject({ kind: 'refused', code: 'enrollment/name-refused' })
    const name = { firstName: 'Anne', lastName: 'Berg' }
    const answered = await station.call('outbox:answer', { enrollmentId, answer: { kind: 'rename', name } })
    expect(answered).toMatchObject({ ok: true, value: { name } })
    const { personId } = await until(station, clock, enrollmentId, 'done')
    const person = await station.call('people:read', { personId })
    expect(person.ok && person.value.aliases).toMatchObject({ items: [name] })
  })

  it('for a while is waited for as long as the server asks', async () => {
    const { station, clock, visit, network, sent } = await setUp()
    const { details } = await visit({ photos: [photos.ada], searched: false })
    const { enrollmentId } = details
    network.refuse('POST', 'publishWithResponse', 429, { 'retry-after': '1200' })
    const state = await until(station, clock, enrollmentId, 'waiting')
    expect(state.code).toBe('identities/busy')
    expect(Date.parse(state.until) - clock.now()).toBeGreaterThan(1_000_000)
    expect(sent(/faceEnroll$/)).toBe(0)
    await station.call('outbox:retry', { enrollmentId })
    await until(station, clock, enrollmentId, 'done')
  })
})
