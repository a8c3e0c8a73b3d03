import { createInProcessFaceEngine } from '@sandbox/engine/in-process-face-engine'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { fileURLToPath } from 'node:url'
import { rememberingEngine } from './remembering-engine'

export const engineFiles = {
  modelsDir: fileURLToPath(new URL('../../resources/models', import.meta.url)),
  runtimeDir: fileURLToPath(new URL('../../resources/ort', import.meta.url))
}

/** The real models in the test's own thread. Tests send the same few pictures over and over: each is looked at once. */
export const createTestEngine = (): FaceEngine => rememberingEngine(createInProcessFaceEngine(engineFiles))
