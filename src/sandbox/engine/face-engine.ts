import type { DetectedFace } from '@shared/domain/analysis'
import type { Result } from '@shared/result'

/** A face in a picture. Box in pixels of the upright picture, which may reach outside it. */
export interface DescribedFace extends DetectedFace {
  /** 512 numbers of length 1; undefined when not asked for, or when the face cannot be aligned. */
  readonly features: Float32Array | undefined
}

export interface DescribedPicture {
  /** Size in pixels of the upright picture. */
  readonly width: number
  readonly height: number
  /** Largest first. */
  readonly faces: readonly DescribedFace[]
}

/** For which faces the features, which cost far more than detection, are computed. */
export type FeatureScope = 'none' | 'largest' | 'all'

/**
 * Face detection and description for the sandbox. Pictures are JPEG; their EXIF orientation is honoured.
 *
 * Both calls fail with `picture/*` for a bad picture and with `analysis/*` when the engine itself is not well.
 */
export interface FaceEngine {
  /** A picture without a face is not an error. */
  describe(jpeg: Uint8Array, scope: FeatureScope): Promise<Result<DescribedPicture>>
  /**
   * @param jpeg a face already aligned to the ArcFace points, 112x112 pixels
   * @returns 512 numbers of length 1
   */
  describeAligned(jpeg: Uint8Array): Promise<Result<Float32Array>>
  /** Ends the engine. Calls still under way may fail. */
  close(): Promise<void>
}

/** Where the engine finds its files. */
export interface FaceEngineFiles {
  /** Folder of the model files named in the models' contracts. */
  readonly modelsDir: string
  /** Folder of ONNX Runtime's .wasm and .mjs. */
  readonly runtimeDir: string
}
