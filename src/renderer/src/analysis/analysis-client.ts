import { type AppError, appError, type ErrorCode } from '@shared/errors'
import { err, type Result } from '@shared/result'
import type { Analyzer } from './analyzer'
import { createCallBook } from './call-book'
import type { CallInputs, CallMessage, CallName, CallOutputs, FromWorker, Order } from './protocol'

/** How long an answer may take, in milliseconds, before the worker counts as hung. */
export type Deadlines = Readonly<Record<CallName, number>>

/** Generous: a slow station must not be taken for a hung one. The first start compiles 14 MB of WebAssembly. */
const defaultDeadlines: Deadlines = {
  start: 60_000,
  analyze: 5_000,
  'take-shot': 10_000,
  'read-picture': 30_000,
  'locate-faces': 10_000
}

export interface Timers {
  /** Calls back once after so many milliseconds. @returns the function that cancels it */
  after(milliseconds: number, callback: () => void): () => void
}

const browserTimers: Timers = {
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  }
}

export interface AnalyzerOptions {
  readonly createWorker: () => Worker
  readonly deadlines?: Deadlines
  readonly timers?: Timers
}

/** After these the worker is not to be trusted, or will not recover by itself. */
const fatalCodes: readonly ErrorCode[] = [
  'analysis/worker-crashed',
  'analysis/models-unavailable',
  'analysis/self-test-failed',
  'analysis/inference-failed'
]

/**
 * The page's side of the analysis worker: makes it, asks it, and replaces it when it crashes or hangs.
 *
 * A worker lives until it fails; the calls that wait then fail with it, and the next call makes a new one.
 */
export function createAnalyzer(options: AnalyzerOptions): Analyzer {
  const { createWorker, deadlines = defaultDeadlines, timers = browserTimers } = options
  const waiting = createCallBook()
  const listeners = new Set<(result: Result<undefined>) => void>()
  let worker: Worker | undefined
  let started: Promise<Result<undefined>> | undefined
  let lastId = 0
  let disposed = false

  const dropWorker = (error: AppError): void => {
    worker?.terminate()
    worker = undefined
    started = undefined
    waiting.failAll(error)
  }

  const openWorker = (): Worker => {
    const opened = createWorker()
    // A worker that was dropped may still have messages under way; they are about calls that have failed already.
    const isCurrent = (): boolean => worker === opened
    const crashed = (detail: string) => (): void => {
      if (isCurrent()) dropWorker(appError('analysis/worker-crashed', detail))
    }
    opened.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (isCurrent()) waiting.settle(data)
    })
    opened.addEventListener('error', crashed('error'))
    opened.addEventListener('messageerror', crashed('message could not be read'))
    return opened
  }

  /** Asks the worker and waits for its answer, its crash or the deadline. */
  const ask = <Name extends CallName>(
    call: Name,
    input: CallInputs[Name],
    transfer: Transferable[] = []
  ): Promise<Result<CallOutputs[Name]>> => {
    worker ??= openWorker()
    const asked = worker
    const id = ++lastId
    const message: CallMessage<Name> = { call, id, input }
    return new Promise((resolve) => {
      asked.postMessage(message, transfer)
      const cancel = timers.after(deadlines[call], () => {
        if (worker === asked) dropWorker(appError('analysis/timed-out', call))
      })
      waiting.add(call, id, (result) => {
        cancel()
        resolve(result)
        if (!result.ok && worker === asked && fatalCodes.includes(result.error.code)) {
          dropWorker(result.error)
        }
      })
    })
  }

  const start = (): Promise<Result<undefined>> => {
    if (disposed) return Promise.resolve(err(appError('analysis/worker-crashed', 'disposed')))
    started ??= ask('start', undefined).then((result) => {
      if (!disposed) for (const listener of listeners) listener(result)
      return result
    })
    return started
  }

  /** Asks once the models are loaded, so that a deadline does not count the loading. */
  const askStarted = async <Name extends CallName>(
    call: Name,
    input: CallInputs[Name]
  ): Promise<Result<CallOutputs[Name]>> => {
    const ready = await start()
    return ready.ok ? ask(call, input) : ready
  }

  const send = (message: Order): void => worker?.postMessage(message)

  return {
    start,
    onTested(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async analyze(frame, rotation = 0, wanted) {
      const ready = await start()
      if (ready.ok) return ask('analyze', { frame, rotation, ...(wanted && { wanted }) }, [frame])
      frame.close()
      return ready
    },
    keepLast: () => send({ order: 'keep-last' }),
    takeShot: (which, withTexture = false, withSecond = false) =>
      askStarted('take-shot', { which, withTexture, withSecond }),
    readPicture: (file) => askStarted('read-picture', { file }),
    locateFaces: (picture) => askStarted('locate-faces', { picture }),
    forget: () => send({ order: 'forget' }),
    dispose() {
      disposed = true
      dropWorker(appError('analysis/worker-crashed', 'disposed'))
    }
  }
}
