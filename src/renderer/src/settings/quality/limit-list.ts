import type { ComponentId } from '@shared/face/quality/components'
import {
  type ComponentLimit,
  type HysteresisLimits,
  type QualityProfile,
  qualityThresholds,
  type Severity
} from '@shared/face/quality/profiles'
import { limitRange, type LimitChange, siteThresholds } from '@shared/face/quality/site-limits'
import type { Messages } from '../../text/messages'

/** A limit as the catalogue calls it: component and side. */
export type LimitName = keyof Messages['quality']['limits']
export type LimitGroup = keyof Messages['quality']['groups']

export const limitGroupNames = [
  'place',
  'head',
  'face',
  'sharpness',
  'light'
] as const satisfies readonly LimitGroup[]

/** In the order of the page. */
const limitGroups: Readonly<Record<LimitGroup, readonly LimitName[]>> = {
  place: [
    'interEyeDistance least',
    'edgeDistance least',
    'singleFacePresent most',
    'marginAbove least',
    'marginBelow least',
    'backgroundUniformity most'
  ],
  head: ['headPoseYaw most', 'headPosePitch most', 'headPoseRoll most'],
  face: ['eyesOpen least', 'eyesVisible least', 'mouthClosed most', 'mouthVisible least'],
  sharpness: ['sharpness least', 'sharpness most'],
  light: [
    'underExposurePrevention most',
    'overExposurePrevention most',
    'dynamicRange least',
    'backLight most',
    'luminanceMean least',
    'luminanceMean most',
    'illuminationUniformity least',
    'naturalColour most'
  ]
}

/** One number that can be changed, in the unit that the page shows. */
export interface LimitValue {
  readonly severity: Severity
  readonly value: number
  readonly comesWith: number
  readonly from: number
  readonly to: number
  readonly step: number
}

export interface LimitRow {
  readonly name: LimitName
  readonly component: ComponentId
  readonly side: ComponentLimit['side']
  /** Undefined where the profile has no such limit; what never blocks is advice only. */
  readonly warn: LimitValue | undefined
  readonly block: LimitValue | undefined
  readonly isChanged: boolean
}

/** The limits of a profile that belong to a group, with a site's changes. */
export function limitRows(
  profile: QualityProfile,
  changes: readonly LimitChange[],
  group: LimitGroup
): readonly LimitRow[] {
  const thresholds = siteThresholds(profile, changes)
  return limitGroups[group].flatMap((name) => {
    const at = thresholds.findIndex(({ component, side }) => `${component} ${side}` === name)
    const limit = thresholds[at]
    const delivered = qualityThresholds[profile][at]
    if (limit === undefined || delivered === undefined) return []
    const { component, side } = limit
    const warn = valueOf(profile, limit, delivered, 'warn')
    const block = valueOf(profile, limit, delivered, 'block')
    const isChanged = changes.some((each) => each.component === component && each.side === side)
    return [{ name, component, side, warn: warn && inFrontOf(warn, block, side), block, isChanged }]
  })
}

/** From the shown unit back to the native one. */
export function nativeLimit(component: ComponentId, shown: number): number {
  return tidy(shown / scaleOf(component))
}

function valueOf(
  profile: QualityProfile,
  { component, side, ...limit }: ComponentLimit,
  delivered: ComponentLimit,
  severity: Severity
): LimitValue | undefined {
  const range = limitRange(profile, { component, side, severity })
  const now: HysteresisLimits | undefined = limit[severity]
  const comesWith = delivered[severity]
  if (range === undefined || now === undefined || comesWith === undefined) return undefined
  const shown = (native: number): number => tidy(native * scaleOf(component))
  return {
    severity,
    value: shown(now.exit),
    comesWith: shown(comesWith.exit),
    from: shown(Math.min(range.strictest, range.laxest)),
    to: shown(Math.max(range.strictest, range.laxest)),
    step: shown(range.step)
  }
}

/** Advice comes before blocking, so it can be moved up to it and no further. */
function inFrontOf(
  warn: LimitValue,
  block: LimitValue | undefined,
  side: ComponentLimit['side']
): LimitValue {
  if (block === undefined) return warn
  return side === 'most'
    ? { ...warn, to: Math.min(warn.to, block.value) }
    : { ...warn, from: Math.max(warn.from, block.value) }
}

/** Shown as they are; everything else is a share, and shown in percent or points. */
const inOwnUnit: readonly ComponentId[] = [
  'interEyeDistance',
  'headPoseYaw',
  'headPosePitch',
  'headPoseRoll',
  'dynamicRange',
  'backLight',
  'naturalColour',
  'backgroundUniformity'
]

function scaleOf(component: ComponentId): number {
  return inOwnUnit.includes(component) ? 1 : 100
}

/** Without the dust of decimal fractions. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
