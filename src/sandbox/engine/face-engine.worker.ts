import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { createInProcessFaceEngine } from './in-process-face-engine'
import type { EngineAnswer, EngineRequest } from './protocol'

/** Entry of the face engine's thread. State: the engine, nothing else. An error it does not expect ends the thread. */
const files = z.object({ modelsDir: z.string(), runtimeDir: z.string() }).parse(workerData)
const engine = createInProcessFaceEngine(files)

parentPort?.on('message', ({ id, jpeg, scope }: EngineRequest) => {
  const described = scope === 'aligned' ? engine.describeAligned(jpeg) : engine.describe(jpeg, scope)
  void described.then((result) => parentPort?.postMessage({ id, result } satisfies EngineAnswer))
})
