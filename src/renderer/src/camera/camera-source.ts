import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { cameraError } from './camera-errors'

/** A running camera. Whoever opened it closes it. */
export interface OpenCamera {
  readonly stream: MediaStream
  /** Tells once that the camera stopped by itself: unplugged, or taken away by the system. */
  onLost(listener: () => void): () => void
  close(): void
}

export interface CameraSource {
  /** Opens the first camera. Errors: every `camera/` code but `camera/lost`. */
  open(): Promise<Result<OpenCamera>>
  /** Tells that some device was plugged in or out. */
  onDevicesChanged(listener: () => void): () => void
}

/**
 * 720p is what the analysis is calibrated for; 1080p is the most the station sends on. Video only: asking for sound
 * would fail where the microphone is switched off in the system's privacy settings.
 */
export const wantedCamera: MediaStreamConstraints = {
  audio: false,
  video: {
    width: { ideal: 1280, max: 1920 },
    height: { ideal: 720, max: 1080 },
    frameRate: { ideal: 30 }
  }
}

/** The browser's media devices; undefined in a page that is not a secure context. */
export function findMediaDevices(): MediaDevices | undefined {
  return 'mediaDevices' in navigator ? navigator.mediaDevices : undefined
}

export function createCameraSource(devices: MediaDevices | undefined): CameraSource {
  return {
    async open() {
      if (devices === undefined) return err(appError('camera/failed', 'no media devices'))
      try {
        return openCamera(await requestStream(devices))
      } catch (cause) {
        return err(cameraError(cause))
      }
    },

    onDevicesChanged(listener) {
      devices?.addEventListener('devicechange', listener)
      return () => devices?.removeEventListener('devicechange', listener)
    }
  }
}

async function requestStream(devices: MediaDevices): Promise<MediaStream> {
  try {
    return await devices.getUserMedia(wantedCamera)
  } catch (cause) {
    // A camera that offers no size below the upper limits is still better than none.
    if (cause instanceof Error && cause.name === 'OverconstrainedError') {
      return await devices.getUserMedia({ audio: false, video: true })
    }
    throw cause
  }
}

function openCamera(stream: MediaStream): Result<OpenCamera> {
  const [track] = stream.getVideoTracks()
  if (track === undefined) return err(appError('camera/not-found', 'stream without video'))
  return ok({
    stream,
    onLost(listener) {
      track.addEventListener('ended', listener, { once: true })
      // It may have ended between opening and listening.
      if (track.readyState === 'ended') queueMicrotask(listener)
      return () => track.removeEventListener('ended', listener)
    },
    close() {
      // Stopping a track ourselves fires no `ended`.
      for (const each of stream.getTracks()) each.stop()
    }
  })
}
