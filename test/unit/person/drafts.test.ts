import { addressLines, readAddress } from '@renderer/person/drafts/address-draft'
import { aliasTyped, aliasWords, readAlias } from '@renderer/person/drafts/alias-draft'
import { fieldTyped, readField } from '@renderer/person/drafts/field-draft'
import { noteTyped, readNote } from '@renderer/person/drafts/note-draft'
import { readTag, tagsLeft, tagTyped } from '@renderer/person/drafts/tag-draft'
import { type Field, personTag } from '@shared/domain/person-items'
import { contract } from '@shared/ipc/contract'
import { describe, expect, it } from 'vitest'

const personId = 'p'
const problemsOf = (draft: { ok: boolean; problems?: ReadonlyMap<string, { kind: string }> }) =>
  Object.fromEntries([...(draft.problems ?? [])].map(([name, { kind }]) => [name, kind]))

describe('a name', () => {
  it('is sent trimmed, with the number of the one that it changes', () => {
    const before = { aliasId: 'a', firstName: 'Ada', lastName: 'Lind', middleName: '', title: '' }
    const draft = readAlias({ ...aliasTyped(before), firstName: ' Adele ', title: 'Dr.' }, before)
    expect(draft).toMatchObject({ ok: true, send: { aliasId: 'a', firstName: 'Adele', title: 'Dr.' } })
    if (draft.ok) expect(aliasWords(draft.shown)).toBe('Dr. Adele Lind')
    const alias = draft.ok ? draft.send : undefined
    expect(contract['people:save-alias'].input.safeParse({ personId, alias }).success).toBe(true)
  })

  it('says by field what is wrong with it', () => {
    const typed = { ...aliasTyped(undefined), firstName: 'a\u0007', title: 'x'.repeat(51) }
    expect(problemsOf(readAlias(typed, undefined))).toEqual({
      firstName: 'bad-characters',
      lastName: 'missing',
      title: 'too-long'
    })
  })
})

describe('a note', () => {
  it('needs one line, and puts down who writes', () => {
    expect(problemsOf(readNote(noteTyped(undefined, 'front desk'), undefined))).toEqual({
      summary: 'missing'
    })
    const draft = readNote({ ...noteTyped(undefined, 'front desk'), summary: 'Came late' }, undefined)
    expect(draft).toMatchObject({ ok: true, send: { summary: 'Came late', body: '', author: 'front desk' } })
  })
})

describe('an address', () => {
  it('needs any part, and no certain one', () => {
    expect(problemsOf(readAddress({ city: ' ' }, undefined))).toEqual({ street: 'missing' })
    expect(readAddress({ city: 'Reno' }, undefined).ok).toBe(true)
  })

  it('is written as on an envelope, without empty lines', () => {
    const address = {
      street: '1 Mill Lane',
      street2: '',
      postalCode: '89501',
      city: 'Reno',
      state: 'NV',
      country: ''
    }
    expect(addressLines(address)).toEqual(['1 Mill Lane', '89501 Reno, NV'])
  })
})

describe('a field', () => {
  const typed = (kind: string, value: string) => ({ name: 'Badge', kind, value })

  it.each([
    ['text', 'A-7', { kind: 'text', text: 'A-7' }],
    ['date', '2026-03-04', { kind: 'date', at: '2026-03-04T00:00:00.000Z' }],
    ['number', '3,5', { kind: 'number', number: 3.5 }],
    ['boolean', 'no', { kind: 'boolean', boolean: false }]
  ] as const)('of the kind %s is read as it was typed, and back', (kind, text, value) => {
    const draft = readField(typed(kind, text), undefined)
    expect(draft).toMatchObject({ ok: true, send: { name: 'Badge', value } })
    if (!draft.ok) return
    const { send: field } = draft
    expect(contract['people:save-field'].input.safeParse({ personId, field }).success).toBe(true)
    expect(fieldTyped(draft.shown)).toEqual(typed(kind, text.replace(',', '.')))
  })

  it('says what is wrong with the name and the value at once', () => {
    expect(problemsOf(readField({ name: '', kind: 'number', value: 'x' }, undefined))).toEqual({
      name: 'missing',
      value: 'not-a-number'
    })
    expect(problemsOf(readField(typed('date', '2026-02-30'), undefined))).toEqual({ value: 'not-a-date' })
    expect(problemsOf(readField(typed('text', ' '), undefined))).toEqual({ value: 'missing' })
  })

  it('keeps its name when it is changed', () => {
    const before: Field = { fieldId: 'f', name: 'Badge', value: { kind: 'none' } }
    const draft = readField({ name: 'Other', kind: 'text', value: 'x' }, before)
    expect(draft).toMatchObject({ ok: true, send: { fieldId: 'f', name: 'Badge' } })
  })
})

describe('a tag', () => {
  const lasts = { days: 30, hours: 0, minutes: 0, seconds: 0 }
  const tags = [
    { tagId: 't', name: 'Visitor', description: '', disabled: false, lasts },
    { tagId: 'u', name: 'Old', description: '', disabled: true }
  ]
  const now = new Date('2026-06-01T12:00:00').getTime()
  const read = (typed: Record<string, string>) => readTag({ tagId: 't', ...typed }, undefined, { tags, now })

  it('ends as it says itself, for good, or with the last second of a day here', () => {
    expect(read({ end: 'default' })).toMatchObject({
      send: { tagId: 't', expires: 'default' },
      shown: { name: 'Visitor', expires: new Date(now + 30 * 86_400_000).toISOString() }
    })
    expect(read({ end: 'never' })).toMatchObject({ send: { expires: 'never' } })
    const end = new Date('2026-06-05T23:59:59').toISOString()
    expect(read({ end: 'date', day: '2026-06-05' })).toMatchObject({
      send: { expires: end },
      shown: { expires: end }
    })
  })

  it('holds to the end of today at least, and not to yesterday', () => {
    expect(read({ end: 'date', day: '2026-06-01' }).ok).toBe(true)
    expect(problemsOf(read({ end: 'date', day: '2026-05-31' }))).toEqual({ day: 'not-future' })
    expect(problemsOf(read({ end: 'date', day: '' }))).toEqual({ day: 'missing' })
    expect(problemsOf(read({ end: 'date', day: '2026-02-30' }))).toEqual({ day: 'not-a-date' })
  })

  it('has to be chosen', () => {
    expect(problemsOf(readTag({ tagId: '' }, undefined, { tags, now }))).toEqual({ tagId: 'missing' })
  })

  it('that is on keeps its name and its end until another one is chosen', () => {
    const before = personTag.parse({ tagId: 't', name: 'Visitor', expires: '2026-07-01T10:00:00Z' })
    expect(tagTyped(before)).toMatchObject({ end: 'date' })
    expect(readTag({ ...tagTyped(before), end: 'never' }, before, { tags: [], now })).toMatchObject({
      send: { tagId: 't', expires: 'never' },
      shown: { name: 'Visitor' }
    })
  })

  it('is offered unless it is on already or switched off', () => {
    expect(tagsLeft(tags, []).map(({ tagId }) => tagId)).toEqual(['t'])
    expect(tagsLeft(tags, ['t', undefined])).toEqual([])
  })
})
