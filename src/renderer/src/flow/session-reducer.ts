import type { ConsentRecord } from '@shared/domain/consent'
import type { CaptureProfile } from '../guidance/capture-profiles'
import { enrollmentReducer, leaveVisit, startVisit } from './enrollment/enrollment-reducer'
import type { VisitEffect, VisitEvent } from './enrollment/events'
import type { Enrolling, VisitStart } from './enrollment/visit'
import { type Step, stay } from './machine'

/** An enrolled photo of somebody, to be compared with. */
export interface CompareStart {
  readonly faceId: string
  /** What the picture is called; undefined: the server knows no name. */
  readonly name: string | undefined
}

/** The whole session of the window: one screen at a time. */
export type Session =
  | { readonly screen: 'home' }
  | { readonly screen: 'identify' }
  | { readonly screen: 'compare'; readonly start?: CompareStart }
  | { readonly screen: 'people' }
  | { readonly screen: 'person'; readonly personId: string }
  | { readonly screen: 'settings' }
  | { readonly screen: 'sign-in' }
  | { readonly screen: 'outbox' }
  | { readonly screen: 'enroll'; readonly visit: Enrolling }

export type SessionEvent =
  | { readonly type: 'enroll-chosen'; readonly enrollmentId: string; readonly limits: CaptureProfile }
  /** Another photo of somebody who was enrolled just now; what they agreed to still holds. */
  | {
      readonly type: 'another-photo-chosen'
      readonly enrollmentId: string
      readonly limits: CaptureProfile
      readonly personId: string
      readonly consent: ConsentRecord | undefined
    }
  | { readonly type: 'identify-chosen' }
  | { readonly type: 'compare-chosen'; readonly start?: CompareStart }
  | { readonly type: 'people-chosen' }
  /** The record of somebody who was just identified. */
  | { readonly type: 'person-chosen'; readonly personId: string }
  | { readonly type: 'settings-chosen' }
  | { readonly type: 'sign-in-chosen' }
  | { readonly type: 'outbox-chosen' }
  /** From everywhere: back to the start, and every picture is forgotten. */
  | { readonly type: 'cancelled' }
  | { readonly type: 'visit'; readonly event: VisitEvent }

export type SessionEffect = VisitEffect

type SessionStep = Step<Session, SessionEffect>

export const home: Session = { screen: 'home' }

/** Events that do not fit the present state are late or doubled, and change nothing. */
export function sessionReducer(session: Session, event: SessionEvent): SessionStep {
  switch (event.type) {
    case 'cancelled':
      return leave(session, home)
    case 'enroll-chosen':
      return enroll(session, event, { kind: 'anybody' })
    case 'another-photo-chosen': {
      const { personId, consent } = event
      return enroll(session, event, { kind: 'person', personId, consent })
    }
    case 'identify-chosen':
      return leave(session, { screen: 'identify' })
    case 'compare-chosen':
      return leave(session, { screen: 'compare', ...(event.start && { start: event.start }) })
    case 'people-chosen':
      return leave(session, { screen: 'people' })
    case 'person-chosen':
      return leave(session, { screen: 'person', personId: event.personId })
    case 'settings-chosen':
      return leave(session, { screen: 'settings' })
    case 'sign-in-chosen':
      return leave(session, { screen: 'sign-in' })
    case 'outbox-chosen':
      return leave(session, { screen: 'outbox' })
    case 'visit': {
      if (session.screen !== 'enroll') return stay(session)
      const { state, effects } = enrollmentReducer(session.visit, event.event)
      return { state: state === session.visit ? session : { screen: 'enroll', visit: state }, effects }
    }
  }
}

function enroll(
  session: Session,
  { enrollmentId, limits }: { readonly enrollmentId: string; readonly limits: CaptureProfile },
  start: VisitStart
): SessionStep {
  const { state, effects } = startVisit(enrollmentId, limits, start)
  const left = leave(session, { screen: 'enroll', visit: state })
  return { state: left.state, effects: [...left.effects, ...effects] }
}

/** SECURITY: no picture outlives its visitor, neither here nor in the main process. */
function leave(session: Session, next: Session): SessionStep {
  const left = session.screen === 'enroll' ? leaveVisit(session.visit) : []
  return { state: next, effects: [{ type: 'forget-pictures' }, ...left] }
}
