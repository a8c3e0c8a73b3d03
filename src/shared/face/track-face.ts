import type { DetectedFace, FrameAnalysis, Point } from '../domain/analysis'
import type { AnalysisModels } from './analyze-picture'
import { fitBystanders } from './bystander-box'
import { detectFaces } from './detect-faces'
import { createFaceBuffers, type FaceBuffers } from './face-buffers'
import { findLandmarks } from './landmarks'
import { measureSubject } from './measure-subject'
import type { PixelImage } from './pixel-image'
import type { QualityReport } from './quality/report'
import { doubtAbout } from './tracking/doubts'
import { expectFace } from './tracking/predicted-face'
import { createSceneSketch } from './tracking/scene-sketch'
import {
  afterDetection,
  afterFollowing,
  facesWhileFollowing,
  mayFollow,
  searching,
  type TrackState
} from './tracking/track-state'

/** Analyses the frames of one camera, one after the other. */
export interface FaceTracker {
  /**
   * Finds the faces of a frame and measures the largest one.
   *
   * The detector is asked to find a face, in every tenth frame, when the scene changes, and when there is doubt; in
   * between the landmarks are searched where the last ones were. A face that is gone is noticed at once as a rule, and
   * after ten frames at the latest.
   *
   * @param at when the frame was taken, in milliseconds on any clock
   * @returns boxes of the largest face as the detector or the landmarks tell; others as the detector saw them last
   */
  analyze(image: PixelImage, models: AnalysisModels, at: number): Promise<FrameAnalysis>
  /** Forgets where the face was. */
  forget(): void
}

/** Of three frames one measures the light: it changes more slowly than that, and takes a third of all measures. */
const mostLightUses = 2

/** @param buffers working memory; must not be shared with calls that overlap in time */
export function createFaceTracker(buffers: FaceBuffers = createFaceBuffers()): FaceTracker {
  const scene = createSceneSketch()
  let state: TrackState = searching
  let light: { readonly report: QualityReport; readonly uses: number } | undefined

  const measure = (image: PixelImage, faces: readonly DetectedFace[], landmarks: readonly Point[]) => {
    const from = light && light.uses < mostLightUses ? light.report : undefined
    const known = from ? { lightFrom: from } : {}
    const subject = measureSubject(image, faces, landmarks, buffers.quality, 'frame', known)
    light = from && light ? { ...light, uses: light.uses + 1 } : { report: subject.quality, uses: 0 }
    return subject
  }

  const follow = async (
    image: PixelImage,
    models: AnalysisModels,
    at: number
  ): Promise<FrameAnalysis | undefined> => {
    const { width, height } = image
    const frame = { width, height, at }
    if (!mayFollow(state, frame) || scene.differs(image)) return undefined
    const expected = expectFace(state.landmarks)
    const landmarks = await findLandmarks(image, expected, models.landmarks, buffers)
    if (doubtAbout(expected, landmarks, image) !== undefined) return undefined
    const faces = facesWhileFollowing(state, landmarks)
    if (!faces) return undefined
    state = afterFollowing(state, landmarks, frame)
    return { width, height, faces, subject: measure(image, faces, landmarks) }
  }

  const detect = async (image: PixelImage, models: AnalysisModels, at: number): Promise<FrameAnalysis> => {
    const { width, height } = image
    const seen = await detectFaces(image, models.detector, buffers)
    const found = await fitBystanders(image, seen, models.landmarks, buffers)
    const faces: readonly DetectedFace[] = found.map(({ box, score }) => ({ box, score }))
    scene.remember(image)
    const [largest] = found
    const landmarks = largest && (await findLandmarks(image, largest, models.landmarks, buffers))
    state = afterDetection(faces, landmarks, { width, height, at })
    light = undefined
    if (!landmarks) return { width, height, faces }
    return { width, height, faces, subject: measure(image, faces, landmarks) }
  }

  return {
    async analyze(image, models, at) {
      const followed = await follow(image, models, at)
      return followed ?? detect(image, models, at)
    },
    forget() {
      state = searching
      light = undefined
      scene.forget()
    }
  }
}
