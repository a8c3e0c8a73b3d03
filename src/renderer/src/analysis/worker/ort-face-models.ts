import type { ShotModels } from '@shared/face/analyze-shot'
import type { ModelContract, NeuralModel, PictureModels } from '@shared/face/face-models'
import type { Result } from '@shared/result'
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import { drawFace } from '../self-test/drawn-face'
import { lazyModel } from '../self-test/lazy-model'
import { loadTested, loadTestedModels } from '../self-test/load-tested-models'
import { RuntimeFailure } from '../self-test/model-failure'

/** Fetches the analysis models from the page's own origin and tests them. Errors: those of `loadTestedModels`. */
export async function loadAnalysisModels(): Promise<Result<ShotModels>> {
  // Two threads gained nothing in measurements while the second core was busy. This worker is the proxy.
  env.wasm.numThreads = 1
  env.wasm.proxy = false
  // Warnings about the models' graphs are the same at every start and nobody's business.
  env.logLevel = 'error'
  env.wasm.wasmPaths = {
    mjs: '/ort/ort-wasm-simd-threaded.mjs',
    wasm: '/ort/ort-wasm-simd-threaded.wasm'
  }
  return loadTestedModels(openModel)
}

/** For picture files. Opened and tested with the first file; needs the settings that `loadAnalysisModels` makes. */
export function createPictureModels(): PictureModels {
  return { secondDetector: lazyModel(() => loadTested('secondDetector', openModel, drawFace())) }
}

async function openModel({ file, input, outputs }: ModelContract): Promise<NeuralModel> {
  const response = await fetch(`/models/${file}`)
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`)
  const session = await createSession(await response.arrayBuffer())
  let tensor: Tensor | undefined
  return {
    async run(values) {
      // Who calls with the same buffer again, as a camera does, gets the same tensor.
      if (tensor?.data !== values) tensor = new Tensor('float32', values, input.shape)
      const results = await session.run({ [input.name]: tensor })
      return new Map(outputs.flatMap((name) => floatsOf(name, results[name])))
    }
  }
}

async function createSession(file: ArrayBuffer): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(file, { logSeverityLevel: 3 })
  } catch (cause) {
    // ONNX Runtime has no error classes; these are its words when its own WebAssembly cannot be had.
    if (cause instanceof Error && cause.message.includes('no available backend'))
      throw new RuntimeFailure(cause)
    throw cause
  }
}

/** An output that is missing or no list of floats is left out: `checkedModel` misses it. */
function floatsOf(name: string, tensor: Tensor | undefined): [string, Float32Array][] {
  return tensor?.data instanceof Float32Array ? [[name, tensor.data]] : []
}
