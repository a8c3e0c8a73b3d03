import { assertNever } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Shot } from '../analysis/analyzer'
import type { CheckedShot } from '../capture/checked-shot'
import { stay } from '../flow/machine'
import { recordOfCapture } from '../flow/record-of-capture'
import { type IdentifyEvent, type IdentifyState, shownOf, startWatching } from './identify-state'
import { answered, goOn, type IdentifyStep, lookUp } from './lookup-steps'
import type { PresenceChange } from './presence'

export const leftIdentify: IdentifyEvent = { type: 'left-screen' }

/**
 * Live identification: a face that stays is looked up once; again only after it left, was replaced, or on demand.
 * Lookups are counted: an answer to an older one is not shown, because another person may stand there now.
 */
export function identifyReducer(state: IdentifyState, event: IdentifyEvent): IdentifyStep {
  switch (event.type) {
    case 'shot-taken':
      return isResting(state) || state.live.at !== 'watching'
        ? stay(state)
        : lookUpNew(state, event.shot, event.at)
    case 'answered':
      return answered(state, event.attempt, event.result)
    case 'waited':
      return goOn({ ...state, isHeld: false })
    case 'face':
      return faceChanged(state, event.change)
    case 'look-again-wanted':
      return isResting(state) || state.live.at === 'watching' ? stay(state) : watchAnew(state)
    case 'retry-wanted':
      return retry(state)
    case 'pause-wanted':
      return stay({ ...state, isPaused: true })
    case 'go-on-wanted':
      return state.isPaused ? wake({ ...state, isPaused: false }) : stay(state)
    case 'file-chosen':
      return readFile(state, event.file)
    case 'file-read':
      return fileRead(state, event)
    case 'earlier-wanted':
      return view(state, event.id)
    case 'live-wanted':
      return backToLive(state)
    case 'idle':
      return rest(state)
    case 'left-screen':
      // SECURITY: nothing of a visitor outlives the screen. Late answers must not find their attempt again.
      return stay({ ...startWatching, attempts: state.attempts + 1 })
    default:
      return assertNever(event)
  }
}

/** The camera's faces are of no interest for now. */
function isResting({ isPaused, file }: IdentifyState): boolean {
  return isPaused || file !== undefined
}

/** A presentation that looks like an attack is looked up all the same: the answer helps who has to judge it. */
function lookUpNew(state: IdentifyState, shot: CheckedShot, at: number): IdentifyStep {
  const step = lookUp(state, 'live', { source: 'camera', shot, at })
  const record = recordOfCapture(shot, { purpose: 'identification' })
  return record ? { ...step, effects: [...step.effects, { type: 'record-capture', record }] } : step
}

function retry(state: IdentifyState): IdentifyStep {
  const { place, content } = shownOf(state)
  return place === 'earlier' || content.at !== 'failed' ? stay(state) : lookUp(state, place, content.probe)
}

function faceChanged(state: IdentifyState, change: PresenceChange): IdentifyStep {
  // The answer stays on the screen, to be read, until somebody else steps up or a while has passed.
  if (change === 'left' || state.live.at === 'watching') return stay(state)
  return isResting(state) ? stay({ ...state, isStale: true }) : watchAnew(state)
}

function watchAnew(state: IdentifyState): IdentifyStep {
  return { state: { ...state, live: { at: 'watching' }, isStale: false }, effects: [{ type: 'watch-anew' }] }
}

/** After a rest: whoever still stands there is not looked up again. */
function wake(state: IdentifyState): IdentifyStep {
  if (isResting(state)) return goOn(state)
  // A picture that was taken meanwhile was not used, and the guidance waits for what comes of it.
  return state.isStale || state.live.at === 'watching' ? watchAnew(state) : goOn(state)
}

function readFile(state: IdentifyState, file: Blob): IdentifyStep {
  if (state.isPaused) return stay(state)
  const attempt = state.attempts + 1
  return {
    state: { ...state, attempts: attempt, file: { at: 'reading', attempt }, viewed: undefined },
    effects: [{ type: 'read-file', attempt, file }]
  }
}

function fileRead(
  state: IdentifyState,
  { attempt, result, at }: { readonly attempt: number; readonly result: Result<Shot>; readonly at: number }
): IdentifyStep {
  if (state.file?.at !== 'reading' || state.file.attempt !== attempt) return stay(state)
  if (!result.ok) return stay({ ...state, file: { at: 'refused', error: result.error } })
  // A file is no presentation to a camera: there is nothing to check.
  const shot: CheckedShot = { ...result.value, presentation: { mode: 'off', verdict: undefined } }
  return lookUp(state, 'file', { source: 'file', shot, at })
}

/** SECURITY: pictures of those who were here go. The answer beside a face goes with the face. */
function rest(state: IdentifyState): IdentifyStep {
  const alone: IdentifyState = { ...state, history: [], viewed: undefined }
  return alone.file ? wake({ ...alone, file: undefined }) : stay(alone)
}

function view(state: IdentifyState, id: number): IdentifyStep {
  const viewed = state.history.find((entry) => entry.id === id)
  return viewed ? stay({ ...state, viewed }) : stay(state)
}

function backToLive(state: IdentifyState): IdentifyStep {
  if (state.viewed) return stay({ ...state, viewed: undefined })
  return state.file ? wake({ ...state, file: undefined }) : stay(state)
}
