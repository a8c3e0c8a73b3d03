import type { Result } from '@shared/result'
import type { DescribedPicture, FeatureScope } from './face-engine'

/** What the worker engine asks of its worker: one message, one answer with the same number. */
export interface EngineRequest {
  readonly id: number
  readonly jpeg: Uint8Array
  /** `aligned` asks for `describeAligned`, the others for `describe`. */
  readonly scope: FeatureScope | 'aligned'
}

export interface EngineAnswer {
  readonly id: number
  /** The picture's faces, or features when the request was for an aligned face. */
  readonly result: Result<EngineValue>
}
export type EngineValue = DescribedPicture | Float32Array
