import type { AnalysisModels } from '@shared/face/analyze-picture'
import { faceModelContracts, type ModelContract, type NeuralModel } from '@shared/face/face-models'
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'

/**
 * Fetches the analysis models from the page's own origin and warms them up.
 *
 * @throws Error when a file cannot be fetched or is no model
 */
export async function loadAnalysisModels(): Promise<AnalysisModels> {
  // Two threads gained nothing in measurements while the second core was busy. This worker is the proxy.
  env.wasm.numThreads = 1
  env.wasm.proxy = false
  // Warnings about the models' graphs are the same at every start and nobody's business.
  env.logLevel = 'error'
  env.wasm.wasmPaths = {
    mjs: '/ort/ort-wasm-simd-threaded.mjs',
    wasm: '/ort/ort-wasm-simd-threaded.wasm'
  }
  const { detector, landmarks } = faceModelContracts
  return { detector: await loadModel(detector), landmarks: await loadModel(landmarks) }
}

async function loadModel({ file, input, outputs }: ModelContract): Promise<NeuralModel> {
  const response = await fetch(`/models/${file}`)
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`)
  const session = await InferenceSession.create(await response.arrayBuffer(), { logSeverityLevel: 3 })
  const model: NeuralModel = {
    async run(values) {
      const results = await session.run({ [input.name]: new Tensor('float32', values, input.shape) })
      return new Map(outputs.map((name) => [name, floatsOf(results[name])]))
    }
  }
  // The first run allocates; no visitor should wait for it.
  await model.run(new Float32Array(input.shape.reduce((product, side) => product * side, 1)))
  return model
}

function floatsOf(tensor: Tensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data
  throw new Error('A model does not keep its contract')
}
