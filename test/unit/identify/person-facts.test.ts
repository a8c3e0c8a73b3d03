import { describe, expect, test } from 'vitest'
import type { PersonRecord } from '@shared/domain/person-record'
import { appError } from '@shared/errors'
import type { CallState } from '@renderer/api/queries'
import { fieldFact, lastSeenFact, notesOf } from '@renderer/identify/person-facts'
import { endWords } from '@renderer/text/expiry-words'
import { identify } from '@renderer/text/en/identify'
import { expiredTags, tagEnd } from '@renderer/identify/tag-ends'
import { at } from './identify-samples'

const open = <T>(...items: T[]) => ({ state: 'open' as const, items })
const permission = { category: 'Identities', name: 'Read Entity Fields' }
const recordWith = (parts: Partial<PersonRecord>): CallState<PersonRecord> => ({
  at: 'ready',
  isOld: false,
  value: {
    personId: 'p1',
    aliases: open(),
    tags: open(),
    notes: open(),
    addresses: open(),
    fields: open(),
    ...parts
  }
})
const ready = (iso?: string): Parameters<typeof lastSeenFact>[0] => ({
  at: 'ready',
  isOld: false,
  value: { detections: iso === undefined ? [] : [{ at: iso, detector: 'North gate' }] }
})

describe('last seen', () => {
  test('says how long ago, when, and where', () => {
    const fact = lastSeenFact(ready(new Date(at - 2 * 3_600_000).toISOString()), at, identify)
    expect(fact.at === 'known' && fact.words).toMatch(/^2 hours ago, \d\d:00, North gate$/)
  })

  test('tells never from not read and from not allowed', () => {
    expect(lastSeenFact(ready(), at, identify)).toEqual({ at: 'known', words: 'Not before' })
    const failed = (error: ReturnType<typeof appError>) =>
      lastSeenFact({ at: 'failed', error, retry: () => undefined }, at, identify)
    expect(failed(appError('identities/timed-out'))).toEqual({ at: 'failed' })
    expect(failed({ ...appError('identities/forbidden'), permissions: [permission] })).toEqual({
      at: 'closed',
      permissions: [permission]
    })
  })
})

describe('a custom field', () => {
  test('is found whatever the case, and says its value by kind', () => {
    const fields = open(
      { name: 'Badge', value: { kind: 'text' as const, text: '12' } },
      { name: 'Trained', value: { kind: 'boolean' as const, boolean: true } },
      { name: 'Since', value: { kind: 'date' as const, at: '2025-12-03T00:00:00Z' } },
      { name: 'Visits', value: { kind: 'number' as const, number: 12_500 } }
    )
    const words = (name: string) => {
      const fact = fieldFact(recordWith({ fields }), name, identify)
      return fact.at === 'known' ? fact.words : fact.at
    }
    expect(['badge', 'trained', 'SINCE', 'Visits', 'Car'].map(words)).toEqual([
      '12',
      'Yes',
      'Dec 3, 2025',
      '12,500',
      'Empty'
    ])
  })

  test('says which permission opens it', () => {
    const closed = recordWith({ fields: { state: 'closed', permissions: [permission] } })
    expect(fieldFact(closed, 'Badge', identify)).toEqual({ at: 'closed', permissions: [permission] })
    expect(notesOf(recordWith({ notes: { state: 'closed', permissions: [] } })).at).toBe('closed')
  })
})

test('an end is said as exactly as it helps', () => {
  const noon = new Date(2026, 2, 4, 12)
  const words = (...date: [number, number, number, number]) =>
    endWords(new Date(...date).toISOString(), noon.getTime())
  expect(words(2026, 2, 4, 18)).toBe('18:00')
  expect(words(2026, 11, 3, 0)).toBe('Dec 3')
  expect(words(2027, 0, 1, 0)).toBe('Jan 1, 2027')
})

describe('the end of a tag', () => {
  const tags = open(
    { tagId: 't1', name: 'VIP', expires: new Date(at + 400 * 86_400_000).toISOString() },
    { tagId: 't2', name: 'Banned', expires: new Date(at - 1).toISOString() },
    { tagId: 't3', name: 'Employee' }
  )
  const record = recordWith({ tags })
  const words = (name: string) => {
    const fact = tagEnd({ name }, record, at, identify)
    return fact.at === 'known' ? fact.words : fact.at
  }

  test('comes from the record where the search did not say', () => {
    expect(words('VIP')).toMatch(/^until [A-Z][a-z]{2} \d+, 2027$/)
    expect(['Banned', 'Employee', 'Gardener'].map(words)).toEqual(['expired', 'no end', 'no end'])
  })

  test('keeps its place while it is not known', () => {
    expect(tagEnd({ name: 'VIP' }, { at: 'loading' }, at, identify)).toEqual({ at: 'loading' })
  })

  test('makes the record`s expired tags a line of their own', () => {
    expect(expiredTags(record, at, identify)).toEqual({ at: 'known', words: 'Banned' })
    expect(expiredTags(recordWith({}), at, identify)).toEqual({ at: 'known', words: 'None' })
  })
})
