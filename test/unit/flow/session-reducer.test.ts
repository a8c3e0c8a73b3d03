import { describe, expect, test } from 'vitest'
import { appError, type ErrorCode } from '@shared/errors'
import { err, ok } from '@shared/result'
import {
  home,
  type Session,
  type SessionEffect,
  type SessionEvent,
  sessionReducer
} from '@renderer/flow/session-reducer'
import { shotWith } from './hand-made-shot'

const shot = shotWith(1)
const name = { firstName: 'Ada', lastName: 'Lovelace' }
const enrollmentId = '3b1f8a52-6f0e-4b7e-9d36-0c9f5a4e2b11'
const receipt = ok({ personId: 'p1' })

function after(
  events: readonly SessionEvent[],
  from: Session = home
): {
  readonly session: Session
  readonly effects: readonly SessionEffect[]
} {
  let session = from
  const effects = events.flatMap((event) => {
    const step = sessionReducer(session, event)
    session = step.state
    return step.effects
  })
  return { session, effects }
}

const toReview: readonly SessionEvent[] = [
  { type: 'enroll-chosen', enrollmentId },
  { type: 'shot-taken', shot }
]
const toDetails: readonly SessionEvent[] = [...toReview, { type: 'shot-accepted' }]
const toSending: readonly SessionEvent[] = [...toDetails, { type: 'details-confirmed', name }]
const refused = (code: ErrorCode, attempt = 1): SessionEvent => ({
  type: 'answered',
  attempt,
  result: err(appError(code))
})

const stepOf = (session: Session): string | undefined =>
  session.screen === 'enroll' ? session.step.at : undefined

describe('an enrollment', () => {
  test('goes from the capture over review and details to the answer', () => {
    expect(stepOf(after(toReview.slice(0, 1)).session)).toBe('capture')
    expect(stepOf(after(toReview).session)).toBe('review')
    expect(stepOf(after(toDetails).session)).toBe('details')
    expect(stepOf(after(toSending).session)).toBe('sending')
    const { session } = after([...toSending, { type: 'answered', attempt: 1, result: receipt }])
    expect(session).toMatchObject({ step: { at: 'accepted', name, shot, receipt: { personId: 'p1' } } })
  })

  test('sends the id of the visit, the name and the very bytes of the shot', () => {
    const { effects } = after(toSending)
    expect(effects.at(-1)).toEqual({
      type: 'enroll',
      attempt: 1,
      request: { enrollmentId, name, photo: shot.jpeg }
    })
  })

  test('keeps what was typed when the photo is looked at again, or taken again', () => {
    const draft = { firstName: 'Ad', lastName: '' }
    const back = after([...toDetails, { type: 'review-wanted', draft }])
    expect(back.session).toMatchObject({ step: { at: 'review', draft } })
    const again = after(
      [{ type: 'retake-wanted' }, { type: 'shot-taken', shot: shotWith(2) }, { type: 'shot-accepted' }],
      back.session
    )
    expect(again.session).toMatchObject({ enrollmentId, step: { at: 'details', draft } })
  })

  test('drops the picture when it is taken again', () => {
    const { session, effects } = after([...toReview, { type: 'retake-wanted' }])
    expect(session).toEqual({
      screen: 'enroll',
      enrollmentId,
      step: { at: 'capture', draft: { firstName: '', lastName: '' } }
    })
    expect(effects.at(-1)).toEqual({ type: 'forget-pictures' })
  })
})

describe('a photo that is not good enough', () => {
  const blurred = shotWith(3, { sharpness: 0.1 })
  const toPoorReview: readonly SessionEvent[] = [
    { type: 'enroll-chosen', enrollmentId },
    { type: 'shot-taken', shot: blurred }
  ]
  const accepted: SessionEvent = { type: 'shot-accepted', overrideReason: 'health' }

  test('is not used without a reason', () => {
    expect(stepOf(after([...toPoorReview, { type: 'shot-accepted' }]).session)).toBe('review')
  })

  test('is used with one, which is recorded once and stays with the visit', () => {
    const { session, effects } = after([...toPoorReview, accepted, { type: 'details-confirmed', name }])
    expect(session).toMatchObject({ overrideReason: 'health', step: { at: 'sending' } })
    expect(effects.filter(({ type }) => type === 'record-override')).toEqual([
      { type: 'record-override', reason: 'health' }
    ])
  })

  test('leaves no reason behind for the next photo', () => {
    const draft = { firstName: '', lastName: '' }
    const { session } = after([
      ...toPoorReview,
      accepted,
      { type: 'review-wanted', draft },
      { type: 'retake-wanted' },
      { type: 'shot-taken', shot },
      { type: 'shot-accepted' }
    ])
    expect(session).toEqual({
      screen: 'enroll',
      enrollmentId,
      step: { at: 'details', shot, draft, photoIsSent: false }
    })
  })

  test('is the only one whose reason is recorded', () => {
    const { session, effects } = after([...toReview, accepted])
    expect(session).not.toHaveProperty('overrideReason')
    expect(effects.map(({ type }) => type)).not.toContain('record-override')
  })
})

describe('a try that failed', () => {
  test('is repeated under the same id, with the same photo and name', () => {
    const { effects } = after([...toSending, refused('identities/unreachable'), { type: 'retry-wanted' }])
    const sent = effects.filter((effect) => effect.type === 'enroll')
    expect(sent.map((effect) => effect.attempt)).toEqual([1, 2])
    expect(sent[1]?.request).toEqual(sent[0]?.request)
  })

  test('is not repeated when that cannot help', () => {
    const { session, effects } = after([
      ...toSending,
      refused('identities/forbidden'),
      { type: 'retry-wanted' }
    ])
    expect(stepOf(session)).toBe('refused')
    expect(effects.filter((effect) => effect.type === 'enroll')).toHaveLength(1)
  })

  test('leads to a new photo only when the server turned the photo down', () => {
    const retake: SessionEvent = { type: 'retake-wanted' }
    expect(stepOf(after([...toSending, refused('identities/rejected'), retake]).session)).toBe('capture')
    expect(stepOf(after([...toSending, refused('identities/timed-out'), retake]).session)).toBe('refused')
    expect(stepOf(after([...toSending, refused('enrollment/unconfirmed'), retake]).session)).toBe('refused')
  })

  test('leads back to the name, and to nothing else, when only the name was turned down', () => {
    const named = after([...toSending, refused('enrollment/name-refused'), { type: 'rename-wanted' }])
    expect(named.session).toMatchObject({
      enrollmentId,
      step: { at: 'details', shot, draft: name, photoIsSent: true }
    })
    // The server would take another photo under this id for a repeat of the first.
    const back = after([{ type: 'review-wanted', draft: name }], named.session)
    expect(stepOf(back.session)).toBe('details')
    const other = { firstName: 'Ada', lastName: 'King' }
    const { effects } = after([{ type: 'details-confirmed', name: other }], named.session)
    expect(effects).toMatchObject([{ request: { enrollmentId, name: other, photo: shot.jpeg } }])
  })

  test('does not lead back to the name otherwise', () => {
    const { session } = after([...toSending, refused('identities/rejected'), { type: 'rename-wanted' }])
    expect(stepOf(session)).toBe('refused')
  })

  test('an answer to an older try is ignored', () => {
    const { session } = after([
      ...toSending,
      refused('identities/timed-out'),
      { type: 'retry-wanted' },
      refused('identities/server-error', 1)
    ])
    expect(session).toMatchObject({ step: { at: 'sending', attempt: 2 } })
  })

  test('an answer after leaving is ignored', () => {
    const { session } = after([
      ...toSending,
      { type: 'cancelled' },
      { type: 'answered', attempt: 1, result: receipt }
    ])
    expect(session).toEqual(home)
  })
})

describe('cancelling', () => {
  test.each<[string, readonly SessionEvent[]]>([
    ['capture', toReview.slice(0, 1)],
    ['review', toReview],
    ['details', toDetails],
    ['sending', toSending],
    ['refused', [...toSending, refused('identities/busy')]],
    ['accepted', [...toSending, { type: 'answered', attempt: 1, result: receipt }]],
    ['identify', [{ type: 'identify-chosen' }]],
    ['compare', [{ type: 'compare-chosen' }]],
    ['settings', [{ type: 'settings-chosen' }]]
  ])('from %s leads home and forgets every picture', (_, events) => {
    const { session, effects } = after([...events, { type: 'cancelled' }])
    expect(session).toEqual({ screen: 'home' })
    expect(effects.at(-1)).toEqual({ type: 'forget-pictures' })
  })

  test('a new visit starts empty, with its own id', () => {
    const done = after([...toSending, { type: 'answered', attempt: 1, result: receipt }]).session
    const { session } = after([{ type: 'enroll-chosen', enrollmentId: 'another' }], done)
    expect(session).toEqual({
      screen: 'enroll',
      enrollmentId: 'another',
      step: { at: 'capture', draft: { firstName: '', lastName: '' } }
    })
  })
})

test('events that do not fit the present state change nothing', () => {
  const strays: readonly SessionEvent[] = [
    { type: 'shot-taken', shot },
    { type: 'shot-accepted' },
    { type: 'retake-wanted' },
    { type: 'details-confirmed', name },
    { type: 'retry-wanted' },
    { type: 'answered', attempt: 1, result: receipt }
  ]
  expect(after(strays)).toEqual({ session: home, effects: [] })
  const second = after([{ type: 'shot-taken', shot: shotWith(9) }], after(toReview).session)
  expect(second.session).toMatchObject({ step: { shot } })
})
