import { type AppError, appError } from '@shared/errors'
import type { CameraSource, OpenCamera } from './camera-source'

export type CameraState =
  | { readonly status: 'starting' }
  | { readonly status: 'live'; readonly stream: MediaStream }
  /** `retrying`: a new try is under way; the screen keeps saying what went wrong until it is known better. */
  | { readonly status: 'failed'; readonly error: AppError; readonly retrying: boolean }

export interface CameraSession {
  retry(): void
  close(): void
}

/** Another program frees a camera without any event, so a busy one is asked again at this interval. */
const busyRetryMs = 4000

/**
 * Keeps one camera open until closed. Tries again by itself when a device appears, and for a busy camera from time to
 * time; `denied` waits for a person, because nothing else can change it.
 */
export function startCameraSession(
  source: CameraSource,
  onState: (state: CameraState) => void
): CameraSession {
  let open: OpenCamera | undefined
  let failed: AppError | undefined
  let opening = false
  let closed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const fail = (error: AppError): void => {
    failed = error
    onState({ status: 'failed', error, retrying: false })
    if (error.code === 'camera/in-use') timer = setTimeout(tryOpen, busyRetryMs)
  }

  function tryOpen(): void {
    if (closed || opening || open !== undefined) return
    clearTimeout(timer)
    opening = true
    onState(
      failed === undefined ? { status: 'starting' } : { status: 'failed', error: failed, retrying: true }
    )
    void source.open().then((result) => {
      opening = false
      if (closed) {
        if (result.ok) result.value.close()
        return
      }
      if (!result.ok) {
        fail(result.error)
        return
      }
      failed = undefined
      open = result.value
      open.onLost(lose)
      onState({ status: 'live', stream: open.stream })
    })
  }

  function lose(): void {
    if (closed || open === undefined) return
    open.close()
    open = undefined
    fail(appError('camera/lost'))
  }

  const unsubscribe = source.onDevicesChanged(() => {
    if (failed !== undefined && failed.code !== 'camera/denied') tryOpen()
  })
  tryOpen()

  return {
    retry: tryOpen,
    close() {
      closed = true
      clearTimeout(timer)
      unsubscribe()
      open?.close()
    }
  }
}
