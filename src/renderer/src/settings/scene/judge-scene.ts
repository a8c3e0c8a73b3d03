import type { Severity, ThresholdsOfProfile } from '@shared/face/quality/profiles'
import type { SceneFrame } from './scene-frame'
import { worstSeverity } from './worst-severity'

export const sceneAspects = ['light', 'backlight', 'distance', 'focus', 'frameRate'] as const
export type SceneAspect = (typeof sceneAspects)[number]

/** `good`: fit for use. `fair`: works, and can be better. `poor`: not fit. */
export type SceneVerdict = 'good' | 'fair' | 'poor'

/** What is found, each with words of its own. */
export const sceneFindings = {
  'well-lit': { aspect: 'light', verdict: 'good' },
  dim: { aspect: 'light', verdict: 'fair' },
  dark: { aspect: 'light', verdict: 'poor' },
  bright: { aspect: 'light', verdict: 'fair' },
  glaring: { aspect: 'light', verdict: 'poor' },
  'no-backlight': { aspect: 'backlight', verdict: 'good' },
  'bright-behind': { aspect: 'backlight', verdict: 'fair' },
  backlit: { aspect: 'backlight', verdict: 'poor' },
  'near-enough': { aspect: 'distance', verdict: 'good' },
  'rather-far': { aspect: 'distance', verdict: 'fair' },
  'too-far': { aspect: 'distance', verdict: 'poor' },
  'too-close': { aspect: 'distance', verdict: 'poor' },
  sharp: { aspect: 'focus', verdict: 'good' },
  soft: { aspect: 'focus', verdict: 'fair' },
  blurred: { aspect: 'focus', verdict: 'poor' },
  smooth: { aspect: 'frameRate', verdict: 'good' },
  slow: { aspect: 'frameRate', verdict: 'fair' },
  'too-slow': { aspect: 'frameRate', verdict: 'poor' },
  'slow-computer': { aspect: 'frameRate', verdict: 'fair' },
  'too-slow-computer': { aspect: 'frameRate', verdict: 'poor' }
} as const satisfies Readonly<Record<string, { aspect: SceneAspect; verdict: SceneVerdict }>>
export type SceneFinding = keyof typeof sceneFindings

/** Frames per second: what the camera delivered, and how many of them the station could look at. */
export interface SceneRates {
  readonly delivered: number
  readonly analysed: number
}

/** Undefined: could not be measured. */
export interface SceneFigures {
  /** Pixels. */
  readonly interEyeDistance: number | undefined
  /** Linear light, 0 to 1. */
  readonly faceLight: number | undefined
  /** How many times as bright as the face its surroundings are. */
  readonly contrast: number | undefined
  readonly rates: SceneRates
}

export interface SceneReport {
  readonly overall: SceneVerdict
  readonly findings: Readonly<Record<SceneAspect, SceneFinding>>
  readonly figures: SceneFigures
}

/**
 * Frames per second. Exposures of a 25th of a second and more blur whoever moves; below 15 frames a steady hold cannot be
 * told from luck. With fewer than 10 looked at, guidance reacts late.
 */
const good = { delivered: 24, analysed: 10 } as const
const usable = { delivered: 15, analysed: 5 } as const

/** The most height of a face box, as a share of the frame's: beyond, hair or chin leave the picture. */
const mostFaceHeight = 0.7

/** So much of the surroundings is white, and so many times as bright as the face, where somebody stands against light. */
const bright = { glareShare: 0.05, contrast: 3 } as const

/**
 * Tells whether a place is fit for use, by the medians over some seconds with one person there.
 *
 * The contrast to the background alone says little: dark skin before a lit white wall has as much of it as light skin
 * before a window. So a bright background makes a place unfit only where the face itself is dim.
 *
 * @param frames at least one
 * @param thresholds of the profile that pictures taken here have to meet: what blocks there is not fit here
 */
export function judgeScene(
  frames: readonly SceneFrame[],
  rates: SceneRates,
  thresholds: ThresholdsOfProfile
): SceneReport {
  const faceLight = medianOf(frames, (frame) => frame.luminanceMean)
  const interEyeDistance = medianOf(frames, (frame) => frame.interEyeDistance)
  const around = medianOf(frames, ({ surroundings }) => surroundings?.light)
  const contrast =
    around === undefined || faceLight === undefined ? undefined : around / Math.max(faceLight, 0.001)
  const light = lightOf(frames, thresholds)
  const findings = {
    light,
    backlight: backlightOf(frames, contrast, light === 'dim' || light === 'dark'),
    distance: distanceOf(frames, thresholds),
    focus: focusOf(frames, thresholds),
    frameRate: frameRateOf(rates)
  } as const satisfies Record<SceneAspect, SceneFinding>
  const verdicts = sceneAspects.map((aspect) => sceneFindings[findings[aspect]].verdict)
  const overall = verdicts.includes('poor') ? 'poor' : verdicts.includes('fair') ? 'fair' : 'good'
  return { overall, findings, figures: { interEyeDistance, faceLight, contrast, rates } }
}

type Component = Exclude<keyof SceneFrame, 'faceHeight' | 'surroundings'>
type Frames = readonly SceneFrame[]

function severityIn(
  frames: Frames,
  thresholds: ThresholdsOfProfile,
  component: Component,
  side: 'least' | 'most'
): Severity | undefined {
  const native = medianOf(frames, (frame) => frame[component])
  return worstSeverity(thresholds, component, side, native)
}

/** The mean alone never makes a place unfit: it depends on the skin of whoever stands there. */
function lightOf(frames: Frames, thresholds: ThresholdsOfProfile) {
  const under = severityIn(frames, thresholds, 'underExposurePrevention', 'most')
  const over = severityIn(frames, thresholds, 'overExposurePrevention', 'most')
  if (under === 'block') return 'dark'
  if (over === 'block') return 'glaring'
  if (under ?? severityIn(frames, thresholds, 'luminanceMean', 'least')) return 'dim'
  return (over ?? severityIn(frames, thresholds, 'luminanceMean', 'most')) ? 'bright' : 'well-lit'
}

function backlightOf(frames: Frames, contrast: number | undefined, isDim: boolean) {
  const glareShare = medianOf(frames, ({ surroundings }) => surroundings?.glareShare)
  if (contrast === undefined || glareShare === undefined) return 'no-backlight'
  if (contrast < bright.contrast || glareShare < bright.glareShare) return 'no-backlight'
  return isDim ? 'backlit' : 'bright-behind'
}

function distanceOf(frames: Frames, thresholds: ThresholdsOfProfile) {
  if ((medianOf(frames, ({ faceHeight }) => faceHeight) ?? 0) > mostFaceHeight) return 'too-close'
  const severity = severityIn(frames, thresholds, 'interEyeDistance', 'least')
  if (severity === 'block') return 'too-far'
  return severity === 'warn' ? 'rather-far' : 'near-enough'
}

function focusOf(frames: Frames, thresholds: ThresholdsOfProfile) {
  const severity = severityIn(frames, thresholds, 'sharpness', 'least')
  if (severity === 'block') return 'blurred'
  return severity === 'warn' ? 'soft' : 'sharp'
}

function frameRateOf({ delivered, analysed }: SceneRates) {
  if (delivered < usable.delivered) return 'too-slow'
  if (analysed < usable.analysed) return 'too-slow-computer'
  if (delivered < good.delivered) return 'slow'
  return analysed < good.analysed ? 'slow-computer' : 'smooth'
}

function medianOf(frames: Frames, measure: (frame: SceneFrame) => number | undefined): number | undefined {
  const values = frames.map(measure).filter((value) => value !== undefined)
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
