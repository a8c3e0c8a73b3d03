import type { CameraChoices } from '@shared/domain/camera'
import { type AppError, appError, type ErrorCode } from '@shared/errors'
import type { Result } from '@shared/result'
import type { OpenCamera } from '../camera/open-camera'
import {
  acquitOthers,
  type CameraStep,
  closeAll,
  endTurn,
  joined,
  judgeAgain,
  openNext,
  openNow,
  retryMs,
  takeList,
  tryAgain,
  turnMs,
  withSight
} from './camera-previews'
import {
  type CameraPreview,
  type CameraSettingsEvent,
  type CameraSettingsState,
  startCameraSettings
} from './camera-settings-state'
import { stay } from './machine'

const passing: readonly ErrorCode[] = ['camera/in-use', 'camera/lost']

/**
 * Which camera the station uses, and what all of them show. An answer that nobody waits for any more is ignored, and a
 * camera that comes with it is closed.
 */
export function cameraSettingsReducer(state: CameraSettingsState, event: CameraSettingsEvent): CameraStep {
  switch (event.type) {
    case 'entered':
    case 'look-wanted':
      return look(state)
    case 'left-screen': {
      const { effects } = closeAll(state, 'waiting')
      // Late answers must not find their attempt again.
      return { state: { ...startCameraSettings(state.settings), attempts: state.attempts + 1 }, effects }
    }
    case 'settings-known':
      return event.settings === state.settings
        ? stay(state)
        : judgeAgain({ ...state, settings: event.settings })
    case 'listed': {
      const { attempt, result } = event
      if (state.listing !== attempt) return stay(state)
      const listed = { ...state, listing: undefined, problem: undefined }
      if (result.ok) return takeList(listed, result.value)
      const problem = { of: 'list', attempt, error: result.error } as const
      return {
        state: { ...listed, previews: undefined, problem },
        effects: closeAll(state, 'waiting').effects
      }
    }
    case 'opened':
      return opened(state, event.attempt, event.result)
    case 'lost': {
      const preview = previewOf(state, event.attempt)
      if (preview?.sight.kind !== 'live') return stay(state)
      const { deviceId } = preview.device
      const next =
        event.loss === 'silent'
          ? openNext(withSight(state, deviceId, { kind: 'waiting' }))
          : failed(state, deviceId, event.attempt, appError('camera/lost'))
      return { ...next, effects: [{ type: 'close', camera: preview.sight.camera }, ...next.effects] }
    }
    case 'turn-over':
      return state.inTurn && previewOf(state, event.attempt)?.sight.kind === 'live'
        ? endTurn(state)
        : stay(state)
    case 'retry-due':
      return tryAgain(state, event.attempt)
    default:
      return wished(state, event)
  }
}

type Wish = Extract<
  CameraSettingsEvent,
  {
    type:
      | 'camera-wanted'
      | 'rotation-wanted'
      | 'mirror-wanted'
      | 'allow-wanted'
      | 'allow-confirmed'
      | 'allow-declined'
      | 'refuse-wanted'
      | 'saved'
  }
>

function wished(state: CameraSettingsState, event: Wish): CameraStep {
  const { allowed } = state.settings.camera
  switch (event.type) {
    case 'camera-wanted': {
      const wanted = state.previews?.find(({ device }) => device.deviceId === event.deviceId)
      if (wanted?.refusal !== undefined || wanted === undefined) return stay(state)
      const { deviceId, label } = wanted.device
      // A driver without a name is found again by its id alone.
      return save(state, { chosen: { deviceId, label: label.trim() || deviceId } })
    }
    case 'rotation-wanted':
      return save(state, { rotation: event.rotation })
    case 'mirror-wanted':
      return save(state, {}, event.mirrorPreview)
    case 'allow-wanted':
      return stay({ ...state, confirming: event.label.trim() })
    case 'allow-declined':
      return stay({ ...state, confirming: undefined })
    case 'allow-confirmed': {
      const { confirming } = state
      if (confirming === undefined || allowed.includes(confirming))
        return stay({ ...state, confirming: undefined })
      return save({ ...state, confirming: undefined }, { allowed: [...allowed, confirming] })
    }
    case 'refuse-wanted':
      return save(state, { allowed: allowed.filter((label) => label !== event.label.trim()) })
    case 'saved': {
      const { attempt, result } = event
      if (state.saving !== attempt) return stay(state)
      const rested = { ...state, saving: undefined }
      return result.ok
        ? judgeAgain({ ...rested, saved: attempt, settings: result.value })
        : stay({ ...rested, problem: { of: 'save', attempt, error: result.error } })
    }
  }
}

function look(state: CameraSettingsState): CameraStep {
  const attempt = state.attempts + 1
  return { state: { ...state, attempts: attempt, listing: attempt }, effects: [{ type: 'list', attempt }] }
}

/** One change at a time: each is made from the settings that the one before has left. */
function save(
  state: CameraSettingsState,
  change: Partial<CameraChoices>,
  mirrorPreview = state.settings.mirrorPreview
): CameraStep {
  if (state.saving !== undefined) return stay(state)
  const { refused: _, ...choices } = state.settings.camera
  const attempt = state.attempts + 1
  return {
    state: { ...state, attempts: attempt, saving: attempt, saved: undefined, problem: undefined },
    effects: [{ type: 'save', attempt, change: { ...choices, ...change, mirrorPreview } }]
  }
}

function opened(state: CameraSettingsState, attempt: number, result: Result<OpenCamera>): CameraStep {
  const preview = previewOf(state, attempt)
  if (preview === undefined) {
    return { state, effects: result.ok ? [{ type: 'close', camera: result.value }] : [] }
  }
  const { deviceId } = preview.device
  if (result.ok) {
    const live = withSight(state, deviceId, { kind: 'live', attempt, camera: result.value })
    return state.inTurn
      ? { state: live, effects: [{ type: 'wait', ms: turnMs, then: { type: 'turn-over', attempt } }] }
      : openNext(live)
  }
  if (result.error.code !== 'camera/in-use' || state.busyElsewhere.includes(deviceId)) {
    return failed(state, deviceId, attempt, result.error)
  }
  const othersRun = state.previews?.some(({ sight }) => sight.kind === 'live') === true
  if (!othersRun) return failed(acquitOthers(state, deviceId), deviceId, attempt, result.error)
  // It may be our own other preview that is in its way, so it is tried alone.
  const alone = closeAll({ ...state, inTurn: true }, 'still')
  return joined(alone, (closed) => openNow(closed, deviceId))
}

function failed(state: CameraSettingsState, deviceId: string, attempt: number, error: AppError): CameraStep {
  const next = withSight(state, deviceId, { kind: 'failed', attempt, error })
  const step = next.inTurn ? endTurn(next) : openNext(next)
  if (!passing.includes(error.code)) return step
  const retry = { type: 'wait', ms: retryMs, then: { type: 'retry-due', attempt } } as const
  return { ...step, effects: [...step.effects, retry] }
}

/** The camera that an answer is about. */
function previewOf({ previews }: CameraSettingsState, attempt: number): CameraPreview | undefined {
  return previews?.find(
    ({ sight }) => (sight.kind === 'opening' || sight.kind === 'live') && sight.attempt === attempt
  )
}
