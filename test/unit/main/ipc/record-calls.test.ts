import { documentLimits } from '@shared/domain/document'
import type { Channel } from '@shared/ipc/channels'
import { contract } from '@shared/ipc/contract'
import { describe, expect, it } from 'vitest'

const accepts = (channel: Channel, input: unknown): boolean =>
  contract[channel].input.safeParse(input).success

const note = (more: object) => ({ personId: 'p', note: { summary: 'Visit', ...more } })
const uploadId = '3f2b8c1e-6d4a-4b0e-9a51-0c1d2e3f4a5b'
const document = (name: string) => ({ uploadId, personId: 'p', name, content: Uint8Array.of(1) })
const field = (value: unknown) => ({ personId: 'p', field: { name: 'Badge', value } })
const tag = (more: object) => ({ name: 'VIP', description: '', disabled: false, ...more })
const page = (query: object) => ({ personId: 'p', query })

describe('what the window may send', () => {
  // SECURITY: an id becomes a segment of a path.
  it.each(['..', '.', '', 'x'.repeat(101), 7, null])('is no id like %j', (personId) => {
    expect(accepts('people:read', { personId })).toBe(false)
    expect(accepts('people:remove-alias', { personId: 'p', aliasId: personId })).toBe(false)
    expect(accepts('tags:delete', { tagId: personId })).toBe(false)
  })

  it('is an id that looks like nothing known', () => {
    expect(accepts('people:read', { personId: '7/a..b %' })).toBe(true)
  })

  it.each([
    ['a note of several lines', 'people:save-note', note({ body: 'a\n\tb\r\n' }), true],
    ['a bell in a note', 'people:save-note', note({ body: 'a\u0007' }), false],
    ['two lines in a summary', 'people:save-note', note({ summary: 'a\nb' }), false],
    ['a summary of blanks', 'people:save-note', note({ summary: '  ' }), false],
    ['a note without end', 'people:save-note', note({ body: 'a'.repeat(10_001) }), false],

    ['a file name', 'people:add-document', document('consent form é.pdf'), true],
    ['a path', 'people:add-document', document('../../etc/passwd'), false],
    ['a Windows path', 'people:add-document', document('C:\\a.pdf'), false],
    ['a quote in a file name', 'people:add-document', document('a".pdf'), false],
    ['a line break in a file name', 'people:add-document', document('a\r\nX: y.pdf'), false],
    ['a file name of dots', 'people:add-document', document('..'), false],

    ['a text', 'people:save-field', field({ kind: 'text', text: 'A-7' }), true],
    ['a number', 'people:save-field', field({ kind: 'number', number: 7 }), true],
    ['a number that is none', 'people:save-field', field({ kind: 'number', number: Number.NaN }), false],
    ['a date', 'people:save-field', field({ kind: 'date', at: '2026-03-04T05:06:07Z' }), true],
    ['a date without a zone', 'people:save-field', field({ kind: 'date', at: '2026-03-04T05:06:07' }), false],
    ['no value', 'people:save-field', field({ kind: 'none' }), false],

    ['a tag for 30 days', 'tags:create', tag({ lasts: { days: 30, hours: 0, minutes: 0 } }), true],
    ['a tag for 25 hours', 'tags:create', tag({ lasts: { days: 0, hours: 25, minutes: 0 } }), false],
    ['a tag for the server to parse', 'tags:create', tag({ lasts: '30.00:00:00' }), false],
    ['a tag for ever', 'tags:create', tag({}), true],

    ['an expiry', 'people:save-tag', { personId: 'p', tagId: 't', expires: '2026-03-04T05:06:07Z' }, true],
    ['an expiry in words', 'people:save-tag', { personId: 'p', tagId: 't', expires: 'soon' }, false],

    ['a page', 'people:list-detections', page({}), true],
    ['a page too large', 'people:list-detections', page({ take: 101 }), false],
    ['a time outside the calendar', 'people:list-detections', page({ from: 9e15 }), false]
  ] as const)('%s', (_, channel, input, isAccepted) => {
    expect(accepts(channel, input)).toBe(isAccepted)
  })

  it('is a document with every byte that fits into a message, so that too many get their own answer', () => {
    const content = new Uint8Array(documentLimits.maxBytes + 1)
    expect(accepts('people:add-document', { uploadId, personId: 'p', name: 'a.pdf', content })).toBe(true)
  })

  it('lists the newest sighting first unless it says otherwise', () => {
    const parsed = contract['people:list-detections'].input.parse(page({}))
    expect(parsed).toEqual({ personId: 'p', query: { skip: 0, take: 20, order: 'newest-first' } })
  })
})
