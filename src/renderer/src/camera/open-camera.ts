import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { CameraDevice } from './camera-device'

/** `ended`: unplugged, or taken away by the system. `silent`: still there, but without a picture. */
export type CameraLoss = 'ended' | 'silent'

/** A running camera. Whoever opened it closes it. */
export interface OpenCamera {
  readonly stream: MediaStream
  readonly device: CameraDevice
  /** Tells once that the camera stopped by itself. */
  onLost(listener: (loss: CameraLoss) => void): () => void
  /** Whether it delivers no picture just now. */
  isSilent(): boolean
  close(): void
}

/** Chromium mutes a track after a second without a frame. A camera that changes its exposure can be as slow as that. */
const silenceMs = 3000

/** @returns `camera/not-found` for a stream without a picture */
export function openCameraOf(stream: MediaStream): Result<OpenCamera> {
  const [track] = stream.getVideoTracks()
  if (track === undefined) return err(appError('camera/not-found', 'stream without video'))
  const stops = new Set<() => void>()
  return ok({
    stream,
    device: { deviceId: track.getSettings().deviceId ?? '', label: track.label },

    onLost(listener) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const stop = (): void => {
        clearTimeout(timer)
        stops.delete(stop)
        track.removeEventListener('ended', end)
        track.removeEventListener('mute', wait)
        track.removeEventListener('unmute', calm)
      }
      const lose = (loss: CameraLoss) => (): void => {
        stop()
        listener(loss)
      }
      const end = lose('ended')
      const calm = (): void => clearTimeout(timer)
      const wait = (): void => {
        calm()
        timer = setTimeout(lose('silent'), silenceMs)
      }
      stops.add(stop)
      track.addEventListener('ended', end)
      track.addEventListener('mute', wait)
      track.addEventListener('unmute', calm)
      // It may have happened between opening and listening.
      if (track.readyState === 'ended') queueMicrotask(() => stops.has(stop) && end())
      else if (track.muted) wait()
      return stop
    },

    isSilent: () => track.readyState === 'ended' || track.muted,

    close() {
      for (const stop of stops) stop()
      // Stopping a track ourselves fires no `ended`.
      for (const each of stream.getTracks()) each.stop()
    }
  })
}
