import type { CameraDevice } from '../camera/camera-device'
import { refusalOf } from '../camera/refuse-camera'
import {
  type CameraPreview,
  type CameraSettingsEffect,
  type CameraSettingsState,
  type CameraSight,
  previewInUse
} from './camera-settings-state'
import { type Step, stay } from './machine'

export type CameraStep = Step<CameraSettingsState, CameraSettingsEffect>

/** More would take the bandwidth of a USB bus from each other. */
const mostTogether = 4
/** Long enough to see who is in the picture. */
export const turnMs = 3000
/** Another program frees a camera without telling. */
export const retryMs = 4000

const waiting: CameraSight = { kind: 'waiting' }

/** Takes a new list of devices: what is seen already goes on, and what is gone is closed. */
export function takeList(state: CameraSettingsState, devices: readonly CameraDevice[]): CameraStep {
  const before = state.previews ?? []
  const previews = devices.map((device): CameraPreview => {
    const known = before.find((preview) => preview.device.deviceId === device.deviceId)
    // A camera that failed gets another chance whenever something has changed.
    const sight = known === undefined || known.sight.kind === 'failed' ? waiting : known.sight
    return { device, refusal: refusalOf(device.label, state.settings.camera), sight }
  })
  const gone = before.filter(({ device }) => !devices.some(({ deviceId }) => deviceId === device.deviceId))
  const inTurn = isTooMany(previews) || (state.inTurn && previews.length > 1)
  return joined(
    {
      state: { ...state, previews, inTurn, busyElsewhere: [] },
      effects: gone.flatMap(({ sight }) => closing(sight))
    },
    openNext
  )
}

function isTooMany(previews: readonly CameraPreview[] | undefined): boolean {
  return (previews ?? []).filter(({ refusal }) => refusal === undefined).length > mostTogether
}

/** Another program has this camera: ours were not in each other's way, and run together again. */
export function acquitOthers(state: CameraSettingsState, deviceId: string): CameraSettingsState {
  const inTurn = isTooMany(state.previews)
  const previews = state.previews?.map((preview) =>
    preview.sight.kind === 'still' && !inTurn ? { ...preview, sight: waiting } : preview
  )
  return { ...state, previews, inTurn, busyElsewhere: [...state.busyElsewhere, deviceId] }
}

/** Judges the cameras anew, after labels were allowed or another camera was chosen. */
export function judgeAgain(state: CameraSettingsState): CameraStep {
  const effects: CameraSettingsEffect[] = []
  const previews = state.previews?.map((preview): CameraPreview => {
    const refusal = refusalOf(preview.device.label, state.settings.camera)
    if (refusal === undefined) return { ...preview, refusal }
    effects.push(...closing(preview.sight))
    return { ...preview, refusal, sight: waiting }
  })
  return joined({ state: { ...state, previews }, effects }, (judged) =>
    judged.inTurn ? showInUse(judged) : openNext(judged)
  )
}

/** Opens the next camera that waits: that in use before the others, and never two at the same moment. */
export function openNext(state: CameraSettingsState): CameraStep {
  const { previews = [], inTurn } = state
  const isBusy = previews.some(({ sight }) => sight.kind === 'opening' || (inTurn && sight.kind === 'live'))
  if (isBusy) return stay(state)
  const inUse = previewInUse(state)
  const waits = (preview: CameraPreview | undefined): preview is CameraPreview =>
    preview?.refusal === undefined && preview?.sight.kind === 'waiting'
  const next = waits(inUse) ? inUse : previews.find(waits)
  return next === undefined ? stay(state) : openNow(state, next.device.deviceId)
}

export function openNow(state: CameraSettingsState, deviceId: string): CameraStep {
  const attempt = state.attempts + 1
  return {
    state: withSight({ ...state, attempts: attempt }, deviceId, { kind: 'opening', attempt }),
    effects: [{ type: 'open', attempt, deviceId }]
  }
}

/** Gives the next camera its turn; the one in use comes last again, and stays. */
export function endTurn(state: CameraSettingsState): CameraStep {
  const isWaiting = state.previews?.some(
    ({ refusal, sight }) => refusal === undefined && sight.kind === 'waiting'
  )
  return isWaiting === true ? joined(closeAll(state, 'still'), openNext) : showInUse(state)
}

/** Shows the camera in use instead of another one, where only one can run. */
function showInUse(state: CameraSettingsState): CameraStep {
  const inUse = previewInUse(state)
  // One that failed would only fail again: it is tried when somebody asks.
  if (inUse === undefined || ['live', 'opening', 'failed'].includes(inUse.sight.kind)) return stay(state)
  return joined(closeAll(state, 'still'), (closed) =>
    openNext(withSight(closed, inUse.device.deviceId, waiting))
  )
}

/** @param leave what is seen of the cameras then */
export function closeAll(state: CameraSettingsState, leave: 'still' | 'waiting'): CameraStep {
  const { previews = [] } = state
  const next = previews.map((preview): CameraPreview => {
    const { sight } = preview
    if (sight.kind !== 'live') return preview
    return { ...preview, sight: leave === 'still' ? { kind: leave, stream: sight.camera.stream } : waiting }
  })
  return {
    state: { ...state, previews: state.previews && next },
    effects: previews.flatMap(({ sight }) => closing(sight))
  }
}

/** Another try for a camera that failed. Where only one can run, somebody has to ask for it. */
export function tryAgain(state: CameraSettingsState, attempt: number): CameraStep {
  const failed = state.previews?.find(({ sight }) => sight.kind === 'failed' && sight.attempt === attempt)
  if (failed === undefined || state.inTurn) return stay(state)
  return openNext(withSight(state, failed.device.deviceId, waiting))
}

export function withSight(
  state: CameraSettingsState,
  deviceId: string,
  sight: CameraSight
): CameraSettingsState {
  const previews = state.previews?.map((preview) =>
    preview.device.deviceId === deviceId ? { ...preview, sight } : preview
  )
  return { ...state, previews }
}

/** One step after the other, with the effects of both. */
export function joined(
  { state, effects }: CameraStep,
  go: (state: CameraSettingsState) => CameraStep
): CameraStep {
  const next = go(state)
  return { state: next.state, effects: [...effects, ...next.effects] }
}

function closing(sight: CameraSight): readonly CameraSettingsEffect[] {
  return sight.kind === 'live' ? [{ type: 'close', camera: sight.camera }] : []
}
