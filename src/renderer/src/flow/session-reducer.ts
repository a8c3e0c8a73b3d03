import type { EnrollmentReceipt, EnrollmentRequest } from '@shared/domain/enrollment'
import type { PersonName } from '@shared/domain/person'
import type { OverrideReason } from '@shared/domain/photo-override'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Shot } from '../analysis/analyzer'
import { captureProfiles } from '../guidance/capture-profiles'
import { rateShot } from '../guidance/shot-quality'
import { type Step, stay } from './machine'

/** What was typed so far, not checked yet. */
export interface NameDraft {
  readonly firstName: string
  readonly lastName: string
}

/** The steps of one enrollment. Each holds only what exists in it, so "review without a picture" cannot be written. */
export type EnrollStep =
  | { readonly at: 'capture'; readonly draft: NameDraft }
  | { readonly at: 'review'; readonly shot: Shot; readonly draft: NameDraft }
  | {
      readonly at: 'details'
      readonly shot: Shot
      readonly draft: NameDraft
      /** The server has this photo already, so only the name can still be changed. */
      readonly photoIsSent: boolean
    }
  | { readonly at: 'sending'; readonly shot: Shot; readonly name: PersonName; readonly attempt: number }
  | {
      readonly at: 'accepted'
      readonly shot: Shot
      readonly name: PersonName
      readonly receipt: EnrollmentReceipt
    }
  | {
      readonly at: 'refused'
      readonly shot: Shot
      readonly name: PersonName
      readonly error: AppError
      readonly attempt: number
    }

/** The whole session of the window: one screen at a time. */
export type Session =
  | { readonly screen: 'home' }
  | { readonly screen: 'identify' }
  | { readonly screen: 'compare' }
  | { readonly screen: 'settings' }
  /** `enrollmentId` is made once per visit and goes with every try of it. */
  | {
      readonly screen: 'enroll'
      readonly enrollmentId: string
      readonly step: EnrollStep
      /** Why the photo of this visit is used although the station would not have it. */
      readonly overrideReason?: OverrideReason
    }

export type SessionEvent =
  | { readonly type: 'enroll-chosen'; readonly enrollmentId: string }
  | { readonly type: 'identify-chosen' }
  | { readonly type: 'compare-chosen' }
  | { readonly type: 'settings-chosen' }
  /** From everywhere: back to the start, and every picture is forgotten. */
  | { readonly type: 'cancelled' }
  | { readonly type: 'shot-taken'; readonly shot: Shot }
  /** `overrideReason` is needed for a photo that the enrollment profile blocks. */
  | { readonly type: 'shot-accepted'; readonly overrideReason?: OverrideReason }
  | { readonly type: 'retake-wanted' }
  | { readonly type: 'review-wanted'; readonly draft: NameDraft }
  | { readonly type: 'details-confirmed'; readonly name: PersonName }
  | { readonly type: 'retry-wanted' }
  | { readonly type: 'rename-wanted' }
  | { readonly type: 'answered'; readonly attempt: number; readonly result: Result<EnrollmentReceipt> }

export type SessionEffect =
  | { readonly type: 'enroll'; readonly attempt: number; readonly request: EnrollmentRequest }
  | { readonly type: 'forget-pictures' }
  | { readonly type: 'record-override'; readonly reason: OverrideReason }

type SessionStep = Step<Session, SessionEffect>
type Enrolling = Extract<Session, { screen: 'enroll' }>

export const home: Session = { screen: 'home' }
const emptyDraft: NameDraft = { firstName: '', lastName: '' }
const forget: SessionEffect = { type: 'forget-pictures' }

/** Events that do not fit the present state are late or doubled, and change nothing. */
export function sessionReducer(session: Session, event: SessionEvent): SessionStep {
  switch (event.type) {
    case 'cancelled':
      return { state: home, effects: [forget] }
    case 'enroll-chosen':
      return { state: newVisit(event.enrollmentId), effects: [forget] }
    case 'identify-chosen':
      return { state: { screen: 'identify' }, effects: [forget] }
    case 'compare-chosen':
      return { state: { screen: 'compare' }, effects: [forget] }
    case 'settings-chosen':
      return { state: { screen: 'settings' }, effects: [forget] }
    default:
      return session.screen === 'enroll' ? enrollReducer(session, event) : stay(session)
  }
}

function newVisit(enrollmentId: string): Enrolling {
  return { screen: 'enroll', enrollmentId, step: { at: 'capture', draft: emptyDraft } }
}

type EnrollEvent = Exclude<
  SessionEvent,
  { type: 'cancelled' | 'enroll-chosen' | 'identify-chosen' | 'compare-chosen' | 'settings-chosen' }
>

function enrollReducer(visit: Enrolling, event: EnrollEvent): SessionStep {
  const { step } = visit
  const go = (next: EnrollStep): SessionStep => stay({ ...visit, step: next })

  switch (event.type) {
    case 'shot-taken':
      return step.at === 'capture' ? go({ at: 'review', shot: event.shot, draft: step.draft }) : stay(visit)
    case 'shot-accepted':
      return step.at === 'review' ? acceptShot(visit, step, event.overrideReason) : stay(visit)
    case 'review-wanted':
      return step.at === 'details' && !step.photoIsSent
        ? go({ at: 'review', shot: step.shot, draft: event.draft })
        : stay(visit)
    case 'retake-wanted':
      return retake(visit)
    case 'details-confirmed':
      return step.at === 'details' ? send(visit, step.shot, event.name, 1) : stay(visit)
    case 'retry-wanted':
      return step.at === 'refused' && step.error.retryable
        ? send(visit, step.shot, step.name, step.attempt + 1)
        : stay(visit)
    case 'rename-wanted':
      return step.at === 'refused' && mayRename(step.error)
        ? go({ at: 'details', shot: step.shot, draft: step.name, photoIsSent: true })
        : stay(visit)
    case 'answered':
      // An answer to an older try says nothing about this one.
      return step.at === 'sending' && step.attempt === event.attempt
        ? go(settled(step, event.result))
        : stay(visit)
  }
}

/** SECURITY: what the profile blocks is used with a reason only, whatever a screen may offer. */
function acceptShot(
  visit: Enrolling,
  { shot, draft }: Extract<EnrollStep, { at: 'review' }>,
  reason: OverrideReason | undefined
): SessionStep {
  const needsReason = rateShot(shot.analysis, captureProfiles.enrollment).overall === 'poor'
  if (needsReason && reason === undefined) return stay(visit)
  const details = { at: 'details', shot, draft, photoIsSent: false } as const
  const { enrollmentId } = visit
  if (!needsReason || reason === undefined) return stay({ screen: 'enroll', enrollmentId, step: details })
  return {
    state: { screen: 'enroll', enrollmentId, step: details, overrideReason: reason },
    effects: [{ type: 'record-override', reason }]
  }
}

function send(visit: Enrolling, shot: Shot, name: PersonName, attempt: number): SessionStep {
  const request = { enrollmentId: visit.enrollmentId, name, photo: shot.jpeg }
  return {
    state: { ...visit, step: { at: 'sending', shot, name, attempt } },
    effects: [{ type: 'enroll', attempt, request }]
  }
}

function settled(
  { shot, name, attempt }: Extract<EnrollStep, { at: 'sending' }>,
  result: Result<EnrollmentReceipt>
): EnrollStep {
  return result.ok
    ? { at: 'accepted', shot, name, receipt: result.value }
    : { at: 'refused', shot, name, error: result.error, attempt }
}

function retake(visit: Enrolling): SessionStep {
  const { enrollmentId, step } = visit
  const again = (draft: NameDraft): SessionStep => ({
    // The reason belonged to the picture.
    state: { screen: 'enroll', enrollmentId, step: { at: 'capture', draft } },
    effects: [forget]
  })
  if (step.at === 'review') return again(step.draft)
  return step.at === 'refused' && mayRetake(step.error) ? again(step.name) : stay(visit)
}

/**
 * Whether another picture helps. Only when this one was turned down: after any other failure the server may have it
 * already, and a second picture under the same id would be taken for a repeat of the first.
 */
export function mayRetake(error: AppError): boolean {
  return error.code === 'identities/rejected' || error.code.startsWith('picture/')
}

/** Whether another name helps: the photo arrived, and under the same id only the name is sent again. */
export function mayRename(error: AppError): boolean {
  return error.code === 'enrollment/name-refused'
}
