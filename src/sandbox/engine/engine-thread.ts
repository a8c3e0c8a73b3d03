import { Worker } from 'node:worker_threads'
import { appError } from '@shared/errors'
import { err, type Result } from '@shared/result'
import type { FaceEngineFiles } from './face-engine'
import type { EngineAnswer, EngineRequest, EngineValue } from './protocol'

/** One life of the engine's worker thread. It ends once and does not come back. */
export interface EngineThread {
  readonly ended: boolean
  /** Fails with `analysis/timed-out` or `analysis/worker-crashed`, besides what the engine answers. */
  ask(jpeg: Uint8Array, scope: EngineRequest['scope']): Promise<Result<EngineValue>>
  end(): Promise<void>
}

export interface EngineThreadOptions {
  readonly workerFile: string | URL
  readonly files: FaceEngineFiles
  /** A request unanswered for so long ends the thread: whatever it hangs in cannot be stopped otherwise. */
  readonly deadlineMs: number
}

type Settle = (result: Result<EngineValue>) => void

export function startEngineThread({ workerFile, files, deadlineMs }: EngineThreadOptions): EngineThread {
  const worker = new Worker(workerFile, { workerData: files })
  const waiting = new Map<number, Settle>()
  let requests = 0
  let ended = false

  const end = (detail: string): void => {
    ended = true
    for (const settle of waiting.values()) settle(err(appError('analysis/worker-crashed', detail)))
    waiting.clear()
  }
  worker.on('message', ({ id, result }: EngineAnswer) => {
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  worker.on('error', (error) => end(error instanceof Error ? error.name : 'error'))
  worker.on('exit', (code) => end(`exit ${code}`))
  // A resting engine does not keep the program from ending.
  worker.unref()

  return {
    get ended() {
      return ended
    },
    ask(jpeg, scope) {
      const id = ++requests
      return new Promise((resolve) => {
        const deadline = setTimeout(() => {
          waiting.delete(id)
          resolve(err(appError('analysis/timed-out')))
          end('ended after a request that took too long')
          void worker.terminate()
        }, deadlineMs)
        waiting.set(id, (result) => {
          clearTimeout(deadline)
          resolve(result)
        })
        worker.postMessage({ id, jpeg, scope } satisfies EngineRequest)
      })
    },
    async end() {
      end('closed')
      await worker.terminate()
    }
  }
}
