import { describe, expect, test } from 'vitest'
import type { PersonRecord } from '@shared/domain/person-record'
import { filterNames, filterRows, rowOfMatch, rowOfRecord, rowOfSeen } from '@renderer/people/person-row'

const alias = (firstName: string, lastName: string, title = '', middleName = '') => ({
  firstName,
  lastName,
  middleName,
  title
})
const ada: PersonRecord = {
  personId: 'ada',
  aliases: { state: 'open', items: [alias('José', 'Lind', 'Dr.'), alias('Ada', 'Berg')] },
  tags: {
    state: 'open',
    items: [{ name: 'VIP', expires: '2030-01-02T00:00:00Z' }, { tagId: 'not-named' }, { name: 'Guest' }]
  },
  notes: { state: 'open', items: [] },
  addresses: { state: 'open', items: [] },
  fields: {
    state: 'open',
    items: [
      { name: 'Company', value: { kind: 'text', text: 'Berg & Co' } },
      { name: 'Empty', value: { kind: 'none' } },
      { name: 'Badge', value: { kind: 'number', number: 7 } }
    ]
  }
}

describe('a row', () => {
  test('has the first name as the name, tags that have names, and the searched field first', () => {
    expect(rowOfRecord(ada, 'Badge')).toMatchObject({
      name: 'Dr. José Lind',
      otherNames: ['Ada Berg'],
      tags: [{ name: 'VIP', expires: '2030-01-02T00:00:00Z' }, { name: 'Guest' }],
      fields: [{ name: 'Badge' }, { name: 'Company' }]
    })
  })

  test('tells a name that is closed from none', () => {
    const closed: PersonRecord = { ...ada, aliases: { state: 'closed', permissions: [] } }
    expect(rowOfRecord(closed)).toMatchObject({ name: undefined, isNameClosed: true })
    const none: PersonRecord = { ...ada, aliases: { state: 'open', items: [alias('', ' ')] } }
    expect(rowOfRecord(none)).toMatchObject({ name: undefined, isNameClosed: false })
  })

  test('of a face, and of somebody seen here, has what is known of them', () => {
    const name = { firstName: 'Ada', lastName: '' }
    const tags = [{ name: 'VIP' }]
    const match = rowOfMatch({ outcome: 'match', person: { personId: 'ada', name, tags } })
    expect(match).toMatchObject({ name: 'Ada', tags: [{ name: 'VIP' }] })
    const seen = rowOfSeen({ personId: 'ada', name, tagNames: ['VIP'], faceIds: [], lastSeen: 5 })
    expect(seen).toMatchObject({ name: 'Ada', tags: [{ name: 'VIP' }], lastSeen: 5 })
  })
})

describe('the filter', () => {
  const rows = [rowOfRecord(ada)]
  test.each([
    ['', 1],
    ['jose', 1],
    ['LIND vip', 1],
    ['ada', 1],
    ['company berg', 1],
    ['badge 7', 1],
    ['badge 8', 0],
    ['jose nobody', 0]
  ])('%j finds %i', (typed, count) => {
    expect(filterRows(rows, typed)).toHaveLength(count)
  })

  test('of names looks at nothing else', () => {
    expect(filterNames(rows, 'jos')).toHaveLength(1)
    expect(filterNames(rows, 'vip')).toHaveLength(0)
  })
})
