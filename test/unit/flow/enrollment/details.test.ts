import { describe, expect, test } from 'vitest'
import type { FormField } from '@shared/domain/enrollment-form'
import { checkDetails } from '@renderer/flow/enrollment/check-details'
import { type DetailsDraft, emptyDetails } from '@renderer/flow/enrollment/details-draft'
import { documentName } from '@renderer/flow/enrollment/document-file'
import { localDate } from '@renderer/flow/enrollment/local-date'
import { offeredTags } from '@renderer/flow/enrollment/offered-tags'
import { readDetails } from '@renderer/flow/enrollment/read-details'
import { readField } from '@renderer/flow/enrollment/read-field'
import { fullPolicy, plainPolicy, today } from './hand-made-visit'

const common = { name: 'F', label: 'F', required: false }
const text: FormField = { ...common, kind: 'text', maxLength: 5 }
const born: FormField = { ...common, kind: 'date', when: 'past' }
const until: FormField = { ...common, kind: 'date', when: 'future' }
const floor: FormField = { ...common, kind: 'number', least: 0, most: 20 }

describe('a custom field', () => {
  test.each<[string, FormField, string, string]>([
    ['a text that is too long', text, 'abcdef', 'too-long'],
    ['a text with a control character', text, 'a\u0007b', 'bad-characters'],
    ['a choice that is none', { ...text, choices: ['A', 'B'] }, 'C', 'missing'],
    ['a day that does not exist', born, '2026-02-30', 'not-a-date'],
    ['words instead of a date', born, 'soon', 'not-a-date'],
    ['today as a day of birth', born, today, 'not-past'],
    ['a day that has passed, as an end', until, today, 'not-future'],
    ['words instead of a number', floor, 'second', 'not-a-number'],
    ['a number with thousands and decimals', floor, '1,000.5', 'not-a-number'],
    ['less than the least', floor, '-1', 'too-small'],
    ['more than the most', floor, '20.5', 'too-large'],
    ['nothing, where something is needed', { ...text, required: true }, '  ', 'missing']
  ])('refuses %s', (_, field, typed, kind) => {
    expect(readField(field, typed, today)).toMatchObject({ problem: { kind } })
  })

  test.each<[FormField, string, unknown]>([
    [text, ' abc ', { kind: 'text', text: 'abc' }],
    [born, '2026-03-03', { kind: 'date', at: '2026-03-03T00:00:00.000Z' }],
    [until, '2028-02-29', { kind: 'date', at: '2028-02-29T00:00:00.000Z' }],
    [floor, '3,5', { kind: 'number', number: 3.5 }],
    [{ ...common, kind: 'boolean' }, 'no', { kind: 'boolean', boolean: false }],
    [text, '', undefined]
  ])('reads %j from %j', (field, typed, value) => {
    expect(readField(field, typed, today)).toEqual(value)
  })
})

const complete: DetailsDraft = {
  ...emptyDetails,
  name: { firstName: ' Ada ', lastName: 'Lovelace' },
  fields: { Company: 'Acme', Car: 'yes', Floor: '3' },
  address: { ...emptyDetails.address, street: 'High Street 1', city: 'London' },
  documents: [{ attachmentId: 'd', slot: 'id-card', name: 'card.pdf', content: new Uint8Array([1]) }]
}
const check = { form: fullPolicy.form, isNewPerson: true, today }

describe('the form', () => {
  test('names everything that is missing, from top to bottom', () => {
    expect([...checkDetails(emptyDetails, check)].map(([place, { kind }]) => `${place} ${kind}`)).toEqual([
      'firstName missing',
      'lastName missing',
      'field.Company missing',
      'field.Car missing',
      'address.street missing',
      'address.city missing',
      'document.id-card document-missing'
    ])
    expect(readDetails(emptyDetails, check)).toBeUndefined()
  })

  test('comes to what is sent, trimmed, without what was left empty', () => {
    expect(readDetails(complete, check)).toEqual({
      name: { firstName: 'Ada', lastName: 'Lovelace' },
      tags: [],
      fields: [
        { name: 'Company', value: { kind: 'text', text: 'Acme' } },
        { name: 'Floor', value: { kind: 'number', number: 3 } },
        { name: 'Car', value: { kind: 'boolean', boolean: true } }
      ],
      documents: [{ attachmentId: 'd', name: 'card.pdf', description: 'ID card' }],
      address: { ...emptyDetails.address, street: 'High Street 1', city: 'London' }
    })
  })

  test('asks nothing of somebody who is known', () => {
    expect(checkDetails(emptyDetails, { ...check, isNewPerson: false }).size).toBe(0)
  })

  test('wants a note summed up', () => {
    const draft = { ...complete, note: { summary: '', body: 'A long story' } }
    expect(checkDetails(draft, check).get('note.summary')).toEqual({ kind: 'summary-missing' })
  })

  test('says how much fits', () => {
    const draft = { ...complete, note: { summary: 'x'.repeat(201), body: '' } }
    expect(checkDetails(draft, check).get('note.summary')).toEqual({ kind: 'too-long', most: 200 })
  })

  test('sends no address and no note that the site does not ask for', () => {
    const off = { ...plainPolicy.form, address: 'off', note: 'off' } as const
    const draft = { ...complete, note: { summary: 'Typed before', body: '' } }
    const read = readDetails(draft, { ...check, form: off })
    expect(read).not.toHaveProperty('address')
    expect(read).not.toHaveProperty('note')
  })
})

test('tags are offered in the order of the site, without those that are gone or switched off', () => {
  const tag = (tagId: string, disabled = false) => ({ tagId, name: tagId, description: '', disabled })
  const tags = { kind: 'ready', tags: [tag('a'), tag('b'), tag('c', true)] } as const
  const named = (chosen?: readonly string[]) => offeredTags(tags, chosen).map(({ tagId }) => tagId)
  expect(named()).toEqual(['a', 'b'])
  expect(named(['b', 'gone', 'c', 'a'])).toEqual(['b', 'a'])
})

test('documents get names that every system can write', () => {
  expect(documentName('scan: 1/2?.pdf', 'x')).toBe('scan- 1-2-.pdf')
  expect(documentName('...', 'x')).toBe('x')
  expect(documentName(`${'a'.repeat(200)}.pdf`, 'x')).toMatch(/^a{146}\.pdf$/)
})

test('the date is that of this place', () => {
  expect(localDate(new Date(2026, 2, 4, 23, 59))).toBe('2026-03-04')
})
