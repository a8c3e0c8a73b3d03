import { type AppError, appError } from '@shared/errors'

/**
 * Maps what `getUserMedia` rejects with to a camera code.
 *
 * Source of the names: Media Capture and Streams, section 10.2.
 */
export function cameraError(cause: unknown): AppError {
  const name = cause instanceof Error ? cause.name : 'unknown'
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return appError('camera/denied', name)
    case 'NotFoundError':
    case 'OverconstrainedError':
      return appError('camera/not-found', name)
    case 'NotReadableError':
    case 'AbortError':
      return appError('camera/in-use', name)
    default:
      return appError('camera/failed', name)
  }
}
