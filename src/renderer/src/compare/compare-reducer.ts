import type { CaptureRecord } from '@shared/domain/capture-record'
import type { Comparison } from '@shared/domain/recognition'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Shot } from '../analysis/analyzer'
import type { CheckedShot } from '../capture/checked-shot'
import { type Step, stay } from '../flow/machine'
import { recordOfCapture } from '../flow/record-of-capture'
import type { CompareStart } from '../flow/session-reducer'
import type { EnrolledSource, FileSource, PictureSource } from './picture-source'

export const sides = ['first', 'second'] as const
export type Side = (typeof sides)[number]

/** A picture that was checked on the device, and where it comes from. */
export interface ComparedPicture {
  readonly shot: Shot
  readonly source: PictureSource
}

/** One of the two places for a picture. `attempt` tells the newest use of the place from older ones. */
export type Slot =
  | { readonly at: 'empty' }
  | { readonly at: 'reading'; readonly attempt: number; readonly source: FileSource | EnrolledSource }
  | ({ readonly at: 'filled' } & ComparedPicture)
  | { readonly at: 'refused'; readonly source: FileSource | EnrolledSource; readonly error: AppError }

export type ComparisonState =
  | { readonly at: 'waiting' }
  | { readonly at: 'comparing'; readonly attempt: number }
  /** @see CompareEvent for `comparedAt` */
  | { readonly at: 'answered'; readonly comparison: Comparison; readonly comparedAt: number }
  | { readonly at: 'failed'; readonly error: AppError }

export interface CompareState {
  readonly slots: Readonly<Record<Side, Slot>>
  /** For which place the camera is open. The places keep what they hold until it has taken a picture. */
  readonly camera: Side | undefined
  readonly comparison: ComparisonState
  /** Counts readings and comparisons. */
  readonly attempts: number
}

export type CompareEvent =
  | { readonly type: 'camera-chosen'; readonly side: Side }
  | { readonly type: 'camera-left' }
  /** `takenAt` in milliseconds since 1970. */
  | { readonly type: 'shot-taken'; readonly shot: CheckedShot; readonly takenAt: number }
  | { readonly type: 'file-chosen'; readonly side: Side; readonly file: File }
  | { readonly type: 'enrolled-chosen'; readonly side: Side; readonly photo: CompareStart }
  | { readonly type: 'picture-read'; readonly attempt: number; readonly result: Result<Shot> }
  | { readonly type: 'cleared'; readonly side: Side }
  | { readonly type: 'all-cleared' }
  | { readonly type: 'swapped' }
  | { readonly type: 'retry-wanted' }
  /** `comparedAt` in milliseconds since 1970. */
  | {
      readonly type: 'answered'
      readonly attempt: number
      readonly result: Result<Comparison>
      readonly comparedAt: number
    }
  | { readonly type: 'left-screen' }

export type CompareEffect =
  | { readonly type: 'read-file'; readonly attempt: number; readonly file: File }
  | { readonly type: 'read-enrolled'; readonly attempt: number; readonly faceId: string }
  | { readonly type: 'record-capture'; readonly record: CaptureRecord }
  | {
      readonly type: 'compare'
      readonly attempt: number
      readonly first: Shot['jpeg']
      readonly second: Shot['jpeg']
    }

type CompareStep = Step<CompareState, CompareEffect>

export const emptyCompare: CompareState = {
  slots: { first: { at: 'empty' }, second: { at: 'empty' } },
  camera: undefined,
  comparison: { at: 'waiting' },
  attempts: 0
}
export const leftCompare: CompareEvent = { type: 'left-screen' }

/** Two pictures, each checked on the device first; as soon as both stand, they are compared. */
export function compareReducer(state: CompareState, event: CompareEvent): CompareStep {
  switch (event.type) {
    case 'camera-chosen':
      return stay({ ...state, camera: event.side })
    case 'camera-left':
      return state.camera === undefined ? stay(state) : stay({ ...state, camera: undefined })
    case 'shot-taken':
      return shotTaken(state, event.shot, event.takenAt)
    case 'file-chosen': {
      const { file } = event
      const source: FileSource = { kind: 'file', name: file.name, changedAt: file.lastModified }
      return read(state, event.side, source, (attempt) => ({ type: 'read-file', attempt, file }))
    }
    case 'enrolled-chosen': {
      const { faceId, name } = event.photo
      return read(state, event.side, { kind: 'enrolled', faceId, name }, (attempt) => ({
        type: 'read-enrolled',
        attempt,
        faceId
      }))
    }
    case 'picture-read':
      return pictureRead(state, event.attempt, event.result)
    case 'cleared':
      return put(state, event.side, { at: 'empty' })
    case 'swapped':
      return stay({ ...state, slots: { first: state.slots.second, second: state.slots.first } })
    case 'retry-wanted':
      return state.comparison.at === 'failed' ? compareIfComplete(state) : stay(state)
    case 'answered':
      return state.comparison.at === 'comparing' && state.comparison.attempt === event.attempt
        ? stay({ ...state, comparison: comparisonOf(event.result, event.comparedAt) })
        : stay(state)
    case 'all-cleared':
    case 'left-screen':
      // SECURITY: nothing of anybody is left, and late answers do not find their attempt again.
      return stay({ ...emptyCompare, attempts: state.attempts + 1 })
  }
}

function shotTaken(state: CompareState, shot: CheckedShot, takenAt: number): CompareStep {
  const { camera } = state
  if (camera === undefined) return stay(state)
  const { presentation } = shot
  const filled = put({ ...state, camera: undefined }, camera, {
    at: 'filled',
    shot,
    source: { kind: 'camera', takenAt, presentation }
  })
  const record = recordOfCapture(shot, { purpose: 'comparison' })
  return record === undefined
    ? filled
    : { ...filled, effects: [{ type: 'record-capture', record }, ...filled.effects] }
}

function read(
  state: CompareState,
  side: Side,
  source: FileSource | EnrolledSource,
  effect: (attempt: number) => CompareEffect
): CompareStep {
  const attempt = state.attempts + 1
  const { state: next } = put({ ...state, attempts: attempt }, side, { at: 'reading', attempt, source })
  return { state: next, effects: [effect(attempt)] }
}

/** Whatever a slot gets, an earlier verdict no longer applies. */
function put(state: CompareState, side: Side, slot: Slot): CompareStep {
  return compareIfComplete({
    ...state,
    slots: { ...state.slots, [side]: slot },
    comparison: { at: 'waiting' }
  })
}

function compareIfComplete(state: CompareState): CompareStep {
  const { first, second } = state.slots
  if (first.at !== 'filled' || second.at !== 'filled') return stay(state)
  const attempt = state.attempts + 1
  return {
    state: { ...state, attempts: attempt, comparison: { at: 'comparing', attempt } },
    effects: [{ type: 'compare', attempt, first: first.shot.jpeg, second: second.shot.jpeg }]
  }
}

/** The slot may have changed sides meanwhile, so it is found by its attempt. */
function pictureRead(state: CompareState, attempt: number, result: Result<Shot>): CompareStep {
  for (const side of sides) {
    const slot = state.slots[side]
    if (slot.at !== 'reading' || slot.attempt !== attempt) continue
    const { source } = slot
    return put(
      state,
      side,
      result.ok
        ? { at: 'filled', shot: result.value, source }
        : { at: 'refused', error: result.error, source }
    )
  }
  return stay(state)
}

function comparisonOf(result: Result<Comparison>, comparedAt: number): ComparisonState {
  return result.ok
    ? { at: 'answered', comparison: result.value, comparedAt }
    : { at: 'failed', error: result.error }
}
