import type { CameraRotation } from '@shared/domain/camera'
import type { CameraSettingsChange, PublicSettings } from '@shared/domain/station'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { CameraDevice } from '../camera/camera-device'
import { type CameraPick, chooseCamera } from '../camera/choose-camera'
import type { CameraLoss, OpenCamera } from '../camera/open-camera'

/** What is seen of one camera. */
export type CameraSight =
  /** Its turn has not come; a refused camera waits for ever. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'opening'; readonly attempt: number }
  | { readonly kind: 'live'; readonly attempt: number; readonly camera: OpenCamera }
  /** Closed for another camera's turn; the last picture stays in view. */
  | { readonly kind: 'still'; readonly stream: MediaStream }
  | { readonly kind: 'failed'; readonly attempt: number; readonly error: AppError }

export interface CameraPreview {
  readonly device: CameraDevice
  /** The pattern that refuses this camera. It is not opened then. */
  readonly refusal: string | undefined
  readonly sight: CameraSight
}

export interface CameraSettingsState {
  readonly settings: PublicSettings
  /** In the system's order; undefined until it has told. */
  readonly previews: readonly CameraPreview[] | undefined
  /** The system lets only one camera run at a time, or there are too many: they are shown one after the other. */
  readonly inTurn: boolean
  /** Ids of those that did not start although no other one was running: another program has them. */
  readonly busyElsewhere: readonly string[]
  /** Attempt of the list that is waited for. */
  readonly listing: number | undefined
  /** Attempt of what is being saved. */
  readonly saving: number | undefined
  /** `of: 'list'`: there is no camera to show. */
  readonly problem:
    { readonly of: 'list' | 'save'; readonly attempt: number; readonly error: AppError } | undefined
  /** Attempt of what was saved last. */
  readonly saved: number | undefined
  /** The label of a refused camera that somebody wants to allow. */
  readonly confirming: string | undefined
  readonly attempts: number
}

export type CameraSettingsEvent =
  | { readonly type: 'entered' }
  | { readonly type: 'left-screen' }
  | { readonly type: 'settings-known'; readonly settings: PublicSettings }
  /** Something was plugged in or out, the window is seen again, or somebody asks. */
  | { readonly type: 'look-wanted' }
  | {
      readonly type: 'listed'
      readonly attempt: number
      readonly result: Result<readonly CameraDevice[]>
    }
  | { readonly type: 'opened'; readonly attempt: number; readonly result: Result<OpenCamera> }
  | { readonly type: 'lost'; readonly attempt: number; readonly loss: CameraLoss }
  /** The time of one camera among several is over. */
  | { readonly type: 'turn-over'; readonly attempt: number }
  | { readonly type: 'retry-due'; readonly attempt: number }
  | { readonly type: 'camera-wanted'; readonly deviceId: string }
  | { readonly type: 'rotation-wanted'; readonly rotation: CameraRotation }
  | { readonly type: 'mirror-wanted'; readonly mirrorPreview: boolean }
  | { readonly type: 'allow-wanted'; readonly label: string }
  | { readonly type: 'allow-confirmed' }
  | { readonly type: 'allow-declined' }
  | { readonly type: 'refuse-wanted'; readonly label: string }
  | { readonly type: 'saved'; readonly attempt: number; readonly result: Result<PublicSettings> }

export type CameraSettingsEffect =
  | { readonly type: 'list'; readonly attempt: number }
  | { readonly type: 'open'; readonly attempt: number; readonly deviceId: string }
  | { readonly type: 'close'; readonly camera: OpenCamera }
  | { readonly type: 'save'; readonly attempt: number; readonly change: CameraSettingsChange }
  | { readonly type: 'wait'; readonly ms: number; readonly then: CameraSettingsEvent }

export const leftCameraSettings: CameraSettingsEvent = { type: 'left-screen' }

export function startCameraSettings(settings: PublicSettings): CameraSettingsState {
  return {
    settings,
    previews: undefined,
    inTurn: false,
    busyElsewhere: [],
    listing: undefined,
    saving: undefined,
    problem: undefined,
    saved: undefined,
    confirming: undefined,
    attempts: 0
  }
}

/** The camera that the station uses by these settings. */
export function pickOf({ previews, settings }: CameraSettingsState): CameraPick | undefined {
  if (previews === undefined) return undefined
  return chooseCamera(
    previews.map(({ device }) => device),
    settings.camera
  )
}

/** @returns its preview; undefined when there is no camera to use */
export function previewInUse(state: CameraSettingsState): CameraPreview | undefined {
  const pick = pickOf(state)
  if (pick?.kind !== 'camera') return undefined
  return state.previews?.find(({ device }) => device.deviceId === pick.device.deviceId)
}
