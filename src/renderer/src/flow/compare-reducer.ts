import type { Comparison } from '@shared/domain/recognition'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Shot } from '../analysis/analyzer'
import { type Step, stay } from './machine'

export const sides = ['first', 'second'] as const
export type Side = (typeof sides)[number]

/** One of the two places for a picture. `attempt` tells the newest use of the place from older ones. */
export type Slot =
  | { readonly at: 'empty' }
  | { readonly at: 'camera' }
  | { readonly at: 'reading'; readonly attempt: number }
  | { readonly at: 'filled'; readonly shot: Shot }
  | { readonly at: 'refused'; readonly error: AppError }

export type ComparisonState =
  | { readonly at: 'waiting' }
  | { readonly at: 'comparing'; readonly attempt: number }
  | { readonly at: 'answered'; readonly comparison: Comparison }
  | { readonly at: 'failed'; readonly error: AppError }

export interface CompareState {
  readonly slots: Readonly<Record<Side, Slot>>
  readonly comparison: ComparisonState
  /** Counts readings and comparisons. */
  readonly attempts: number
}

export type CompareEvent =
  | { readonly type: 'camera-chosen'; readonly side: Side }
  | { readonly type: 'camera-left'; readonly side: Side }
  | { readonly type: 'shot-taken'; readonly side: Side; readonly shot: Shot }
  | { readonly type: 'file-chosen'; readonly side: Side; readonly file: Blob }
  | { readonly type: 'file-read'; readonly attempt: number; readonly result: Result<Shot> }
  | { readonly type: 'cleared'; readonly side: Side }
  | { readonly type: 'swapped' }
  | { readonly type: 'retry-wanted' }
  | { readonly type: 'answered'; readonly attempt: number; readonly result: Result<Comparison> }
  | { readonly type: 'left-screen' }

export type CompareEffect =
  | { readonly type: 'read-file'; readonly attempt: number; readonly file: Blob }
  | {
      readonly type: 'compare'
      readonly attempt: number
      readonly first: Shot['jpeg']
      readonly second: Shot['jpeg']
    }

type CompareStep = Step<CompareState, CompareEffect>

export const emptyCompare: CompareState = {
  slots: { first: { at: 'empty' }, second: { at: 'empty' } },
  comparison: { at: 'waiting' },
  attempts: 0
}
export const leftCompare: CompareEvent = { type: 'left-screen' }

/** Two pictures, each checked on the device first; as soon as both stand, they are compared. */
export function compareReducer(state: CompareState, event: CompareEvent): CompareStep {
  switch (event.type) {
    case 'camera-chosen':
      return openCamera(state, event.side)
    case 'camera-left':
      return state.slots[event.side].at === 'camera' ? put(state, event.side, { at: 'empty' }) : stay(state)
    case 'shot-taken':
      return state.slots[event.side].at === 'camera'
        ? put(state, event.side, { at: 'filled', shot: event.shot })
        : stay(state)
    case 'file-chosen':
      return readFile(state, event.side, event.file)
    case 'file-read':
      return fileRead(state, event.attempt, event.result)
    case 'cleared':
      return put(state, event.side, { at: 'empty' })
    case 'swapped':
      return stay({ ...state, slots: { first: state.slots.second, second: state.slots.first } })
    case 'retry-wanted':
      return compareIfComplete(state)
    case 'answered':
      return state.comparison.at === 'comparing' && state.comparison.attempt === event.attempt
        ? stay({ ...state, comparison: comparisonOf(event.result) })
        : stay(state)
    case 'left-screen':
      // Late answers must not find their attempt again.
      return stay({ ...emptyCompare, attempts: state.attempts + 1 })
  }
}

/** There is one camera: opening it on one side closes it on the other. */
function openCamera(state: CompareState, side: Side): CompareStep {
  const other = side === 'first' ? 'second' : 'first'
  const freed: Slot = state.slots[other].at === 'camera' ? { at: 'empty' } : state.slots[other]
  const slots = { ...state.slots, [other]: freed }
  return put({ ...state, slots }, side, { at: 'camera' })
}

function readFile(state: CompareState, side: Side, file: Blob): CompareStep {
  const attempt = state.attempts + 1
  const { state: next } = put({ ...state, attempts: attempt }, side, { at: 'reading', attempt })
  return { state: next, effects: [{ type: 'read-file', attempt, file }] }
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
function fileRead(state: CompareState, attempt: number, result: Result<Shot>): CompareStep {
  const side = sides.find((each) => {
    const slot = state.slots[each]
    return slot.at === 'reading' && slot.attempt === attempt
  })
  return side === undefined ? stay(state) : put(state, side, slotOf(result))
}

function slotOf(result: Result<Shot>): Slot {
  return result.ok ? { at: 'filled', shot: result.value } : { at: 'refused', error: result.error }
}

function comparisonOf(result: Result<Comparison>): ComparisonState {
  return result.ok ? { at: 'answered', comparison: result.value } : { at: 'failed', error: result.error }
}
