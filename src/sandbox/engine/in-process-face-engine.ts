import { alignFace } from '@shared/face/aligned-face'
import { detectFaces, type FoundFace } from '@shared/face/detect-faces'
import { createFaceBuffers, type FaceBuffers } from '@shared/face/face-buffers'
import { alignedFaceSize, type FaceModels } from '@shared/face/face-models'
import { extractFeatures } from '@shared/face/features'
import { findLandmarks } from '@shared/face/landmarks'
import type { PixelImage } from '@shared/face/pixel-image'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { decodeJpeg } from './decode-jpeg'
import type {
  DescribedFace,
  DescribedPicture,
  FaceEngine,
  FaceEngineFiles,
  FeatureScope
} from './face-engine'
import { type LoadedFaceModels, loadOrtFaceModels } from './ort-face-models'

/**
 * A face engine in this very thread. It blocks the thread for tenths of a second at a time: programs that also have
 * something else to do use the worker engine, which runs this one.
 *
 * Models are loaded with the first picture; `analysis/models-unavailable` when that fails, tried again with the next.
 * ONNX Runtime itself is loaded once per thread: missing, it stays missing until the program or the worker starts anew.
 */
export function createInProcessFaceEngine(files: FaceEngineFiles): FaceEngine {
  const buffers = createFaceBuffers()
  let loaded: LoadedFaceModels | undefined
  let lastWork: Promise<unknown> = Promise.resolve()

  /** One picture at a time: model sessions and buffers are not made for overlapping use. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = lastWork.then(work)
    lastWork = done.catch(() => undefined)
    return done
  }
  const withImage = <T>(
    jpeg: Uint8Array,
    work: (image: PixelImage, models: FaceModels) => Promise<Result<T>>
  ): Promise<Result<T>> =>
    inTurn(async () => {
      const image = decodeJpeg(jpeg)
      if (!image.ok) return image
      try {
        loaded ??= await loadOrtFaceModels(files)
      } catch (error) {
        return err(appError('analysis/models-unavailable', error instanceof Error ? error.name : undefined))
      }
      return work(image.value, loaded)
    })

  return {
    describe: (jpeg, scope) =>
      withImage(jpeg, async (image, models) => ok(await describePicture(image, models, scope, buffers))),
    describeAligned: (jpeg) =>
      withImage(jpeg, async (image, models) => {
        if (image.width !== alignedFaceSize || image.height !== alignedFaceSize) {
          return err(appError('picture/no-face', 'not an aligned crop of 112x112'))
        }
        return ok(await extractFeatures(image, models.features, buffers))
      }),
    close: () =>
      inTurn(async () => {
        await loaded?.close()
        loaded = undefined
      })
  }
}

async function describePicture(
  image: PixelImage,
  models: FaceModels,
  scope: FeatureScope,
  buffers: FaceBuffers
): Promise<DescribedPicture> {
  const faces = await detectFaces(image, models.detector, buffers)
  const wanted = { none: 0, largest: 1, all: faces.length }[scope]
  const described: DescribedFace[] = []
  for (const [index, face] of faces.entries()) {
    const features = index < wanted ? await featuresOf(image, face, models, buffers) : undefined
    described.push({ box: face.box, score: face.score, features })
  }
  return { width: image.width, height: image.height, faces: described }
}

async function featuresOf(
  image: PixelImage,
  face: FoundFace,
  models: FaceModels,
  buffers: FaceBuffers
): Promise<Float32Array | undefined> {
  const landmarks = await findLandmarks(image, face, models.landmarks, buffers)
  const aligned = alignFace(image, landmarks, buffers.aligned)
  return aligned && extractFeatures(aligned, models.features, buffers)
}
