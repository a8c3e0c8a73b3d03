import type { CaptureRecord } from '@shared/domain/capture-record'
import type { Identification } from '@shared/domain/recognition'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Shot } from '../analysis/analyzer'
import type { CheckedShot } from '../capture/checked-shot'
import { type Step, stay } from './machine'
import type { PresenceChange } from './presence'
import { recordOfCapture } from './record-of-capture'

/** The enrollment photo that belongs to a match. */
export type EnrolledPhoto =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly jpeg: Shot['jpeg'] }
  | { readonly kind: 'unavailable'; readonly error: AppError }

export type IdentifyState =
  /** The guidance leads: it decides when a face is worth looking up. */
  | { readonly at: 'watching'; readonly attempt: number }
  | { readonly at: 'looking'; readonly attempt: number; readonly shot: CheckedShot }
  | {
      readonly at: 'answered'
      readonly attempt: number
      readonly shot: CheckedShot
      readonly answer: Identification
      readonly photo: EnrolledPhoto
    }
  | { readonly at: 'failed'; readonly attempt: number; readonly shot: CheckedShot; readonly error: AppError }

export type IdentifyEvent =
  | { readonly type: 'shot-taken'; readonly shot: CheckedShot }
  | { readonly type: 'answered'; readonly attempt: number; readonly result: Result<Identification> }
  | {
      readonly type: 'photo-read'
      readonly attempt: number
      readonly result: Result<{ readonly jpeg: Shot['jpeg'] }>
    }
  | { readonly type: 'face'; readonly change: PresenceChange }
  | { readonly type: 'look-again-wanted' }
  /** The same picture once more, after a failure. */
  | { readonly type: 'retry-wanted' }
  | { readonly type: 'left-screen' }

export type IdentifyEffect =
  | { readonly type: 'look-up'; readonly attempt: number; readonly probe: Shot['jpeg'] }
  | { readonly type: 'read-photo'; readonly attempt: number; readonly faceId: string }
  | { readonly type: 'record-capture'; readonly record: CaptureRecord }
  /** Lets the guidance take the next picture. */
  | { readonly type: 'watch-anew' }

type IdentifyStep = Step<IdentifyState, IdentifyEffect>

export const startWatching: IdentifyState = { at: 'watching', attempt: 0 }
export const leftIdentify: IdentifyEvent = { type: 'left-screen' }

/**
 * Live identification: a face that stays is looked up once; again only after it left, was replaced, or on demand.
 * `attempt` counts the lookups; an answer to an older one is ignored, because another person may stand there now.
 */
export function identifyReducer(state: IdentifyState, event: IdentifyEvent): IdentifyStep {
  switch (event.type) {
    case 'shot-taken':
      return state.at === 'watching' ? lookUpNew(state, event.shot) : stay(state)
    case 'retry-wanted':
      return state.at === 'failed' ? lookUp(state, state.shot) : stay(state)
    case 'answered':
      return state.at === 'looking' && state.attempt === event.attempt
        ? answered(state, event.result)
        : stay(state)
    case 'photo-read':
      return state.at === 'answered' && state.attempt === event.attempt
        ? stay({ ...state, photo: photoOf(event.result) })
        : stay(state)
    case 'look-again-wanted':
      return state.at === 'watching' ? stay(state) : watchAnew(state)
    case 'face':
      return faceChanged(state, event.change)
    case 'left-screen':
      return stay({ at: 'watching', attempt: state.attempt + 1 })
  }
}

/** A presentation that looks like an attack is looked up all the same: the answer helps who has to judge it. */
function lookUpNew(state: IdentifyState, shot: CheckedShot): IdentifyStep {
  const step = lookUp(state, shot)
  const record = recordOfCapture(shot, { purpose: 'identification' })
  return record ? { ...step, effects: [...step.effects, { type: 'record-capture', record }] } : step
}

function lookUp(state: IdentifyState, shot: CheckedShot): IdentifyStep {
  const attempt = state.attempt + 1
  return {
    state: { at: 'looking', attempt, shot },
    effects: [{ type: 'look-up', attempt, probe: shot.jpeg }]
  }
}

function answered(
  { attempt, shot }: Extract<IdentifyState, { at: 'looking' }>,
  result: Result<Identification>
): IdentifyStep {
  if (!result.ok) return stay({ at: 'failed', attempt, shot, error: result.error })
  const answer = result.value
  const faceId = answer.outcome === 'match' ? answer.faceId : undefined
  if (faceId === undefined) return stay({ at: 'answered', attempt, shot, answer, photo: { kind: 'none' } })
  return {
    state: { at: 'answered', attempt, shot, answer, photo: { kind: 'loading' } },
    effects: [{ type: 'read-photo', attempt, faceId }]
  }
}

function photoOf(result: Result<{ readonly jpeg: Shot['jpeg'] }>): EnrolledPhoto {
  return result.ok ? { kind: 'ready', jpeg: result.value.jpeg } : { kind: 'unavailable', error: result.error }
}

/** Drops the pictures of this lookup, and makes a late answer to it an old one. */
function watchAnew(state: IdentifyState): IdentifyStep {
  return { state: { at: 'watching', attempt: state.attempt + 1 }, effects: [{ type: 'watch-anew' }] }
}

function faceChanged(state: IdentifyState, change: PresenceChange): IdentifyStep {
  if (state.at === 'watching') return stay(state)
  switch (change) {
    // The answer stays on the screen, to be read, until somebody else steps up or a while has passed.
    case 'left':
      return stay(state)
    case 'arrived':
    case 'replaced':
    case 'long-gone':
      return watchAnew(state)
  }
}
