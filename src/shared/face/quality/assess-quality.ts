import type { DetectedFace, Point } from '../../domain/analysis'
import type { OpenEyes } from '../eye-model'
import { measureFaceSharpness } from '../face-sharpness'
import { type HeadPose, headPoseOf } from '../head-pose'
import type { PixelImage } from '../pixel-image'
import { expectFace } from '../tracking/predicted-face'
import { measureBackground } from './background'
import { sampleCheeks } from './cheek-squares'
import { type ComponentId, type Effort, isComponentId } from './components'
import {
  edgeDistance,
  eyeOpening,
  frontalInterEyeDistance,
  headSize,
  leftwardCrop,
  marginAbove,
  marginBelow,
  measureFace,
  mouthOpening,
  rightwardCrop,
  secondFaceShare
} from './face-measures'
import { measureIlluminationUniformity } from './illumination-uniformity'
import { measureLight } from './light'
import { measureMouthVisible } from './mouth-visible'
import { measureNaturalColour } from './natural-colour'
import type { QualityBuffers } from './quality-buffers'
import { fillRegionFrame } from './region-frame'
import { type ComponentResult, nativeOf, type QualityReport, resultOf } from './report'
import { backLightOf } from './surroundings'

/** One face of a picture, with what is known about it. */
export interface QualityInput {
  /** The original picture, at full resolution and not mirrored. */
  readonly image: PixelImage
  /** All faces of the picture. */
  readonly faces: readonly DetectedFace[]
  /** 68 points of the face in question, in picture pixels. */
  readonly landmarks: readonly Point[]
  /** Left out: estimated from the landmarks. */
  readonly pose?: HeadPose
  /** Of the eye model. Left out: whether the eyes can be seen is not assessed. */
  readonly openEyes?: OpenEyes
  /** The same face a moment ago: what depends on light is taken over from it and not measured. */
  readonly lightFrom?: QualityReport
}

type Natives = Partial<Record<ComponentId, number | undefined>>

/**
 * Measures the quality components of a face (ISO/IEC 29794-5 where its formulas apply, own measures besides). The
 * components, their tiers and mappings are in `components.ts`.
 *
 * @param effort `frame`: what every camera frame can afford; `shot`: all of them
 */
export function assessQuality(input: QualityInput, effort: Effort, buffers: QualityBuffers): QualityReport {
  const { image, landmarks, lightFrom } = input
  const natives = {
    ...geometryOf(input),
    ...(lightFrom ? lightIn(lightFrom) : lightOf(input, buffers)),
    sharpness: measureFaceSharpness(image, landmarks, buffers.sharpness)
  }
  const dear = effort === 'shot' ? candidateMeasuresOf(input, buffers) : {}
  return { effort, results: resultsOf({ ...natives, ...dear }) }
}

function geometryOf({ image, faces, landmarks, pose = headPoseOf(landmarks) }: QualityInput): Natives {
  const face = measureFace(landmarks)
  return {
    singleFacePresent: secondFaceShare(faces),
    interEyeDistance: frontalInterEyeDistance(face, pose.yaw),
    headPoseYaw: pose.yaw,
    headPosePitch: pose.pitch,
    headPoseRoll: pose.roll,
    eyesOpen: eyeOpening(landmarks, face),
    mouthClosed: mouthOpening(landmarks, face),
    headSize: headSize(face, image),
    leftwardCrop: leftwardCrop(face),
    rightwardCrop: rightwardCrop(face, image),
    marginAbove: marginAbove(face),
    marginBelow: marginBelow(face, image),
    edgeDistance: edgeDistance(landmarks, face, image)
  }
}

function lightOf({ image, landmarks }: QualityInput, buffers: QualityBuffers): Natives {
  const points = fillRegionFrame(buffers.region, image, landmarks)
  const light = points && measureLight(buffers.region, buffers.histograms[0])
  const cheeks = sampleCheeks(image, landmarks, buffers.cheeks)
  return {
    luminanceMean: light?.luminanceMean,
    luminanceVariance: light?.luminanceVariance,
    underExposurePrevention: light?.underExposed,
    overExposurePrevention: light?.overExposed,
    dynamicRange: light?.dynamicRange,
    backLight: light && backLightOf(image, expectFace(landmarks).box, light.luminanceMean),
    illuminationUniformity: cheeks && measureIlluminationUniformity(cheeks, buffers.histograms),
    naturalColour: cheeks && measureNaturalColour(cheeks),
    mouthVisible: points && measureMouthVisible(buffers.region, points)
  } satisfies Record<(typeof lightComponents)[number], unknown>
}

const lightComponents = [
  'luminanceMean',
  'luminanceVariance',
  'underExposurePrevention',
  'overExposurePrevention',
  'dynamicRange',
  'backLight',
  'illuminationUniformity',
  'naturalColour',
  'mouthVisible'
] as const satisfies readonly ComponentId[]

function lightIn(report: QualityReport): Natives {
  return Object.fromEntries(lightComponents.map((component) => [component, nativeOf(report, component)]))
}

function candidateMeasuresOf({ image, landmarks, openEyes }: QualityInput, buffers: QualityBuffers): Natives {
  return {
    backgroundUniformity: measureBackground(image, landmarks, buffers.background),
    // A single eye is misjudged now and then; hidden eyes are hidden both.
    ...(openEyes && { eyesVisible: Math.max(openEyes.left, openEyes.right) })
  }
}

function resultsOf(natives: Natives): QualityReport['results'] {
  const results: Partial<Record<ComponentId, ComponentResult>> = {}
  for (const id of Object.keys(natives).filter(isComponentId)) results[id] = resultOf(id, natives[id])
  return results
}
