import type { DetectedFace, FrameAnalysis, SubjectMeasures } from '@shared/domain/analysis'
import { type ComponentId, isComponentId } from '@shared/face/quality/components'
import { frontalInterEyeDistance, measureFace } from '@shared/face/quality/face-measures'
import { type ComponentResult, resultOf } from '@shared/face/quality/report'
import { ovalOf } from '@renderer/guidance/oval'
import { landmarksOf } from '../../support/face-points'

export const frameSize = { width: 1280, height: 720 }

/** Where the oval wants the eyes of a 1280x720 frame. */
export const wantedEyes = (() => {
  const { centre, halfHeight } = ovalOf(frameSize)
  return { x: centre.x, y: centre.y - halfHeight * 0.14 }
})()

type Natives = Partial<Readonly<Record<ComponentId, number>>>

export interface Wishes
  extends
    Natives,
    Partial<
      Pick<SubjectMeasures, 'eyeMidpoint' | 'roll' | 'yaw' | 'pitch' | 'openEyes'> & {
        readonly eyeDistance: number
      }
    > {
  /** Area of a second face, as a share of the first one's. */
  readonly secondFace?: number
  /** Where it begins, from the left; usually right beside the first one. */
  readonly secondFaceX?: number
  readonly faceHeight?: number
}

const goodNatives: Natives = {
  edgeDistance: 1.2,
  eyesOpen: 0.08,
  mouthClosed: 0.01,
  mouthVisible: 0.7,
  luminanceMean: 0.3,
  luminanceVariance: 0.02,
  underExposurePrevention: 0.05,
  overExposurePrevention: 0,
  dynamicRange: 6.8,
  illuminationUniformity: 0.5,
  naturalColour: 0,
  sharpness: 1.2
}

/** A frame with one perfect face, but for what is wished otherwise: measures, or native values by component. */
export function analysisWith(wishes: Wishes = {}): FrameAnalysis {
  const { secondFace, secondFaceX = 500, faceHeight = 360 } = wishes
  const { eyeMidpoint = wantedEyes, eyeDistance = 145, roll = 0, yaw = 0, pitch = 0 } = wishes
  // The landmarks of a turned head are nearer to each other; the distance of the eyes is wished as it is seen.
  const landmarks = landmarksOf({ eyeMidpoint, interEyeDistance: eyeDistance, roll })
  const first = faceOf(460, 360, faceHeight)
  const faces =
    secondFace === undefined ? [first] : [first, faceOf(secondFaceX, 360 * secondFace, faceHeight)]
  const natives: Natives = {
    ...goodNatives,
    singleFacePresent: secondFace ?? 0,
    interEyeDistance: frontalInterEyeDistance(measureFace(landmarks), yaw),
    headPoseYaw: yaw,
    headPosePitch: pitch,
    headPoseRoll: roll,
    ...wishes
  }
  const results: Partial<Record<ComponentId, ComponentResult>> = {}
  for (const id of Object.keys(natives).filter(isComponentId)) results[id] = resultOf(id, natives[id])
  const subject: SubjectMeasures = {
    landmarks,
    eyeMidpoint,
    interEyeDistance: eyeDistance,
    roll,
    yaw,
    pitch,
    quality: { effort: 'frame', results },
    ...(wishes.openEyes && { openEyes: wishes.openEyes })
  }
  return { ...frameSize, faces, subject }
}

export const emptyFrame: FrameAnalysis = { ...frameSize, faces: [] }

function faceOf(x: number, width: number, height: number): DetectedFace {
  return { box: { x, y: 200, width, height }, score: 0.95 }
}
