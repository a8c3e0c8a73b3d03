import { expect, test } from 'vitest'
import type { AccountReport, Capability } from '@shared/domain/account'
import { wayAccess } from '@renderer/people/way-access'

const permission = { category: 'Identities', name: 'Read All Identity' }

function lacking(...capabilities: readonly Capability[]): AccountReport {
  const rows = capabilities.map((capability) => ({
    capability,
    grant: 'missing' as const,
    missing: [permission]
  }))
  return { username: 'desk', roles: [], capabilities: rows }
}
const closedWays = (...args: Parameters<typeof wayAccess>): readonly string[] =>
  Object.entries(wayAccess(...args))
    .filter(([, { at }]) => at === 'closed')
    .map(([way]) => way)

test.each<[Capability, readonly string[]]>([
  ['read-people', ['tag', 'field']],
  ['read-tags', ['tag']],
  ['identify', ['face']],
  ['identify-edge', []],
  ['compare', []]
])('without the ability %s these ways are closed: %j', (capability, ways) => {
  expect(closedWays(lacking(capability), 'publishWithResponse')).toEqual(ways)
})

test('the face is searched in the way that the site has chosen', () => {
  expect(closedWays(lacking('identify'), 'lookup')).toEqual([])
  expect(closedWays(lacking('identify-edge'), 'recognize')).toEqual(['face'])
})

test('nothing is closed while nothing is known', () => {
  expect(closedWays(undefined, 'lookup')).toEqual([])
})

test('a permission that is missing for two abilities is named once', () => {
  const { tag } = wayAccess(lacking('read-tags', 'read-people'), 'lookup')
  expect(tag).toEqual({ at: 'closed', permissions: [permission] })
})
