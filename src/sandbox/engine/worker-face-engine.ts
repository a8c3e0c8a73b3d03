import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { type EngineThread, startEngineThread } from './engine-thread'
import type { FaceEngine, FaceEngineFiles } from './face-engine'

export interface WorkerFaceEngineOptions extends FaceEngineFiles {
  /** The built `face-engine.worker`. */
  readonly workerFile: string | URL
  /** Longest wait for one answer, loading the models and requests in front included. */
  readonly deadlineMs?: number
}

/**
 * A face engine in a worker thread. The thread starts with the first picture; after a crash or a hang, which its own
 * requests answer with `analysis/*`, the next picture starts a new one.
 */
export function createWorkerFaceEngine(options: WorkerFaceEngineOptions): FaceEngine {
  const { workerFile, modelsDir, runtimeDir, deadlineMs = 30_000 } = options
  let thread: EngineThread | undefined
  const running = (): EngineThread => {
    if (!thread || thread.ended) {
      thread = startEngineThread({ workerFile, files: { modelsDir, runtimeDir }, deadlineMs })
    }
    return thread
  }
  const misanswered = err(appError('analysis/worker-crashed', 'answer of the wrong kind'))

  return {
    async describe(jpeg, scope) {
      const answer = await running().ask(jpeg, scope)
      if (!answer.ok) return answer
      return answer.value instanceof Float32Array ? misanswered : ok(answer.value)
    },
    async describeAligned(jpeg) {
      const answer = await running().ask(jpeg, 'aligned')
      if (!answer.ok) return answer
      return answer.value instanceof Float32Array ? ok(answer.value) : misanswered
    },
    async close() {
      await thread?.end()
    }
  }
}
