import type { CameraSettings } from '@shared/domain/camera'
import { type AppError, appError, type ErrorCode } from '@shared/errors'
import type { CameraSource } from './camera-source'
import type { StandIn } from './choose-camera'
import type { CameraLoss } from './open-camera'
import { type ChosenOpenCamera, isOutdated, openChosenCamera } from './open-chosen-camera'

export type CameraState =
  | { readonly status: 'starting' }
  | {
      readonly status: 'live'
      readonly stream: MediaStream
      readonly label: string
      /** Set when it may not be the camera that was chosen. */
      readonly standIn: StandIn | undefined
    }
  /** `retrying`: a new try is under way; the screen keeps saying what went wrong until it is known better. */
  | { readonly status: 'failed'; readonly error: AppError; readonly retrying: boolean }

export interface CameraSession {
  retry(): void
  close(): void
}

/**
 * Another program frees a camera without any event, and a driver may come back without one; these are asked again at
 * this interval.
 */
const retryMs = 4000
const retried: readonly ErrorCode[] = ['camera/in-use', 'camera/lost']

/**
 * Keeps the camera that the settings mean open until closed. Tries again by itself when a device appears, after sleep,
 * and for a busy or stopped camera from time to time; `denied` waits for a person, because nothing else can change it.
 */
export function startCameraSession(
  source: CameraSource,
  settings: CameraSettings,
  onState: (state: CameraState) => void
): CameraSession {
  let open: ChosenOpenCamera | undefined
  let failed: AppError | undefined
  let opening = false
  let closed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const fail = (error: AppError): void => {
    failed = error
    onState({ status: 'failed', error, retrying: false })
    if (retried.includes(error.code)) timer = setTimeout(tryOpen, retryMs)
  }

  function tryOpen(): void {
    if (closed || opening || open !== undefined) return
    clearTimeout(timer)
    opening = true
    onState(
      failed === undefined ? { status: 'starting' } : { status: 'failed', error: failed, retrying: true }
    )
    void openChosenCamera(source, settings).then((result) => {
      opening = false
      if (closed) {
        if (result.ok) result.value.camera.close()
        return
      }
      if (!result.ok) {
        fail(result.error)
        return
      }
      failed = undefined
      open = result.value
      const { camera, standIn } = open
      camera.onLost(lose)
      onState({ status: 'live', stream: camera.stream, label: camera.device.label, standIn })
    })
  }

  const shut = (): void => {
    open?.camera.close()
    open = undefined
  }

  function lose(loss: CameraLoss): void {
    if (closed || open === undefined) return
    shut()
    fail(appError('camera/lost', loss))
    // One that only fell silent, as after sleep, is mostly there again at once.
    if (loss === 'silent') tryOpen()
  }

  const reopen = (): void => {
    shut()
    tryOpen()
  }

  /** The chosen camera may have been plugged in while another one stands in for it. */
  const reconsider = async ({ camera }: ChosenOpenCamera): Promise<void> => {
    const isLate = await isOutdated(source, settings, camera)
    if (isLate && !closed && open?.camera === camera) reopen()
  }

  const goOn = (): void => {
    if (failed !== undefined && failed.code !== 'camera/denied') tryOpen()
  }
  const unsubscribe = [
    source.onDevicesChanged(() => {
      if (open?.standIn !== undefined) void reconsider(open)
      else goOn()
    }),
    source.onWake(() => {
      if (open?.camera.isSilent() === true) reopen()
      else goOn()
    })
  ]
  tryOpen()

  return {
    retry: tryOpen,
    close() {
      closed = true
      clearTimeout(timer)
      for (const end of unsubscribe) end()
      shut()
    }
  }
}
