import { createInProcessFaceEngine } from '@sandbox/engine/in-process-face-engine'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { fileURLToPath } from 'node:url'

export const engineFiles = {
  modelsDir: fileURLToPath(new URL('../../resources/models', import.meta.url)),
  runtimeDir: fileURLToPath(new URL('../../resources/ort', import.meta.url))
}

/** The real models in the test's own thread. */
export const createTestEngine = (): FaceEngine => createInProcessFaceEngine(engineFiles)
