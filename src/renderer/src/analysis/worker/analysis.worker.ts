import { appError } from '@shared/errors'
import { err } from '@shared/result'
import type { AnswerMessage, CallMessage, CallName, ToWorker } from '../protocol'
import { type CallHandlers, createAnalysisService } from './analysis-service'
import { createPictureModels, loadAnalysisModels } from './ort-face-models'

/** The messages of the analysis worker. What it does is in `analysis-service.ts`. */
const service = createAnalysisService(loadAnalysisModels, createPictureModels())
let lastWork: Promise<void> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  // In turn, the orders too: "keep the last frame" means the last one asked about before.
  lastWork = lastWork.then(() => work(data))
})

async function work(message: ToWorker): Promise<void> {
  if ('order' in message) service.orders[message.order]()
  else postMessage(await answerTo(message))
}

async function answerTo<Name extends CallName>({
  call,
  id,
  input
}: CallMessage<Name>): Promise<AnswerMessage<Name>> {
  const handler: CallHandlers[Name] = service.calls[call]
  try {
    return { call, id, result: await handler(input) }
  } catch (cause) {
    // A bug, or memory that ran out. The page answers it with a new worker.
    return { call, id, result: err(appError('analysis/worker-crashed', detailOf(cause))) }
  }
}

/** The name only: a message could quote what was analysed. */
function detailOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : 'unknown'
}
