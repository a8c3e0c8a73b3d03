import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readFile } from 'node:fs/promises'
import { env, InferenceSession, Tensor } from 'onnxruntime-web'
import {
  faceModelContracts,
  type FaceModels,
  type ModelContract,
  type NeuralModel
} from '@shared/face/face-models'
import type { FaceEngineFiles } from './face-engine'

export interface LoadedFaceModels extends FaceModels {
  close(): Promise<void>
}

/** Loads the face models into ONNX Runtime (WebAssembly, one thread). @throws Error when a file is missing or bad */
export async function loadOrtFaceModels({
  modelsDir,
  runtimeDir
}: FaceEngineFiles): Promise<LoadedFaceModels> {
  // The engine already has a thread of its own, and two gained nothing in measurements.
  env.wasm.numThreads = 1
  // Warnings about the models' graphs are the same at every start and nobody's business.
  env.logLevel = 'error'
  // Named one by one, so that nothing is looked up beside the bundle or on the network.
  env.wasm.wasmPaths = {
    mjs: pathToFileURL(join(runtimeDir, 'ort-wasm-simd-threaded.mjs')).href,
    wasm: pathToFileURL(join(runtimeDir, 'ort-wasm-simd-threaded.wasm')).href
  }
  const open = async (contract: ModelContract): Promise<InferenceSession> =>
    InferenceSession.create(await readFile(join(modelsDir, contract.file)), {
      executionProviders: ['wasm'],
      logSeverityLevel: 3
    })
  const { detector, landmarks, features } = faceModelContracts
  const sessions = {
    detector: await open(detector),
    landmarks: await open(landmarks),
    features: await open(features)
  }
  return {
    detector: modelOf(sessions.detector, detector),
    landmarks: modelOf(sessions.landmarks, landmarks),
    features: modelOf(sessions.features, features),
    async close() {
      for (const session of Object.values(sessions)) await session.release()
    }
  }
}

function modelOf(session: InferenceSession, { input }: ModelContract): NeuralModel {
  return {
    async run(values) {
      const outputs = await session.run({ [input.name]: new Tensor('float32', values, input.shape) })
      return new Map(Object.entries(outputs).map(([name, tensor]) => [name, floatsOf(tensor)]))
    }
  }
}

function floatsOf({ data }: { readonly data: unknown }): Float32Array {
  if (!(data instanceof Float32Array))
    throw new Error('A face model answered something else than 32-bit floats')
  return data
}
