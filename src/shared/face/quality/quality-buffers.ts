import { faceFrameSize } from '../face-frame'
import type { SharpnessFrame } from '../face-sharpness'
import { createPixelImage } from '../pixel-image'
import { createSharpnessBuffers } from '../sharpness'
import { type BackgroundBuffers, createBackgroundBuffers } from './background'
import { type CheekBuffers, createCheekBuffers } from './cheek-squares'
import { createRegionFrame, type RegionFrame } from './region-frame'

/** Working memory of `assessQuality`: one set per sequence of calls, not shared between calls that overlap in time. */
export interface QualityBuffers {
  readonly region: RegionFrame
  readonly cheeks: CheekBuffers
  readonly histograms: readonly [Float64Array, Float64Array]
  readonly sharpness: SharpnessFrame
  readonly background: BackgroundBuffers
}

export function createQualityBuffers(): QualityBuffers {
  return {
    region: createRegionFrame(),
    cheeks: createCheekBuffers(),
    histograms: [new Float64Array(256), new Float64Array(256)],
    sharpness: {
      faceFrame: createPixelImage(faceFrameSize, faceFrameSize),
      faceMask: new Uint8Array(faceFrameSize * faceFrameSize),
      sharpness: createSharpnessBuffers(faceFrameSize)
    },
    background: createBackgroundBuffers()
  }
}
