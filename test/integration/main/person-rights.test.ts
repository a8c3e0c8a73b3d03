import type { FaceEngine } from '@sandbox/engine/face-engine'
import { permissions } from '@sandbox/permissions'
import type { PersonAct } from '@shared/domain/person-rights'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { manualClock } from '../../support/manual-clock'
import { createTestEngine } from '../../support/sandbox-engine'
import { type TestStation } from '../../support/test-station'
import { connectTo, signInAs, twoServers } from '../../support/two-servers'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

async function rightsOf(station: TestStation) {
  const answer = await station.call('people:read-rights')
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

const mutateAll = { category: 'Identities', name: 'Mutate All Identity' }

it('knows beforehand what an account may do to people, and which permissions would open the rest', async () => {
  const { station, site } = await twoServers(engine)
  await connectTo(station, site)
  await signInAs(station, site.accounts['lookup-only'])
  expect(await rightsOf(station)).toEqual({
    aliases: {
      state: 'closed',
      permissions: [mutateAll, { category: 'Identities', name: 'Mutate Aliases' }]
    },
    tags: { state: 'closed', permissions: [mutateAll, { category: 'Identities', name: 'Mutate Tags' }] },
    notes: { state: 'closed', permissions: [mutateAll] },
    addresses: { state: 'closed', permissions: [mutateAll] },
    fields: { state: 'closed', permissions: [mutateAll] },
    'add-documents': {
      state: 'closed',
      permissions: [{ category: 'Identities', name: 'Add Identity Files' }]
    },
    'read-documents': {
      state: 'closed',
      permissions: [{ category: 'Identities', name: 'Read Identity Files' }]
    },
    'add-photos': {
      state: 'closed',
      permissions: [{ category: 'Facial Recognition Services', name: 'Face Enrollment' }]
    },
    compare: { state: 'open' }
  })
})

it('opens what a granular permission opens, and no more', async () => {
  const { station, site } = await twoServers(engine, {
    permissions: [permissions.readAllIdentity, permissions.mutateAliases]
  })
  await connectTo(station, site)
  await signInAs(station, site.account)
  const rights = await rightsOf(station)
  const open = Object.keys(rights).filter((act) => rights[act as PersonAct].state === 'open')
  expect(open).toEqual(['aliases'])
})

it('asks once for a while, and anew for another account', async () => {
  let asked = 0
  const counting: typeof fetch = (input, init) => {
    asked += 1
    return fetch(input, init)
  }
  const clock = manualClock()
  const { station, site } = await twoServers(engine, {}, { fetch: counting, clock })
  await connectTo(station, site)
  await signInAs(station, site.accounts['lookup-only'])
  await Promise.all([rightsOf(station), rightsOf(station)])
  const before = asked
  await rightsOf(station)
  expect(asked).toBe(before)

  await signInAs(station, site.accounts.enroller)
  expect((await rightsOf(station)).notes).toEqual({ state: 'open' })
})
