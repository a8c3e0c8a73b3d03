import { describe, expect, test } from 'vitest'
import { appError, type ErrorCode } from '@shared/errors'
import { err } from '@shared/result'
import type { VisitEvent } from '@renderer/flow/enrollment/events'
import {
  accepted,
  begun,
  candidate,
  enrollmentId,
  plainPolicy,
  run,
  searched,
  shot,
  stepOf,
  taken,
  typedName,
  visitOf
} from './hand-made-visit'

const searching = run(begun(), taken, accepted).state
const strong = searched({ outcome: 'candidates', candidates: [candidate('strong')] })
const possible = searched({ outcome: 'candidates', candidates: [candidate('possible')] })

test('an accepted photo is searched with at once: the very bytes, and the second frame with them', () => {
  const { effects } = run(begun(), taken, accepted)
  expect(effects.at(-1)).toEqual({
    type: 'search',
    enrollmentId,
    attempt: 1,
    photoId: 'photo-1',
    attachments: [
      { kind: 'photo', attachmentId: 'photo-1', jpeg: shot.jpeg },
      { kind: 'proof', attachmentId: 'proof-1', jpeg: shot.secondFrame.jpeg }
    ]
  })
})

test('nothing but its outcome leads past the search', () => {
  const pushed: readonly VisitEvent[] = [
    { type: 'new-person-chosen', reason: 'instructed' },
    { type: 'person-chosen', personId: 'p1' },
    { type: 'details-confirmed', today: '2026-03-04' },
    { type: 'retake-wanted' }
  ]
  expect(run(searching, ...pushed).state).toBe(searching)
})

describe('somebody who looks like the visitor', () => {
  test('is shown, and nothing goes on before somebody has decided', () => {
    expect(stepOf(run(searching, strong, typedName, { type: 'photo-wanted' }).state)).toBe('candidates')
  })

  test('very much: a new person needs a reason', () => {
    const { state } = run(searching, strong, { type: 'new-person-chosen' })
    expect(stepOf(state)).toBe('candidates')
    const decided = run(state, { type: 'new-person-chosen', reason: 'other-person' }).state
    expect(visitOf(decided)).toMatchObject({
      target: { kind: 'new-person', reason: 'other-person' },
      step: { at: 'details' }
    })
  })

  test('a little: a new person needs none', () => {
    const { state } = run(searching, possible, { type: 'new-person-chosen' })
    expect(visitOf(state).target).toEqual({ kind: 'new-person' })
  })

  test('can get the photo', () => {
    const { state } = run(searching, strong, { type: 'person-chosen', personId: 'p1' })
    expect(visitOf(state)).toMatchObject({
      target: { kind: 'known-person', personId: 'p1' },
      step: { at: 'details' }
    })
  })

  test('is somebody whom the server named: nobody else can get the photo', () => {
    const { state } = run(searching, strong, { type: 'person-chosen', personId: 'p9' })
    expect(stepOf(state)).toBe('candidates')
  })

  test('is asked about again on the way back, and what was typed stays', () => {
    const { state } = run(
      searching,
      possible,
      { type: 'new-person-chosen' },
      typedName,
      { type: 'back-wanted' },
      { type: 'new-person-chosen' }
    )
    expect(visitOf(state).draft.name).toEqual({ firstName: 'Ada', lastName: 'Lovelace' })
  })
})

test('nobody found leads straight on', () => {
  const { state } = run(searching, searched({ outcome: 'nobody' }))
  expect(visitOf(state)).toMatchObject({ target: { kind: 'new-person' }, step: { at: 'details' } })
})

test('without a connection it goes on, and the visit remembers that nobody has searched', () => {
  const { state } = run(searching, searched({ outcome: 'skipped' }))
  expect(visitOf(state)).toMatchObject({ search: { outcome: 'skipped' }, step: { at: 'details' } })
})

test('an account that may not search leads on only where the site allows that', () => {
  const allowed = run(searching, searched({ outcome: 'not-permitted', allowed: true })).state
  expect(stepOf(allowed)).toBe('details')
  const { state } = run(
    searching,
    searched({ outcome: 'not-permitted', allowed: false }),
    { type: 'new-person-chosen', reason: 'instructed' },
    { type: 'retake-wanted' }
  )
  expect(visitOf(state)).toMatchObject({ target: undefined, step: { at: 'search-problem' } })
})

test('a search that failed can be asked again, with the same photo', () => {
  const failed: VisitEvent = {
    type: 'searched',
    enrollmentId,
    attempt: 1,
    result: err(appError('identities/server-error'))
  }
  const { state, effects } = run(searching, failed, { type: 'search-wanted' })
  expect(stepOf(state)).toBe('searching')
  expect(effects).toMatchObject([{ type: 'search', attempt: 2, photoId: 'photo-1' }])
})

describe('a search that failed by the server', () => {
  const failedBy = (code: ErrorCode): VisitEvent => ({
    type: 'searched',
    enrollmentId,
    attempt: 1,
    result: err(appError(code))
  })
  const later: VisitEvent = { type: 'search-postponed' }

  test.each(['identities/server-error', 'identities/busy', 'identities/bad-answer'] as const)(
    'holds nobody up: %s',
    (code) => {
      const { state } = run(searching, failedBy(code), later)
      expect(visitOf(state)).toMatchObject({
        search: { outcome: 'skipped' },
        target: { kind: 'new-person' },
        step: { at: 'details' }
      })
    }
  )

  test('holds up whoever came for another photo as little, and the photo goes to them', () => {
    const wanted = begun(plainPolicy, { kind: 'person', personId: 'p7', consent: undefined })
    const { state } = run(wanted, taken, accepted, failedBy('identities/busy'), later)
    expect(visitOf(state)).toMatchObject({ target: { kind: 'known-person', personId: 'p7' } })
  })

  test.each([failedBy('identities/rejected'), searched({ outcome: 'not-permitted', allowed: false })])(
    'is none that was failed by the photo or the account: %j',
    (answer) => {
      expect(stepOf(run(searching, answer, later).state)).toBe('search-problem')
    }
  )

  test('has failed before it is put off', () => {
    expect(run(searching, later).state).toBe(searching)
  })
})

test('a photo without a face for the server leads back to the camera', () => {
  const { state } = run(searching, searched({ outcome: 'no-face' }), { type: 'retake-wanted' })
  expect(stepOf(state)).toBe('capture')
})

test('another photo of somebody goes to that person, whomever the search names', () => {
  const wanted = begun(plainPolicy, { kind: 'person', personId: 'p7', consent: undefined })
  const { state } = run(wanted, taken, accepted, strong)
  expect(visitOf(state)).toMatchObject({
    target: { kind: 'known-person', personId: 'p7' },
    step: { at: 'details' }
  })
})
