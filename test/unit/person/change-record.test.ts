import { withRemoved, withSaved } from '@renderer/person/editing/change-record'
import { lenses } from '@renderer/person/editing/section-lens'
import { nameOf, tagNamesOf } from '@renderer/person/record-summary'
import type { PersonRecord } from '@shared/domain/person-record'
import { describe, expect, it } from 'vitest'

const alias = (aliasId: string | undefined, firstName: string) => ({
  aliasId,
  firstName,
  lastName: 'Lind',
  middleName: '',
  title: ''
})
const record: PersonRecord = {
  personId: 'p',
  aliases: { state: 'open', items: [alias('a', 'Ada'), alias('b', 'Bea')] },
  tags: { state: 'open', items: [{ tagId: 't', name: 'VIP' }] },
  notes: { state: 'closed', permissions: [{ category: 'Identities', name: 'Read All Identity' }] },
  addresses: { state: 'open', items: [] },
  fields: { state: 'open', items: [] }
}
const firstNames = ({ aliases }: PersonRecord) =>
  aliases.state === 'open' ? aliases.items.map(({ firstName }) => firstName) : []

describe('the record after a change', () => {
  it('has a changed entry in its place: the first name stays the primary one', () => {
    const changed = withSaved(record, lenses.aliases, alias('a', 'Adele'))
    expect(firstNames(changed)).toEqual(['Adele', 'Bea'])
    expect(nameOf(changed)).toBe('Adele Lind')
  })

  it('has a new entry last, with or without a number', () => {
    expect(firstNames(withSaved(record, lenses.aliases, alias('c', 'Cleo')))).toEqual(['Ada', 'Bea', 'Cleo'])
    expect(firstNames(withSaved(record, lenses.aliases, alias(undefined, 'Cleo')))).toHaveLength(3)
  })

  it('is the same for two changes in either order', () => {
    const first = (held: PersonRecord) => withSaved(held, lenses.aliases, alias('a', 'Adele'))
    const second = (held: PersonRecord) => withRemoved(held, lenses.aliases, 'b')
    expect(first(second(record))).toEqual(second(first(record)))
    expect(firstNames(first(second(record)))).toEqual(['Adele'])
  })

  it('touches one section only', () => {
    const changed = withSaved(record, lenses.tags, {
      tagId: 't',
      name: 'VIP',
      expires: '2027-01-01T00:00:00Z'
    })
    expect({ ...changed, tags: undefined }).toEqual({ ...record, tags: undefined })
    expect(changed.tags).toEqual({
      state: 'open',
      items: [{ tagId: 't', name: 'VIP', expires: '2027-01-01T00:00:00Z' }]
    })
  })

  it('leaves a closed section closed', () => {
    const note = { noteId: 'n', summary: 'Visit', body: '', author: '' }
    expect(withSaved(record, lenses.notes, note)).toEqual(record)
  })
})

describe('what somebody is shown as', () => {
  it('has no name where there is none or it is closed', () => {
    expect(nameOf({ ...record, aliases: { state: 'open', items: [] } })).toBeUndefined()
    expect(nameOf({ ...record, aliases: { state: 'closed', permissions: [] } })).toBeUndefined()
  })

  it('counts only tags that still hold', () => {
    const now = Date.parse('2026-06-01T00:00:00Z')
    const items = [
      { tagId: 't', name: 'Banned', expires: '2026-05-31T23:59:59Z' },
      { tagId: 'u', name: 'VIP', expires: '2026-06-02T00:00:00Z' },
      { tagId: 'v' }
    ]
    expect(tagNamesOf({ ...record, tags: { state: 'open', items } }, now)).toEqual(['VIP'])
  })
})
