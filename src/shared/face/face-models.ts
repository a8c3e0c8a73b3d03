/**
 * The port to the neural models. An adapter per host (worker, Node) runs them; all arithmetic before and after is in
 * this folder and the same everywhere.
 */
export interface NeuralModel {
  /**
   * Runs the model once on its only input.
   *
   * @param input values in the contract's shape, row-major; not kept after the promise settles, so it can be reused
   * @returns the outputs by name; valid until the next run
   */
  run(input: Float32Array): Promise<ReadonlyMap<string, Float32Array>>
}

/** What a model file must offer. Adapters build the input tensor from it. */
export interface ModelContract {
  /** File name below the models folder. */
  readonly file: string
  readonly input: { readonly name: string; readonly shape: readonly number[] }
  readonly outputs: readonly string[]
}

/** Sides of the square inputs, in pixels. */
export const detectorSize = 128
export const landmarkCropSize = 64
export const alignedFaceSize = 112

export const faceModelContracts = {
  /** BlazeFace, front camera. Input: NHWC RGB, -1 to 1, letter-boxed. Outputs: logits and boxes of its two grids. */
  detector: {
    file: 'face-detector.onnx',
    input: { name: 'input:0', shape: [1, detectorSize, detectorSize, 3] },
    outputs: ['Identity:0', 'Identity_1:0', 'Identity_2:0', 'Identity_3:0']
  },
  /** 68 points. Input: NCHW grey, 0 to 1, the face box, upright. Output: x, y pairs as fractions of the box. */
  landmarks: {
    file: 'face-landmarks.onnx',
    input: { name: 'input', shape: [1, 1, landmarkCropSize, landmarkCropSize] },
    outputs: ['output']
  },
  /** Recognition features. Input: NCHW RGB, about -1 to 1, the aligned face. Output: 512 numbers, any length. */
  features: {
    file: 'face-features.onnx',
    input: { name: 'input', shape: [1, 3, alignedFaceSize, alignedFaceSize] },
    outputs: ['output']
  }
} as const satisfies Record<string, ModelContract>

export type FaceModelName = keyof typeof faceModelContracts
export type FaceModels = Readonly<Record<FaceModelName, NeuralModel>>

/** Reads one output. A model without it does not keep its contract, which is a bug of the build, so it throws. */
export function outputOf(outputs: ReadonlyMap<string, Float32Array>, name: string): Float32Array {
  const values = outputs.get(name)
  if (!values) throw new Error(`The model has no output ${name}`)
  return values
}
