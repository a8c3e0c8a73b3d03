import { createFaceBuffers, type FaceBuffers } from './face-buffers'
import { alignedFaceSize, type NeuralModel, outputOf } from './face-models'
import type { PixelImage } from './pixel-image'

/**
 * Computes the recognition features of an aligned face.
 *
 * @param aligned 112x112 picture of `alignFace`
 * @returns 512 numbers of Euclidean length 1
 */
export async function extractFeatures(
  aligned: PixelImage,
  model: NeuralModel,
  buffers: FaceBuffers = createFaceBuffers()
): Promise<Float32Array> {
  const pixels = alignedFaceSize * alignedFaceSize
  if (aligned.width !== alignedFaceSize || aligned.height !== alignedFaceSize) {
    throw new Error(`An aligned face has ${alignedFaceSize} pixels a side`)
  }
  const { featuresInput: input } = buffers
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      input[channel * pixels + pixel] = ((aligned.data[pixel * 4 + channel] ?? 0) - 127) / 128
    }
  }
  return normalized(outputOf(await model.run(input), 'output'))
}

/** A copy of Euclidean length 1; zeros stay zeros. */
export function normalized(values: Float32Array): Float32Array {
  let square = 0
  for (const value of values) square += value * value
  const length = Math.sqrt(square)
  return values.map((value) => (length > 0 ? value / length : 0))
}
