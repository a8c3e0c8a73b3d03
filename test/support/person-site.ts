import type { FaceEngine } from '@sandbox/engine/face-engine'
import { permissions } from '@sandbox/permissions'
import type { SandboxOptions } from '@sandbox/sandbox'
import type { StoredEntityField } from '@sandbox/storage/entity-field-store'
import { openStorage, type Storage } from '@sandbox/storage/storage'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { adaAgain } from './sample-people'
import { samplePhoto } from './sample-photo'
import { enrollSample } from './sandbox-person'
import { startTestSandbox, temporaryFolder, type TestSandbox } from './sandbox-harness'

export interface PersonSite extends TestSandbox {
  /** Of Ada Lind. */
  readonly personId: string
}

/** The newest sighting; each one before it is an hour older. */
export const lastSighting = Date.parse('2026-03-04T12:00:00Z')

/**
 * A server with one person: Ada Lind, with a photo, the tag VIP, a tag that has run out, a note, an address and fields of
 * every kind. The tag Visitor is there to be put on.
 *
 * @param sightings how often she was seen; the newest has a picture
 */
export async function startPersonSite(
  engine: FaceEngine,
  { sightings = 45, ...options }: Partial<SandboxOptions> & { readonly sightings?: number } = {}
): Promise<PersonSite> {
  const databasePath = join(await temporaryFolder(), 'person.sqlite')
  const everything = Object.values(permissions)
  // Only one at a time may have the database open.
  const first = await startTestSandbox(engine, { databasePath, permissions: everything })
  const { personId, faceId } = await enrollSample(first.client, adaAgain)
  await first.close()
  const photo = await samplePhoto(adaAgain)
  const storage = openStorage(databasePath)
  try {
    storage.transaction(() => {
      fill(storage, personId)
      fillSightings(storage, { personId, faceId, photo, sightings })
    })
  } finally {
    storage.close()
  }
  const sandbox = await startTestSandbox(engine, {
    databasePath,
    permissions: everything,
    policy: { expiredTags: 'listed' },
    ...options
  })
  return { ...sandbox, personId }
}

function fill(
  { aliases, tags, personTags, notes, addresses, entityFields }: Storage,
  personId: string
): void {
  const none = { stringValue: null, dateValue: null, numberValue: null, boolValue: null }
  const tag = (tagName: string, defaultExpirePeriod: string): string => {
    const tagId = randomUUID()
    tags.add({ tagId, tagName, disabled: false, description: null, defaultExpirePeriod })
    return tagId
  }
  const carry = (tagId: string, expires: string | null): void =>
    personTags.add(personId, {
      personTagId: randomUUID(),
      tagId,
      expires,
      created: '2026-01-02T03:04:05.000Z'
    })
  aliases.add(personId, {
    personAliasId: randomUUID(),
    firstName: 'Ada',
    lastName: 'Lind',
    middleName: null,
    title: 'Dr.'
  })
  carry(tag('VIP', '00:00:00'), null)
  carry(tag('Contractor', '30.00:00:00'), '2026-02-01T12:00:00.000Z')
  tag('Visitor', '1.00:00:00')
  notes.add(personId, {
    noteId: randomUUID(),
    summary: 'Has her own key',
    body: 'Given out on Monday.\nComes back on Friday.',
    author: 'front desk',
    sharedId: null
  })
  addresses.add(personId, {
    personAddressId: randomUUID(),
    street: '1 Mill Lane',
    street2: null,
    city: 'Reno',
    state: 'NV',
    postalCode: '89501',
    country: 'US'
  })
  const field = (name: string, value: Partial<Omit<StoredEntityField, 'entityFieldId' | 'name'>>): void =>
    entityFields.add(personId, { entityFieldId: randomUUID(), name, ...none, ...value })
  field('Company', { stringValue: 'Lind & Berg' })
  field('Born', { dateValue: '1990-05-06T00:00:00.000Z' })
  field('Visits', { numberValue: 12 })
  field('Escort', { boolValue: true })
}

interface Sightings {
  readonly personId: string
  readonly faceId: string
  readonly photo: Uint8Array
  readonly sightings: number
}

function fillSightings(storage: Storage, { personId, faceId, photo, sightings }: Sightings): void {
  for (let number = 0; number < sightings; number += 1) {
    storage.detections.add({
      detectionId: randomUUID(),
      faceId,
      personId,
      confidence: 0.97,
      detectTimeUtc: new Date(lastSighting - number * 3_600_000).toISOString(),
      ianaTimeZone: 'Asia/Tokyo',
      detectorName: `Gate ${String(number + 1)}`,
      pictureId: number === 0 ? storage.detectionPictures.add(photo, 10) : undefined
    })
  }
}
