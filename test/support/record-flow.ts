import { randomUUID } from 'node:crypto'
import type { SandboxPolicy } from '@sandbox/policy'
import type { DetectionPage } from '@shared/domain/detection'
import type { Result } from '@shared/result'
import { expect } from 'vitest'
import { enrollPerson } from './enrollment-desk'
import type { ManualClock } from './manual-clock'
import type { TestStation } from './test-station'

export interface FlowPhotos {
  readonly ada: Uint8Array<ArrayBuffer>
  readonly adaAgain: Uint8Array<ArrayBuffer>
}

export interface FlowStation {
  readonly station: TestStation
  readonly clock: ManualClock
  /** For the station and for the server. */
  readonly letTimePass: (milliseconds: number) => void
}

/** Everything that can be done with a person and tags, once, with what must come of it under any policy. */
export async function recordFlow(
  { station, clock, letTimePass }: FlowStation,
  photos: FlowPhotos,
  policy: Partial<SandboxPolicy>
): Promise<void> {
  const { personId } = await enrollPerson(station, clock, photos.ada, { firstName: 'Ada', lastName: 'Lind' })
  await itemsFlow(station, personId)
  await fieldsFlow(station, personId)
  await tagsFlow(station, personId, policy)
  // The search before the enrollment was a sighting too. Where a server holds back repeats, that has to be over.
  letTimePass((policy.duplicateWindowSeconds ?? 0) * 1000)
  await detectionsFlow(station, personId, photos, policy)
  await documentsFlow(station, personId, policy)
  await photosFlow(station, personId, photos)
  const setting = { entityType: 'Person', fieldId: 'f', name: 'Badge', description: '', required: false }
  for (const channel of ['field-settings:save-text', 'field-settings:save-date'] as const) {
    const saved = await station.call(channel, setting)
    if (policy.unknownFieldSetting === 'refuse')
      expect(saved).toMatchObject({ ok: false, error: { code: 'identities/not-found' } })
    else expect(saved.ok).toBe(true)
  }
}

async function itemsFlow(station: TestStation, personId: string): Promise<void> {
  const alias = { firstName: 'A.', lastName: 'Lind', middleName: 'M.', title: '' }
  const made = await must(station.call('people:save-alias', { personId, alias }))
  const { aliasId = '' } = made
  expect(made).toEqual({ ...alias, aliasId })
  // Sent again, as after a lost answer: the same one, not a second.
  expect(await must(station.call('people:save-alias', { personId, alias }))).toEqual(made)
  const changed = { ...alias, aliasId, middleName: '', title: 'Dr.' }
  expect(await must(station.call('people:save-alias', { personId, alias: changed }))).toEqual(changed)

  const note = { summary: 'Visit', body: 'At the desk\nat noon', author: 'front' }
  const { noteId = '' } = await must(station.call('people:save-note', { personId, note }))
  await must(station.call('people:save-note', { personId, note }))
  const address = { street: '1 Mill Lane', street2: '', city: 'Reno', state: '', postalCode: '', country: '' }
  const { addressId } = await must(station.call('people:save-address', { personId, address }))
  await must(station.call('people:save-address', { personId, address }))

  const person = await must(station.call('people:read', { personId }))
  expect(person).toMatchObject({
    aliases: { state: 'open', items: [{ firstName: 'Ada' }, changed] },
    notes: { items: [{ ...note, noteId }] },
    addresses: { items: [{ ...address, addressId }] }
  })
  await must(station.call('people:remove-alias', { personId, aliasId }))
  await must(station.call('people:remove-note', { personId, noteId }))
  const after = await must(station.call('people:read', { personId }))
  expect(after).toMatchObject({ aliases: { items: [{ firstName: 'Ada' }] }, notes: { items: [] } })
}

async function fieldsFlow(station: TestStation, personId: string): Promise<void> {
  const values = [
    { kind: 'text', text: 'A-7' },
    { kind: 'text', text: 'West/2 100% ..' },
    { kind: 'date', at: '2026-03-04T05:06:07.000Z' },
    { kind: 'number', number: 7.5 },
    { kind: 'boolean', boolean: false }
  ] as const
  for (const [index, value] of values.entries()) {
    const field = { name: `Field ${String(index)}`, value }
    const saved = await must(station.call('people:save-field', { personId, field }))
    expect(saved).toMatchObject(field)
    if (value.kind !== 'text') continue
    const found = await must(station.call('people:find-by-field', { name: field.name, value: value.text }))
    expect(found.people.map((person) => person.personId)).toEqual([personId])
  }
  const other = { name: 'Field 0', value: { kind: 'number', number: 1 } } as const
  const first = await must(station.call('people:save-field', { personId, field: other }))
  const again = await must(station.call('people:save-field', { personId, field: other }))
  expect(again).toEqual(first)
  const person = await must(station.call('people:read', { personId }))
  if (person.fields.state !== 'open') throw new Error('fields are closed')
  expect(person.fields.items).toHaveLength(values.length)
  await must(station.call('people:remove-field', { personId, fieldId: first.fieldId ?? '' }))
  expect(await must(station.call('people:find-by-field', { name: 'Field 0' }))).toEqual({
    people: [],
    total: 0
  })
  const nobody = await must(station.call('people:find-by-field', { name: 'Field 1', value: 'East' }))
  expect(nobody.total).toBe(0)
}

async function tagsFlow(
  station: TestStation,
  personId: string,
  policy: Partial<SandboxPolicy>
): Promise<void> {
  const lasts = { days: 30, hours: 12, minutes: 5, seconds: 0 }
  const draft = { name: 'VIP', description: 'Two\nlines', disabled: false, lasts }
  const { tagId, ...made } = await must(station.call('tags:create', draft))
  expect(made).toEqual(draft)
  const renamed = { ...draft, name: 'Guest' }
  expect(await must(station.call('tags:update', { tagId, tag: renamed }))).toEqual({ ...renamed, tagId })
  expect(await must(station.call('tags:read', { tagId }))).toEqual({ ...renamed, tagId })
  expect(await must(station.call('tags:list', { name: 'Guest' }))).toEqual({ tags: [{ ...renamed, tagId }] })

  const put = await must(station.call('people:save-tag', { personId, tagId, expires: 'default' }))
  expect(put).toMatchObject({ tagId, name: 'Guest' })
  expect(Date.parse(put.expires ?? '')).toBeGreaterThan(Date.now() + 29 * 86_400_000)
  expect(await must(station.call('people:save-tag', { personId, tagId, expires: 'default' }))).toEqual(put)
  const forGood = await must(station.call('people:save-tag', { personId, tagId, expires: 'never' }))
  // Who knows no id of the tag on the person cannot change it, and the server's default comes back; it is told so.
  expect(forGood.expires === undefined).toBe(policy.personTagKey !== 'tag-id')
  const expires = '2098-01-02T03:04:05.000Z'
  await must(station.call('people:save-tag', { personId, tagId, expires }))
  const person = await must(station.call('people:read', { personId }))
  expect(person.tags).toMatchObject({ items: [{ tagId, name: 'Guest', expires }] })
  expect((await must(station.call('people:find-by-tag', { tagId }))).people).toMatchObject([{ personId }])

  await must(station.call('people:remove-tag', { personId, tagId }))
  expect((await must(station.call('people:read', { personId }))).tags).toMatchObject({ items: [] })
  const unknown = await station.call('people:save-tag', { personId, tagId: 'unknown', expires: 'never' })
  const code = policy.unknownTagStatus === 400 ? 'record/refused' : 'identities/not-found'
  expect(unknown).toMatchObject({ ok: false, error: { code } })
  await must(station.call('tags:delete', { tagId }))
  expect(await station.call('tags:read', { tagId })).toMatchObject({
    error: { code: 'identities/not-found' }
  })
}

async function detectionsFlow(
  station: TestStation,
  personId: string,
  { ada, adaAgain }: FlowPhotos,
  policy: Partial<SandboxPolicy>
): Promise<void> {
  const query = { skip: 0, take: 10, order: 'newest-first' } as const
  const from = Date.UTC(2020, 0, 1)
  const to = Date.UTC(2090, 0, 1)
  let faceId = ''
  for (const probe of [ada, adaAgain, ada]) {
    const found = await must(station.call('people:identify', { probe }))
    if (found.outcome !== 'match' || found.faceId === undefined) throw new Error('not found')
    ;({ faceId } = found)
    if (found.detectionId === undefined) continue
    const request = { faceId, detectionId: found.detectionId }
    const photo = await station.call('photos:read-detection', request)
    if (policy.keptDetectionPictures === 0)
      expect(photo).toMatchObject({ error: { code: 'identities/not-found' } })
    else expect(photo).toEqual({ ok: true, value: { jpeg: probe } })
  }
  await must(station.call('faces:publish', { photo: ada }))

  const seen = await must(station.call('people:list-detections', { personId, query: { ...query, from, to } }))
  expect(seen.detections[0]).toMatchObject({ detector: 'Enroll Station', timeZone: 'Europe/Vienna' })
  const pictures = policy.detectionImages !== 'null' && policy.keptDetectionPictures !== 0
  expect(seen.detections.every(({ picture }) => (picture !== undefined) === pictures)).toBe(true)

  // Page by page, as long as there is another one.
  let skip: number | undefined = 0
  let total = 0
  while (skip !== undefined) {
    const page: DetectionPage = await must(
      station.call('faces:list-detections', { faceId, query: { ...query, take: 2, skip } })
    )
    total += page.detections.length
    skip = page.nextSkip
  }
  const enough = policy.suppressedDuplicate === 'without-detection-id' ? 1 : 3
  expect(total).toBeGreaterThanOrEqual(enough)
  const later = { ...query, from: Date.UTC(2090, 0, 1) }
  expect(await must(station.call('people:list-detections', { personId, query: later }))).toEqual({
    detections: []
  })
}

async function documentsFlow(
  station: TestStation,
  personId: string,
  policy: Partial<SandboxPolicy>
): Promise<void> {
  const content = Uint8Array.from(Buffer.from('%PDF-1.7 signed'))
  const draft = { uploadId: randomUUID(), personId, name: 'consent é.pdf', description: 'signed', content }
  const { documentId } = await must(station.call('people:add-document', draft))
  expect(documentId === undefined).toBe(policy.uploadAnswer === 'empty')
  if (documentId === undefined) return
  const read = await must(station.call('people:read-document', { personId, documentId }))
  expect(read).toEqual({ kind: 'application/pdf', content })
}

async function photosFlow(
  station: TestStation,
  personId: string,
  { ada, adaAgain }: FlowPhotos
): Promise<void> {
  const photo = { personId, photoId: randomUUID(), photo: adaAgain, force: true }
  expect((await must(station.call('people:add-photo', photo))).personId).toBe(personId)
  expect((await must(station.call('people:add-photo', photo))).personId).toBe(personId)
  const { faces } = await must(station.call('faces:detect', { photo: ada }))
  expect(faces).toHaveLength(1)
  // The sample shows one large face in 500 pixels, whatever unit the server counts in.
  expect(faces[0]?.box.width).toBeGreaterThan(100)
  expect(faces[0]?.box.width).toBeLessThan(500)
}

async function must<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`)
  return result.value
}
