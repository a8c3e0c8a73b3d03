import { appError } from '@shared/errors'
import { analyzeShot, inspectCandidate, type ShotModels } from '@shared/face/analyze-shot'
import { detectFaces } from '@shared/face/detect-faces'
import { createFaceBuffers } from '@shared/face/face-buffers'
import type { PictureModels } from '@shared/face/face-models'
import { addSigns, noSignsWanted } from '@shared/face/presentation-attack/signs'
import { createFaceTracker } from '@shared/face/track-face'
import { err, ok, type Result } from '@shared/result'
import type { CallInputs, CallName, CallOutputs, Order } from '../protocol'
import { inferenceError, ModelFailure } from '../self-test/model-failure'
import { createFrameStore } from './frame-store'
import { createFrameReader } from './read-frame'
import { readSmall, shotOf, shotOfFile, type StillAnalysis } from './still-picture'

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
 * Frames are tracked from one to the next; stills and files are searched afresh.
 *
 * @param loadModels tried again with the next call when it fails
 * @param pictureModels besides, for files
 */
export function createAnalysisService(
  loadModels: () => Promise<Result<ShotModels>>,
  pictureModels: PictureModels
): AnalysisService {
  const buffers = createFaceBuffers()
  const frames = createFrameStore()
  const reader = createFrameReader()
  const tracker = createFaceTracker(buffers)
  let loaded: ShotModels | undefined

  const withModels = async <T>(work: (models: ShotModels) => Promise<Result<T>>): Promise<Result<T>> => {
    if (!loaded) {
      const models = await loadModels()
      if (!models.ok) return models
      loaded = models.value
    }
    try {
      return await work(loaded)
    } catch (cause) {
      if (cause instanceof ModelFailure) return err(inferenceError(cause))
      throw cause
    }
  }

  const withStills = <T>(
    work: (stills: StillAnalysis) => Promise<Result<T>>,
    withTexture: boolean,
    more?: PictureModels
  ): Promise<Result<T>> =>
    withModels((loaded) => {
      const models = { ...loaded, ...more }
      return work({
        inspect: (image) => inspectCandidate(image, models, buffers, withTexture),
        analyze: (image, candidate) => analyzeShot(image, candidate, models, buffers)
      })
    })

  return {
    calls: {
      start: () => withModels(() => Promise.resolve(ok())),
      async analyze({ frame, rotation, wanted = noSignsWanted }) {
        try {
          return await withModels(async (models) => {
            const image = await reader.read(frame, rotation, (width, height) => frames.borrow(width, height))
            const analysis = await tracker.analyze(image, models, frame.timestamp / 1000)
            frames.accept(image)
            return ok(await addSigns(image, analysis, wanted, models, buffers.candidate))
          })
        } finally {
          frame.close()
        }
      },
      'take-shot': ({ which, withTexture = false, withSecond = false }) =>
        withStills(async (stills) => {
          const frame = frames.find(which)
          if (!frame) return err(appError('picture/no-face', 'no frame held'))
          const shot = await shotOf(frame, withSecond ? frames.findOther(frame) : undefined, stills)
          frames.forgetCandidate()
          return shot
        }, withTexture),
      // A file is no presentation to a camera: there is nothing to check.
      'read-picture': ({ file }) => withStills((stills) => shotOfFile(file, stills), false, pictureModels),
      'locate-faces': ({ picture }) =>
        withModels(async ({ detector }) => {
          const image = await readSmall(picture)
          if (!image.ok) return image
          const { width, height } = image.value
          const found = await detectFaces(image.value, detector, buffers)
          return ok({ width, height, faces: found.map(({ box, score }) => ({ box, score })) })
        })
    },
    orders: {
      'keep-last': () => frames.keepLast(),
      forget() {
        frames.forget()
        reader.forget()
        tracker.forget()
      }
    }
  }
}
