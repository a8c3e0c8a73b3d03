import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import {
  type FaceModels,
  faceModelContracts,
  type ModelContract,
  type NeuralModel
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

async function loadModel({ file, input, outputs }: ModelContract): Promise<NeuralModel> {
  const bytes = await readFile(fileURLToPath(new URL(file, modelsFolder)))
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
