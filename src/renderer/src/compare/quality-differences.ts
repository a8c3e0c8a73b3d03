import type { ComponentId } from '@shared/face/quality/components'
import { nativeOf } from '@shared/face/quality/report'
import { type CaptureProfile, limitOf } from '../guidance/capture-profiles'
import type { Hint } from '../guidance/hints'
import { rateShot } from '../guidance/shot-quality'
import { type ComparedPicture, type Side, sides } from './compare-reducer'

/** What about two pictures makes their score weak, in the order in which it counts. */
export const differenceKinds = [
  'small',
  'blurred',
  'eyes-hidden',
  'mouth-hidden',
  'turned',
  'pitched',
  'too-dark',
  'too-bright',
  'flat-light',
  'old'
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

export interface QualityDifference {
  readonly kind: DifferenceKind
  /** Which picture it is about. */
  readonly where: Side | 'both'
}

export interface DifferenceLimits {
  /** By which each picture is judged for itself. */
  readonly probe: CaptureProfile
  /** What a good picture meets. Short of it a picture is told to be the worse one where the other is far better. */
  readonly good: CaptureProfile
}

/** Times as large or as sharp. Two good cameras differ by less. */
const farBetter = 1.8
/** Degrees between two poses from which the same face has other outlines. */
const otherPose = 20
/** Passports are renewed after ten years; faces of adults drift away measurably after about half of that. */
const oldAfterMs = 5 * 365.25 * 24 * 3_600_000

/**
 * What would have to be better for the score to say more. Light is judged by limits that do not depend on skin, never by
 * comparing the brightness of two faces: they may be two people.
 *
 * @param now milliseconds since 1970
 */
export function qualityDifferences(
  pictures: Readonly<Record<Side, ComparedPicture>>,
  limits: DifferenceLimits,
  now: number
): readonly QualityDifference[] {
  const found = {
    first: hintsOf(pictures.first, limits.probe),
    second: hintsOf(pictures.second, limits.probe)
  }
  const applies: Readonly<Record<DifferenceKind, (side: Side) => boolean>> = {
    small: (side) =>
      found[side].has('too-far') || isFarWorse(pictures, side, 'interEyeDistance', limits.good),
    blurred: (side) => found[side].has('blurred') || isFarWorse(pictures, side, 'sharpness', limits.good),
    turned: (side) => isOtherPose(pictures, side, 'headPoseYaw', limits.good),
    pitched: (side) => isOtherPose(pictures, side, 'headPosePitch', limits.good),
    old: (side) => isOld(pictures[side], now),
    'eyes-hidden': (side) => found[side].has('eyes-hidden') || found[side].has('eyes-closed'),
    'mouth-hidden': (side) => found[side].has('mouth-hidden'),
    'too-dark': (side) => found[side].has('too-dark'),
    'too-bright': (side) => found[side].has('too-bright'),
    'flat-light': (side) => found[side].has('flat-light')
  }
  return differenceKinds.flatMap((kind) => {
    const touched = sides.filter(applies[kind])
    const [only] = touched
    if (only === undefined) return []
    return [{ kind, where: touched.length === sides.length ? 'both' : only } as const]
  })
}

function hintsOf({ shot }: ComparedPicture, profile: CaptureProfile): ReadonlySet<Hint> {
  return new Set(rateShot(shot.analysis, profile).findings.map(({ hint }) => hint))
}

function bothMeasured(
  pictures: Readonly<Record<Side, ComparedPicture>>,
  side: Side,
  component: ComponentId
): { readonly own: number | undefined; readonly other: number | undefined } {
  return {
    own: measured(pictures[side], component),
    other: measured(pictures[otherOf(side)], component)
  }
}

function measured({ shot }: ComparedPicture, component: ComponentId): number | undefined {
  const { subject } = shot.analysis
  return subject === undefined ? undefined : nativeOf(subject.quality, component)
}

function isFarWorse(
  pictures: Readonly<Record<Side, ComparedPicture>>,
  side: Side,
  component: ComponentId,
  good: CaptureProfile
): boolean {
  const { own, other } = bothMeasured(pictures, side, component)
  const enough = limitOf(good, component, 'least')?.warn?.exit
  if (own === undefined || other === undefined || enough === undefined) return false
  return own < enough && other >= own * farBetter
}

/** The face that is turned away further; both, when they are turned away from each other. */
function isOtherPose(
  pictures: Readonly<Record<Side, ComparedPicture>>,
  side: Side,
  component: ComponentId,
  good: CaptureProfile
): boolean {
  const { own, other } = bothMeasured(pictures, side, component)
  const most = limitOf(good, component, 'most')?.warn?.exit
  if (own === undefined || other === undefined || most === undefined) return false
  const isTurned = Math.abs(own) > most
  const isOpposite = isTurned && Math.abs(other) > most && Math.sign(own) !== Math.sign(other)
  return isOpposite || (isTurned && Math.abs(own) > Math.abs(other) && Math.abs(own - other) >= otherPose)
}

function isOld({ source }: ComparedPicture, now: number): boolean {
  return source.kind === 'file' && source.changedAt > 0 && now - source.changedAt > oldAfterMs
}

const otherOf = (side: Side): Side => (side === 'first' ? 'second' : 'first')
