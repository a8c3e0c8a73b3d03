import type { Point } from '../../domain/analysis'
import type { OpenEyes } from '../eye-model'
import { eyeCentres, interEyeDistanceOf, midpoint } from '../face-geometry'
import { type BlinkState, followEyes, noBlinkYet } from './blink'
import { type PresentationLimits, presentationLimits } from './limits'
import type { TextureSample } from './texture'
import { addView, noViewYet, type ViewState } from './views'

/** What one frame tells about the subject. The neural models may look at some frames only. */
export interface FrameEvidence {
  /** When it was taken, in milliseconds on any clock. */
  readonly at: number
  /** 68 points in picture pixels. */
  readonly landmarks: readonly Point[]
  readonly eyes?: OpenEyes
  readonly texture?: TextureSample
}

interface TimedSample extends TextureSample {
  readonly at: number
}

/** What is remembered of the last seconds of one face. Its size is bounded, however long the face stays. */
export interface PresentationState {
  readonly last:
    { readonly at: number; readonly eyeMidpoint: Point; readonly interEyeDistance: number } | undefined
  /** When the presentation began that the evidence is of. */
  readonly since: number | undefined
  readonly textures: readonly TimedSample[]
  readonly blink: BlinkState
  readonly views: ViewState
}

export const nothingSeen: PresentationState = {
  last: undefined,
  since: undefined,
  textures: [],
  blink: noBlinkYet,
  views: noViewYet
}

/** Adds a frame. Frames without a face are not added: the time that they leave out is noticed. */
export function observeFrame(
  state: PresentationState,
  frame: FrameEvidence,
  limits: PresentationLimits = presentationLimits
): PresentationState {
  const { at, landmarks, eyes, texture } = frame
  const { left, right } = eyeCentres(landmarks)
  const now = { at, eyeMidpoint: midpoint(left, right), interEyeDistance: interEyeDistanceOf(landmarks) }
  // SECURITY: evidence belongs to one uninterrupted presentation. A living face that makes room for a print must not
  // leave its blink behind.
  const before = state.last && isSameFace(state.last, now, limits.continuity) ? state : nothingSeen
  return {
    last: now,
    since: before.since ?? at,
    textures: withSample(before.textures, texture, at, limits),
    blink: eyes ? followEyes(before.blink, eyes, at, limits.blink) : before.blink,
    views: addView(before.views, { at, landmarks }, limits.parallax, limits.memory)
  }
}

/** Adds what the liveness model said of the shot itself, which was taken at `at` of this very presentation. */
export function addTexture(
  state: PresentationState,
  texture: TextureSample,
  at: number,
  limits: PresentationLimits = presentationLimits
): PresentationState {
  return { ...state, textures: withSample(state.textures, texture, at, limits) }
}

function withSample(
  samples: PresentationState['textures'],
  sample: TextureSample | undefined,
  at: number,
  limits: PresentationLimits
): PresentationState['textures'] {
  const recent = samples.filter((each) => at - each.at <= limits.memory)
  return sample ? [...recent, { ...sample, at }].slice(-limits.texture.most) : recent
}

type Place = NonNullable<PresentationState['last']>

function isSameFace(
  before: Place,
  now: Place,
  { gap, step, growth }: PresentationLimits['continuity']
): boolean {
  const elapsed = now.at - before.at
  const moved = Math.hypot(now.eyeMidpoint.x - before.eyeMidpoint.x, now.eyeMidpoint.y - before.eyeMidpoint.y)
  const ratio = now.interEyeDistance / before.interEyeDistance
  return (
    elapsed >= 0 &&
    elapsed <= gap &&
    moved <= step * before.interEyeDistance &&
    ratio <= growth &&
    ratio >= 1 / growth
  )
}
