import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import {
  candidateModelContracts,
  type CandidateModels,
  type FaceModels,
  faceModelContracts,
  type ModelContract,
  type NeuralModel,
  pictureModelContracts,
  type PictureModels
} from '@shared/face/face-models'
import * as ort from 'onnxruntime-web'

const modelsFolder = new URL('../../resources/models/', import.meta.url)

/** The real models, run by onnxruntime-web in Node. */
export async function loadFaceModels(): Promise<FaceModels> {
  ort.env.wasm.numThreads = 1
  ort.env.logLevel = 'error'
  return {
    detector: await loadModel(faceModelContracts.detector),
    landmarks: await loadModel(faceModelContracts.landmarks),
    features: await loadModel(faceModelContracts.features)
  }
}

/** The models for candidate shots. */
export async function loadCandidateModels(): Promise<CandidateModels> {
  ort.env.wasm.numThreads = 1
  ort.env.logLevel = 'error'
  return {
    pose: await loadModel(candidateModelContracts.pose),
    eyes: await loadModel(candidateModelContracts.eyes),
    liveness: await loadModel(candidateModelContracts.liveness)
  }
}

/** The models for picture files. */
export async function loadPictureModels(): Promise<PictureModels> {
  ort.env.wasm.numThreads = 1
  ort.env.logLevel = 'error'
  return { secondDetector: await loadModel(pictureModelContracts.secondDetector) }
}

async function loadModel(contract: ModelContract): Promise<NeuralModel> {
  return openModelBytes(contract, await readModel(contract))
}

/** The bytes of a model file. */
export async function readModel({ file }: ModelContract): Promise<Uint8Array> {
  return readFile(fileURLToPath(new URL(file, modelsFolder)))
}

/** Rejects when the runtime does not take the bytes for a model. */
export async function openModelBytes(
  { input, outputs }: ModelContract,
  bytes: Uint8Array
): Promise<NeuralModel> {
  const session = await ort.InferenceSession.create(bytes, { logSeverityLevel: 3 })
  return {
    async run(values) {
      const results = await session.run({ [input.name]: new ort.Tensor('float32', values, [...input.shape]) })
      return new Map(outputs.map((name) => [name, floatsOf(results[name], name)]))
    }
  }
}

function floatsOf(tensor: ort.Tensor | undefined, name: string): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data
  throw new Error(`The model has no output ${name}`)
}
