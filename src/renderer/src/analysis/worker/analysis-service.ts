import { appError } from '@shared/errors'
import { type AnalysisModels, analyzePicture } from '@shared/face/analyze-picture'
import { createFaceBuffers } from '@shared/face/face-buffers'
import type { PixelImage } from '@shared/face/pixel-image'
import { err, ok, type Result } from '@shared/result'
import type { CallInputs, CallName, CallOutputs, Order } from '../protocol'
import { createFrameStore } from './frame-store'
import { readFrame } from './read-frame'
import { type Analyze, shotOf, shotOfFile } from './still-picture'

export type CallHandlers = {
  readonly [Name in CallName]: (input: CallInputs[Name]) => Promise<Result<CallOutputs[Name]>>
}

export interface AnalysisService {
  readonly calls: CallHandlers
  readonly orders: Readonly<Record<Order['order'], () => void>>
}

/**
 * What the worker does, without its messages. Calls must not overlap: they share buffers and the model sessions.
 *
 * @param loadModels rejects when the models cannot be had
 */
export function createAnalysisService(loadModels: () => Promise<AnalysisModels>): AnalysisService {
  const buffers = createFaceBuffers()
  const frames = createFrameStore()
  let loaded: AnalysisModels | undefined

  const withModels = async <T>(work: (analyze: Analyze) => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      loaded ??= await loadModels()
    } catch (cause) {
      return err(appError('analysis/models-unavailable', reasonOf(cause)))
    }
    const models = loaded
    return work((image: PixelImage) => analyzePicture(image, models, buffers))
  }

  return {
    calls: {
      start: () => withModels(() => Promise.resolve(ok())),
      async analyze({ frame }) {
        try {
          return await withModels(async (analyze) => {
            const image = await readFrame(frame, (width, height) => frames.borrow(width, height))
            const analysis = await analyze(image)
            frames.accept(image)
            return ok(analysis)
          })
        } finally {
          frame.close()
        }
      },
      'take-shot': ({ which }) =>
        withModels(async (analyze) => {
          const frame = frames.find(which)
          if (!frame) return err(appError('picture/no-face', 'no frame held'))
          const shot = await shotOf(frame, analyze)
          frames.forgetCandidate()
          return shot
        }),
      'read-picture': ({ file }) => withModels((analyze) => shotOfFile(file, analyze))
    },
    orders: { 'keep-last': () => frames.keepLast(), forget: () => frames.forget() }
  }
}

/** What the runtime says about files that it cannot load. Nothing about a person is known at that point. */
function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.slice(0, 200) : 'unknown'
}
