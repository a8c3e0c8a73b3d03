import type { PresentationCheck } from '@shared/face/presentation-attack/decision'
import type { Shot } from '../analysis/analyzer'

/** A shot of the camera, with what the station made of the presentation that it shows. */
export interface CheckedShot extends Shot {
  readonly presentation: PresentationCheck
}
