import { describe, expect, test } from 'vitest'
import { ok } from '@shared/result'
import {
  home,
  type Session,
  type SessionEffect,
  type SessionEvent,
  sessionReducer
} from '@renderer/flow/session-reducer'
import type { VisitEvent } from '@renderer/flow/enrollment/events'
import { captureProfiles } from '@renderer/guidance/capture-profiles'
import {
  accepted,
  confirmed,
  enrollmentId,
  itemIn,
  plainPolicy,
  searched,
  taken,
  typedName
} from './enrollment/hand-made-visit'

const limits = captureProfiles.enrollment
const chosen: SessionEvent = { type: 'enroll-chosen', enrollmentId, limits }
const visit = (...events: readonly VisitEvent[]): readonly SessionEvent[] =>
  events.map((event) => ({ type: 'visit', event }))

function after(
  events: readonly SessionEvent[],
  from: Session = home
): { readonly session: Session; readonly effects: readonly SessionEffect[] } {
  let session = from
  const effects = events.flatMap((event) => {
    const step = sessionReducer(session, event)
    session = step.state
    return step.effects
  })
  return { session, effects }
}

const begun = [chosen, ...visit({ type: 'policy-read', enrollmentId, result: ok(plainPolicy) })]
const toDetails = [...begun, ...visit(taken, accepted, searched({ outcome: 'nobody' }))]
const toDelivery = [
  ...toDetails,
  ...visit(typedName, confirmed, {
    type: 'submitted',
    enrollmentId,
    attempt: 2,
    result: ok(itemIn({ kind: 'queued' }))
  })
]

test('an enrollment goes from the capture over search and details to the delivery', () => {
  expect(after(begun).session).toMatchObject({ visit: { step: { at: 'capture' } } })
  expect(after(toDetails).session).toMatchObject({ visit: { step: { at: 'details' } } })
  expect(after(toDelivery).session).toMatchObject({ visit: { step: { at: 'delivery' } } })
})

describe('leaving', () => {
  test.each<[string, readonly SessionEvent[]]>([
    ['the rules being read', [chosen]],
    ['capture', begun],
    ['details', toDetails],
    ['delivery', toDelivery],
    ['identify', [{ type: 'identify-chosen' }]],
    ['compare', [{ type: 'compare-chosen' }]],
    ['settings', [{ type: 'settings-chosen' }]]
  ])('from %s leads home and forgets every picture', (_, events) => {
    const before = after(events).session
    const { session, effects } = after([{ type: 'cancelled' }], before)
    expect(session).toEqual({ screen: 'home' })
    expect(effects).toContainEqual({ type: 'forget-pictures' })
  })

  test('in any direction makes the main process forget what was not submitted', () => {
    const ways: readonly SessionEvent[] = [
      { type: 'cancelled' },
      { type: 'identify-chosen' },
      { type: 'settings-chosen' },
      { type: 'enroll-chosen', enrollmentId: 'another', limits }
    ]
    const { session } = after(toDetails)
    for (const way of ways) {
      expect(after([way], session).effects).toContainEqual({ type: 'detach', enrollmentId })
    }
  })

  test('after it was saved leaves it alone', () => {
    const { effects } = after([{ type: 'cancelled' }], after(toDelivery).session)
    expect(effects).toEqual([{ type: 'forget-pictures' }])
  })
})

test('a new visit starts empty, with its own id', () => {
  const { session } = after(
    [{ type: 'enroll-chosen', enrollmentId: 'another', limits }],
    after(toDelivery).session
  )
  expect(session).toEqual({
    screen: 'enroll',
    visit: { phase: 'preparing', enrollmentId: 'another', limits, start: { kind: 'anybody' } }
  })
})

test('another photo of somebody is a visit of its own, for that person', () => {
  const { session } = after([
    { type: 'another-photo-chosen', enrollmentId: 'another', limits, personId: 'p1', consent: undefined }
  ])
  expect(session).toMatchObject({ visit: { start: { kind: 'person', personId: 'p1' } } })
})

test('news of a visit that is over change nothing', () => {
  expect(after(visit(searched({ outcome: 'nobody' })))).toEqual({ session: home, effects: [] })
  const { session } = after([{ ...chosen, enrollmentId: 'another' }])
  const late = visit({ type: 'policy-read', enrollmentId, result: ok(plainPolicy) })
  expect(after(late, session).session).toBe(session)
})
