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
export const poseCropSize = 224
export const eyeCropSize = 24
export const livenessCropSize = 128
/** Sides of the second detector's input. */
export const secondDetectorWidth = 320
export const secondDetectorHeight = 240

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

/** Models too dear for every frame: they look at candidate shots. */
export const candidateModelContracts = {
  /** Head pose. Input: NCHW RGB, ImageNet mean and deviation, an upright crop. Outputs: 66 bins of yaw, pitch, roll. */
  pose: {
    file: 'face-pose.onnx',
    input: { name: 'input', shape: [1, 3, poseCropSize, poseCropSize] },
    outputs: ['output', '617', '618']
  },
  /** Open or closed. Input: NCHW grey, 0 to 1, a square round one eye. Output: logits of closed and open. */
  eyes: {
    file: 'face-eyes.onnx',
    input: { name: 'input', shape: [1, 1, eyeCropSize, eyeCropSize] },
    outputs: ['output']
  },
  /** Print or screen. Input: NCHW BGR, 0 to 255, the face with its surroundings. Output: logits; the first is live. */
  liveness: {
    file: 'face-liveness.onnx',
    input: { name: 'input', shape: [1, 3, livenessCropSize, livenessCropSize] },
    outputs: ['output']
  }
} as const satisfies Record<string, ModelContract>

export type CandidateModelName = keyof typeof candidateModelContracts
export type CandidateModels = Readonly<Record<CandidateModelName, NeuralModel>>

/** Models for picture files, where there is time for a second opinion. */
export const pictureModelContracts = {
  /**
   * Another detector. Input: NCHW RGB, about -1 to 1, letter-boxed. Outputs: per anchor the probabilities of background
   * and face; left, top, right and bottom as fractions of the input.
   */
  secondDetector: {
    file: 'face-second-detector.onnx',
    input: { name: 'input', shape: [1, 3, secondDetectorHeight, secondDetectorWidth] },
    outputs: ['scores', 'boxes']
  }
} as const satisfies Record<string, ModelContract>

export type PictureModelName = keyof typeof pictureModelContracts
export type PictureModels = Readonly<Record<PictureModelName, NeuralModel>>

/** Every model of the station. */
export type ModelName = FaceModelName | CandidateModelName | PictureModelName

export const modelContracts: Readonly<Record<ModelName, ModelContract>> = {
  ...faceModelContracts,
  ...candidateModelContracts,
  ...pictureModelContracts
}

/** How surely each class was meant, from a classifier's logits; sums to 1. */
export function softmax(logits: Float32Array): Float32Array {
  const largest = logits.reduce((most, logit) => Math.max(most, logit), -Infinity)
  const powers = logits.map((logit) => Math.exp(logit - largest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** Reads one output. A model without it does not keep its contract, which is a bug of the build, so it throws. */
export function outputOf(outputs: ReadonlyMap<string, Float32Array>, name: string): Float32Array {
  const values = outputs.get(name)
  if (!values) throw new Error(`The model has no output ${name}`)
  return values
}
