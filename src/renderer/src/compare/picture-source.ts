import type { PresentationCheck } from '@shared/face/presentation-attack/decision'

/** A file that somebody picked. */
export interface FileSource {
  readonly kind: 'file'
  readonly name: string
  /** When the file was last written, milliseconds since 1970; 0 where nobody knows. The picture is at least as old. */
  readonly changedAt: number
}

/** The photo that somebody was enrolled with. The server does not say when that was. */
export interface EnrolledSource {
  readonly kind: 'enrolled'
  readonly faceId: string
  readonly name: string | undefined
}

export interface CameraSource {
  readonly kind: 'camera'
  /** Milliseconds since 1970. */
  readonly takenAt: number
  readonly presentation: PresentationCheck
}

/** Where a picture comes from. */
export type PictureSource = CameraSource | FileSource | EnrolledSource
