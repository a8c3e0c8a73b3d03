import type { Thresholds } from '../../guidance/thresholds'
import type { SceneFrame } from './scene-frame'

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

/** What is measured, in words' units. */
export interface SceneFigures {
  /** Pixels. */
  readonly interEyeDistance: number
  /** Linear light, 0 to 1. */
  readonly faceLight: number
  /** How many times as bright as the face its surroundings are. Undefined when there are none. */
  readonly contrast: number | undefined
  readonly rates: SceneRates
}

export interface SceneReport {
  readonly overall: SceneVerdict
  readonly findings: Readonly<Record<SceneAspect, SceneFinding>>
  readonly figures: SceneFigures
}

/**
 * From here on a place is good, not only usable. Distance: what is recommended for enrollment, 120 pixels. Light: as for
 * a good photo; well lit dark skin has a mean of 0.1, so only what is darker is called dim. Frame rate: exposures of a
 * 25th of a second and more blur whoever moves; below 15 a steady hold cannot be told from luck.
 */
const good = {
  interEyeDistance: 120,
  leastLight: 0.08,
  mostLight: 0.75,
  underExposed: 0.7,
  overExposed: 0.003,
  delivered: 24,
  analysed: 10
} as const
const usable = { delivered: 15, analysed: 5 } as const

/** So much of the surroundings is white, and so many times as bright as the face, where somebody stands against light. */
const bright = { glareShare: 0.05, contrast: 3 } as const

/**
 * Tells whether a place is fit for enrollment, by the medians over some seconds with one person there.
 *
 * The contrast to the background alone says little: dark skin before a lit white wall has as much of it as light skin
 * before a window. So a bright background makes a place unfit only where the face itself is dim.
 *
 * @param frames at least one
 * @param thresholds what enrollment asks of a picture
 */
export function judgeScene(
  frames: readonly SceneFrame[],
  rates: SceneRates,
  thresholds: Thresholds
): SceneReport {
  const medianOf = (measure: (frame: SceneFrame) => number | undefined): number =>
    median(frames.map(measure).filter((value) => value !== undefined))
  const interEyeDistance = medianOf((frame) => frame.interEyeDistance)
  const faceLight = medianOf((frame) => frame.faceLight)
  const around = frames.flatMap(({ surroundings }) => (surroundings === undefined ? [] : [surroundings]))
  const contrast =
    around.length === 0 ? undefined : median(around.map(({ light }) => light)) / Math.max(faceLight, 0.001)
  const glareShare = median(around.map((each) => each.glareShare))

  const light = lightOf(
    {
      light: faceLight,
      over: medianOf((frame) => frame.overExposedShare),
      under: medianOf((frame) => frame.underExposedShare)
    },
    thresholds
  )
  const isBright = contrast !== undefined && contrast >= bright.contrast && glareShare >= bright.glareShare
  const isDim = light === 'dim' || light === 'dark'
  const findings = {
    light,
    backlight: !isBright ? 'no-backlight' : isDim ? 'backlit' : 'bright-behind',
    distance: distanceOf(
      interEyeDistance,
      medianOf((frame) => frame.faceHeight),
      thresholds
    ),
    focus: focusOf(
      medianOf((frame) => frame.sharpness),
      thresholds
    ),
    frameRate: frameRateOf(rates)
  } as const satisfies Record<SceneAspect, SceneFinding>
  const verdicts = sceneAspects.map((aspect) => sceneFindings[findings[aspect]].verdict)
  const overall = verdicts.includes('poor') ? 'poor' : verdicts.includes('fair') ? 'fair' : 'good'
  return { overall, findings, figures: { interEyeDistance, faceLight, contrast, rates } }
}

interface FaceLight {
  readonly light: number
  readonly over: number
  readonly under: number
}

function lightOf({ light, over, under }: FaceLight, thresholds: Thresholds) {
  if (light < thresholds.leastLuminance.exit || under > thresholds.mostUnderExposed.exit) return 'dark'
  if (light > thresholds.mostLuminance.exit || over > thresholds.mostOverExposed.exit) return 'glaring'
  if (light < good.leastLight || under > good.underExposed) return 'dim'
  return light > good.mostLight || over > good.overExposed ? 'bright' : 'well-lit'
}

function distanceOf(interEyeDistance: number, faceHeight: number, thresholds: Thresholds) {
  if (faceHeight > thresholds.mostFaceHeight.exit) return 'too-close'
  if (interEyeDistance < thresholds.leastInterEyeDistance.exit) return 'too-far'
  return interEyeDistance < good.interEyeDistance ? 'rather-far' : 'near-enough'
}

function focusOf(sharpness: number, { leastSharpness }: Thresholds) {
  if (sharpness < leastSharpness.exit) return 'blurred'
  return sharpness < leastSharpness.enter ? 'soft' : 'sharp'
}

function frameRateOf({ delivered, analysed }: SceneRates) {
  if (delivered < usable.delivered) return 'too-slow'
  if (analysed < usable.analysed) return 'too-slow-computer'
  if (delivered < good.delivered) return 'slow'
  return analysed < good.analysed ? 'slow-computer' : 'smooth'
}

/** @returns 0 of nothing */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
