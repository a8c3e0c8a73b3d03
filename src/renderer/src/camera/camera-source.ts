import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { CameraDevice } from './camera-device'
import { cameraError } from './camera-errors'
import { type OpenCamera, openCameraOf } from './open-camera'

export interface CameraSource {
  /**
   * The cameras in the system's order. Before any camera was opened, ids and labels may be empty: see `listCameras`.
   *
   * Errors: `camera/failed`.
   */
  list(): Promise<Result<readonly CameraDevice[]>>
  /**
   * Opens one camera, or the system's first one.
   *
   * Errors: every `camera/` code but `camera/lost` and `camera/refused`.
   */
  open(deviceId?: string): Promise<Result<OpenCamera>>
  /** Tells that some device was plugged in or out. */
  onDevicesChanged(listener: () => void): () => void
  /** Tells that the window is seen again, as after sleep: cameras may have stopped meanwhile. */
  onWake(listener: () => void): () => void
}

/**
 * 720p is what the analysis is calibrated for; 1080p is the most the station sends on. Video only: asking for sound
 * would fail where the microphone is switched off in the system's privacy settings.
 */
export const wantedCamera = {
  width: { ideal: 1280, max: 1920 },
  height: { ideal: 720, max: 1080 },
  frameRate: { ideal: 30 }
} as const

/** The browser's media devices; undefined in a page that is not a secure context. */
export function findMediaDevices(): MediaDevices | undefined {
  return 'mediaDevices' in navigator ? navigator.mediaDevices : undefined
}

/** @param page tells by `visibilitychange` when it is shown again */
export function createCameraSource(
  devices: MediaDevices | undefined,
  page: EventTarget & { readonly visibilityState: DocumentVisibilityState }
): CameraSource {
  return {
    async list() {
      if (devices === undefined) return err(appError('camera/failed', 'no media devices'))
      try {
        const all = await devices.enumerateDevices()
        return ok(
          all.filter(({ kind }) => kind === 'videoinput').map(({ deviceId, label }) => ({ deviceId, label }))
        )
      } catch (cause) {
        return err(cameraError(cause))
      }
    },

    async open(deviceId) {
      if (devices === undefined) return err(appError('camera/failed', 'no media devices'))
      try {
        return openCameraOf(await requestStream(devices, deviceId))
      } catch (cause) {
        return err(cameraError(cause))
      }
    },

    onDevicesChanged(listener) {
      devices?.addEventListener('devicechange', listener)
      return () => devices?.removeEventListener('devicechange', listener)
    },

    onWake(listener) {
      const look = (): void => {
        if (page.visibilityState === 'visible') listener()
      }
      page.addEventListener('visibilitychange', look)
      return () => page.removeEventListener('visibilitychange', look)
    }
  }
}

async function requestStream(devices: MediaDevices, deviceId: string | undefined): Promise<MediaStream> {
  // Exactly this one: an "ideal" id would silently give another camera.
  const which = deviceId === undefined ? {} : { deviceId: { exact: deviceId } }
  try {
    return await devices.getUserMedia({ audio: false, video: { ...which, ...wantedCamera } })
  } catch (cause) {
    // A camera that offers no size below the upper limits is still better than none.
    if (cause instanceof Error && cause.name === 'OverconstrainedError') {
      return await devices.getUserMedia({ audio: false, video: deviceId === undefined ? true : which })
    }
    throw cause
  }
}
