import { describe, expect, test } from 'vitest'
import { enrollmentDetails } from '@shared/domain/enrollment-draft'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { leaveVisit } from '@renderer/flow/enrollment/enrollment-reducer'
import type { VisitEvent } from '@renderer/flow/enrollment/events'
import { shotWith } from '../hand-made-shot'
import {
  accepted,
  atDetails,
  begun,
  candidate,
  confirmed,
  enrollmentId,
  fullPolicy,
  itemIn,
  plainPolicy,
  run,
  searched,
  shot,
  stepOf,
  taken,
  typedName,
  visitOf
} from './hand-made-visit'

const submitting = run(atDetails(), typedName, confirmed).state
const queued = itemIn({ kind: 'queued' })
const submitted: VisitEvent = { type: 'submitted', enrollmentId, attempt: 2, result: ok(queued) }
const delivery = run(submitting, submitted).state

test('a form with anything wrong on it is not sent', () => {
  const { state, effects } = run(atDetails(), confirmed)
  expect(stepOf(state)).toBe('details')
  expect(effects).toEqual([])
})

test('what is sent fits the contract, and names the decision, the photos and the second frame', () => {
  const id = '3b1f8a52-6f0e-4b7e-9d36-0c9f5a4e2b'
  const realIds = { photo: `${id}21`, proof: `${id}22` }
  const { effects } = run(
    begun(),
    { type: 'shot-taken', shot, ids: realIds },
    accepted,
    searched({ outcome: 'candidates', candidates: [candidate('strong')] }),
    { type: 'new-person-chosen', reason: 'other-person' },
    typedName,
    { type: 'details-typed', change: { tagIds: ['tag-1'], note: { summary: ' Visitor ', body: '' } } },
    confirmed
  )
  const sent = effects.at(-1)
  if (sent?.type !== 'submit') throw new Error('nothing was sent')
  expect(enrollmentDetails.parse(sent.details)).toEqual({
    enrollmentId,
    target: { kind: 'new-person', reason: 'other-person' },
    name: { firstName: 'Ada', lastName: 'Lovelace' },
    photos: [{ attachmentId: realIds.photo, force: false }],
    proof: realIds.proof,
    tags: [{ tagId: 'tag-1', expires: 'default' }],
    fields: [],
    note: { summary: 'Visitor', body: '', author: '' },
    documents: []
  })
})

test('photos and documents go along with it, each with its own id', () => {
  const content = new Uint8Array([1])
  const { effects } = run(
    atDetails(),
    typedName,
    { type: 'photo-wanted' },
    { type: 'shot-taken', shot: shotWith(2), ids: { photo: 'photo-2', proof: 'proof-2' } },
    accepted,
    {
      type: 'document-picked',
      document: { attachmentId: 'doc-1', slot: 'id-card', name: 'card.pdf', content }
    },
    confirmed
  )
  expect(effects.at(-1)).toMatchObject({
    attachments: [
      { kind: 'photo', attachmentId: 'photo-1' },
      { kind: 'proof', attachmentId: 'proof-1' },
      { kind: 'photo', attachmentId: 'photo-2' },
      { kind: 'document', attachmentId: 'doc-1', content }
    ]
  })
})

test('somebody known keeps the name: none is asked for, and none is sent', () => {
  const { effects } = run(
    begun(plainPolicy),
    taken,
    accepted,
    searched({ outcome: 'candidates', candidates: [candidate('strong')] }),
    { type: 'person-chosen', personId: 'p1' },
    confirmed
  )
  expect(effects.at(-1)).toMatchObject({ type: 'submit', details: { target: { personId: 'p1' } } })
  expect(effects.at(-1)).not.toHaveProperty('details.name')
})

test('the consent travels with it', () => {
  const consenting = run(begun(fullPolicy), { type: 'consent-given', at: '2026-03-04T10:00:00.000Z' }).state
  const { effects } = run(
    consenting,
    taken,
    accepted,
    searched({ outcome: 'candidates', candidates: [candidate('strong')] }),
    { type: 'person-chosen', personId: 'p1' },
    confirmed
  )
  expect(effects.at(-1)).toMatchObject({ details: { consent: { version: '7', language: 'en' } } })
})

test('a refusal leads back to the form, with everything that was typed', () => {
  const { state } = run(submitting, {
    type: 'submitted',
    enrollmentId,
    attempt: 2,
    result: err(appError('outbox/disk-full'))
  })
  expect(visitOf(state)).toMatchObject({
    draft: { name: { firstName: 'Ada' } },
    step: { at: 'details', error: { code: 'outbox/disk-full' } }
  })
  expect(run(state, confirmed).effects).toMatchObject([{ type: 'submit', attempt: 3 }])
})

describe('what becomes of it', () => {
  const done = itemIn({ kind: 'done', personId: 'p1', proof: 'found' })

  test('is followed by news', () => {
    const { state } = run(delivery, { type: 'item-changed', enrollmentId, item: done })
    expect(visitOf(state).step).toEqual({ at: 'delivery', item: done })
  })

  test('is not overtaken by the older answer to submitting it', () => {
    const { state } = run(submitting, { type: 'item-changed', enrollmentId, item: done }, submitted)
    expect(visitOf(state).step).toEqual({ at: 'delivery', item: done })
  })

  test('is not mixed up with another enrollment', () => {
    const other = { ...done, enrollmentId: 'other' }
    expect(run(delivery, { type: 'item-changed', enrollmentId: 'other', item: other }).state).toBe(delivery)
  })

  test('may be a question, which is answered once', () => {
    const blocked = itemIn({
      kind: 'blocked',
      question: { kind: 'has-it-arrived', step: { kind: 'document', key: 'd' } }
    })
    const answer: VisitEvent = { type: 'answer-given', answer: { kind: 'it-is-there' } }
    const asked = run(delivery, { type: 'item-changed', enrollmentId, item: blocked }).state
    const { state, effects } = run(asked, answer, answer)
    expect(effects).toEqual([{ type: 'answer', enrollmentId, attempt: 3, answer: { kind: 'it-is-there' } }])
    const went = run(state, { type: 'answered', enrollmentId, attempt: 3, result: ok(queued) }).state
    expect(visitOf(went).step).toEqual({ at: 'delivery', item: queued })
  })

  test('is no question when there is none', () => {
    expect(run(delivery, { type: 'answer-given', answer: { kind: 'send-again' } }).state).toBe(delivery)
  })
})

describe('leaving', () => {
  test('before it was submitted leaves nothing in the main process', () => {
    expect(leaveVisit(atDetails())).toEqual([{ type: 'detach', enrollmentId }])
  })

  test('afterwards disturbs nothing', () => {
    expect(leaveVisit(submitting)).toEqual([])
    expect(leaveVisit(delivery)).toEqual([])
  })
})
