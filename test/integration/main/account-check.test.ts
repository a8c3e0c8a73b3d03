import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import type { sampleAccounts } from '@sandbox/permissions'
import type { AccountReport, Capability } from '@shared/domain/account'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox, temporaryFolder } from '../../support/sandbox-harness'
import { enrollSample } from '../../support/sandbox-person'
import { connectTo, signInAs, twoServers } from '../../support/two-servers'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

const granted = ({ capabilities }: AccountReport): Capability[] =>
  capabilities.filter(({ grant }) => grant === 'granted').map(({ capability }) => capability)

describe('the account check', () => {
  const expected: readonly (readonly [
    'training' | (typeof sampleAccounts)[number],
    readonly Capability[]
  ])[] = [
    [
      'training',
      [
        'enroll',
        'identify',
        'identify-edge',
        'compare',
        'read-people',
        'edit-people',
        'read-tags',
        'administer-tags',
        'read-detections',
        'add-documents',
        'read-documents',
        'administer-fields'
      ]
    ],
    ['enroller', ['enroll', 'compare', 'read-people', 'edit-people', 'read-tags', 'administer-fields']],
    ['lookup-only', ['identify', 'identify-edge', 'compare', 'read-people', 'read-tags']],
    ['tag-admin', ['read-tags', 'administer-tags']],
    ['nobody', []]
  ]

  it.each(expected)('finds out what %s may do, and changes nothing', async (name, capabilities) => {
    const databasePath = join(await temporaryFolder(), 'site.sqlite')
    const filled = await startTestSandbox(engine, { databasePath })
    await enrollSample(filled.client)
    await filled.close()
    const before = contentOf(databasePath)

    const { station, site } = await twoServers(engine, { databasePath })
    await connectTo(station, site)
    await signInAs(station, name === 'training' ? site.account : site.accounts[name])
    const report = await station.call('server:check-account')
    if (!report.ok) throw new Error(report.error.code)
    expect(granted(report.value)).toEqual(capabilities)
    expect(report.value.capabilities.every(({ grant }) => grant !== 'unknown')).toBe(true)
    await site.close()
    expect(contentOf(databasePath)).toBe(before)
  })

  it('names the permissions that are missing, with their category', async () => {
    const { station, site } = await twoServers(engine)
    await connectTo(station, site)
    await signInAs(station, site.accounts['lookup-only'])
    const report = await station.call('server:check-account')
    if (!report.ok) throw new Error(report.error.code)
    const missingFor = (capability: Capability) =>
      report.value.capabilities.find((each) => each.capability === capability)?.missing
    expect(missingFor('enroll')).toEqual([
      { category: 'Facial Recognition Services', name: 'Face Enrollment' },
      { category: 'Identities', name: 'Mutate All Identity' }
    ])
    expect(missingFor('read-detections')).toEqual([{ category: 'Identities', name: 'Read Detections' }])
    expect(missingFor('compare')).toEqual([])
    expect(report.value).toMatchObject({ username: 'lookup-only', roles: ['lookup-only'] })
    expect(Math.abs(report.value.clockAheadSeconds ?? 99)).toBeLessThanOrEqual(2)
  })

  it('compares the API where the server publishes its description', async () => {
    const { station, site } = await twoServers(engine, { policy: { swagger: 'published' } })
    await connectTo(station, site)
    await signInAs(station, site.account)
    expect(await station.call('server:check-account')).toMatchObject({ value: { differences: [] } })
  })

  it('says nothing about the API where the server does not', async () => {
    const { station, site } = await twoServers(engine)
    await connectTo(station, site)
    await signInAs(station, site.account)
    const report = await station.call('server:check-account')
    expect(report.ok && report.value).not.toHaveProperty('differences')
  })

  it('needs somebody to be signed in', async () => {
    const { station, site } = await twoServers(engine)
    await connectTo(station, site)
    expect(await station.call('server:check-account')).toMatchObject({
      error: { code: 'identities/signed-out' }
    })
  })
})

/** The server's accounts get new passwords at every start; all else is as it was left. */
const changesAtStart = ['accounts', 'role_permissions', 'secrets']

/** Everything that the server has stored about people, as one number. The server must be closed. */
function contentOf(databasePath: string): string {
  const hash = createHash('sha256')
  const database = new DatabaseSync(databasePath, { readOnly: true })
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all()
  for (const { name } of tables) {
    if (changesAtStart.includes(String(name))) continue
    hash.update(JSON.stringify(database.prepare(`SELECT * FROM "${String(name)}"`).all()))
  }
  database.close()
  return hash.digest('hex')
}
