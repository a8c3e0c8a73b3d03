import type { FaceEngine } from '@sandbox/engine/face-engine'
import { permissions, type SampleAccount } from '@sandbox/permissions'
import { openStorage, type Storage } from '@sandbox/storage/storage'
import { join } from 'node:path'
import { enrollSample } from './sandbox-person'
import { startTestSandbox, temporaryFolder, type TestSandbox } from './sandbox-harness'
import { adaAgain } from './sample-people'

/** Ids that can be told apart when a test fails. */
const id = (kind: number, number: number): string =>
  `00000000-0000-4000-8000-${String(kind).padStart(4, '0')}${String(number).padStart(8, '0')}`

export const siteTags = { vip: id(1, 1), contractor: id(1, 2), retired: id(1, 3), guest: id(1, 4) } as const

const firstNames = ['Ana', 'Björn', 'Carla', 'Dmitri', 'Élodie', 'Farid', 'Grace', 'Hugo', 'Ines', 'Jörg']
const lastNames = ['Abel', 'Brandt', 'Costa', 'Dvořák', 'Eriksen', 'Fontaine', 'Gruber', 'Haddad']

export interface PeopleSite extends TestSandbox {
  /** Of Ada Lind, the only one with a face. */
  readonly adaId: string
}

/**
 * A server with the tags VIP (three people and Ada), Contractor (`contractors` people), Retired (disabled) and Guest
 * (nobody). Every second contractor has a badge number.
 */
export async function startPeopleSite(
  engine: FaceEngine,
  { contractors = 12, sampleAccounts = [] }: { contractors?: number; sampleAccounts?: SampleAccount[] } = {}
): Promise<PeopleSite> {
  const databasePath = join(await temporaryFolder(), 'people.sqlite')
  const storage = openStorage(databasePath)
  try {
    storage.transaction(() => fill(storage, contractors))
  } finally {
    storage.close()
  }
  const sandbox = await startTestSandbox(engine, {
    databasePath,
    permissions: Object.values(permissions),
    sampleAccounts
  })
  const { personId } = await enrollSample(sandbox.client, adaAgain)
  const parameters = { personId }
  await sandbox.client.send('upsertAlias', { parameters, json: { firstName: 'Ada', lastName: 'Lind' } })
  await sandbox.client.send('upsertAlias', { parameters, json: { firstName: 'Ada', lastName: 'Berg' } })
  await sandbox.client.send('upsertPersonTag', { parameters, json: { tagId: siteTags.vip } })
  await sandbox.client.send('upsertEntityField', {
    parameters,
    json: { name: 'Company', stringValue: 'Lind & Berg' }
  })
  return { ...sandbox, adaId: personId }
}

function fill({ tags, people, aliases, personTags, entityFields }: Storage, contractors: number): void {
  const period = '30.00:00:00'
  const tag = (tagId: string, tagName: string, part: { disabled?: boolean; period?: string } = {}): void =>
    tags.add({
      tagId,
      tagName,
      disabled: part.disabled ?? false,
      description: null,
      defaultExpirePeriod: part.period ?? '00:00:00'
    })
  tag(siteTags.vip, 'VIP')
  tag(siteTags.contractor, 'Contractor', { period })
  tag(siteTags.retired, 'Retired', { disabled: true })
  tag(siteTags.guest, 'Guest')
  const created = new Date('2026-01-02T03:04:05Z')
  for (let number = 0; number < contractors + 3; number += 1) {
    const personId = id(2, number)
    people.add(personId, created)
    aliases.add(personId, {
      personAliasId: id(3, number),
      firstName: firstNames[number % firstNames.length] ?? '',
      lastName: lastNames[Math.floor(number / firstNames.length) % lastNames.length] ?? '',
      middleName: null,
      title: null
    })
    const isVip = number >= contractors
    personTags.add(personId, {
      personTagId: id(4, number),
      tagId: isVip ? siteTags.vip : siteTags.contractor,
      expires: isVip ? null : '2099-12-03T12:00:00.000Z',
      created: created.toISOString()
    })
    if (isVip || number % 2 === 1) continue
    entityFields.add(personId, {
      entityFieldId: id(5, number),
      name: 'Badge',
      stringValue: `B-${String(number)}`,
      dateValue: null,
      numberValue: null,
      boolValue: null
    })
  }
}
