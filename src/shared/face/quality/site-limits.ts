import { limitBounds, type LimitBounds } from './limit-bounds'
import {
  type ComponentLimit,
  type HysteresisLimits,
  type QualityProfile,
  qualityThresholds,
  type Severity,
  type ThresholdsOfProfile
} from './profiles'

/** One number that a site has set in place of the one that the station comes with. */
export interface LimitChange {
  readonly component: ComponentLimit['component']
  readonly side: ComponentLimit['side']
  readonly severity: Severity
  /** The new `exit`, by which still pictures are judged, in the native unit. */
  readonly limit: number
}

/** What a site has changed in each profile. */
export type SiteLimits = Readonly<Record<QualityProfile, readonly LimitChange[]>>

export const noSiteLimits: SiteLimits = { enrollment: [], lookup: [], document: [] }

/** Where a changed limit may lie, in the native unit; either end may be the larger number. */
export interface LimitRange {
  readonly strictest: number
  readonly laxest: number
  readonly step: number
}

/** The limit that a change is about, as the station comes with it. */
export type LimitKey = Pick<LimitChange, 'component' | 'side' | 'severity'>

/**
 * @returns undefined where nothing can be changed: the profile does not limit the component at that side, or not with
 *   that severity. So what only ever advises cannot be made to block.
 */
export function limitRange(
  profile: QualityProfile,
  { component, side, severity }: LimitKey
): LimitRange | undefined {
  const limit = qualityThresholds[profile].find((each) => each.component === component && each.side === side)
  const bounds = limitBounds.find((each) => each.component === component && each.side === side)
  return limit === undefined || bounds === undefined ? undefined : rangeOf(profile, limit, bounds, severity)
}

/** Whether a change names a limit that there is, and stays inside of its bounds. */
export function isSafeChange(profile: QualityProfile, change: LimitChange): boolean {
  const range = limitRange(profile, change)
  return range !== undefined && clamp(change.limit, range) === change.limit
}

/**
 * The limits of a profile with a site's changes. The width of each hysteresis stays. What lies outside of the safe
 * bounds is brought to their end, and a warning that would come after the blocking is raised together with it.
 *
 * @param changes the last one counts where two are about the same limit; what the profile does not limit is ignored
 */
export function siteThresholds(
  profile: QualityProfile,
  changes: readonly LimitChange[]
): ThresholdsOfProfile {
  return qualityThresholds[profile].map((limit) => {
    const moved = (severity: Severity): HysteresisLimits | undefined => {
      const comesWith = limit[severity]
      const range = limitRange(profile, { ...limit, severity })
      const change = changes.findLast(
        (each) => each.component === limit.component && each.side === limit.side && each.severity === severity
      )
      return comesWith === undefined || range === undefined || change === undefined
        ? comesWith
        : withExit(comesWith, clamp(change.limit, range))
    }
    const block = moved('block')
    const warn = notLaxerThan(block, moved('warn'), limit.side)
    return { component: limit.component, side: limit.side, ...(warn && { warn }), ...(block && { block }) }
  })
}

function rangeOf(
  profile: QualityProfile,
  limit: ComponentLimit,
  bounds: LimitBounds,
  severity: Severity
): LimitRange | undefined {
  const range = bounds[profile]
  const own = limit[severity]
  if (range === undefined || own === undefined) return undefined
  const [strictest, laxest] = range
  const widths = [own, ...(severity === 'block' && limit.warn ? [limit.warn] : [])].map(widthOf)
  // The warning has to fit between the blocking and the strict end.
  const room = Math.max(...widths.map(Math.abs)) * Math.sign(widthOf(own))
  return { strictest: rounded(strictest + room), laxest, step: bounds.step }
}

function notLaxerThan(
  block: HysteresisLimits | undefined,
  warn: HysteresisLimits | undefined,
  side: ComponentLimit['side']
): HysteresisLimits | undefined {
  if (warn === undefined || block === undefined) return warn
  const exit = side === 'most' ? Math.min(warn.exit, block.exit) : Math.max(warn.exit, block.exit)
  return exit === warn.exit ? warn : withExit(warn, exit)
}

function withExit(limits: HysteresisLimits, exit: number): HysteresisLimits {
  return { enter: rounded(exit - widthOf(limits)), exit }
}

/** From `enter` to `exit`: positive where a larger value is worse. */
function widthOf({ enter, exit }: HysteresisLimits): number {
  return exit - enter
}

function clamp(value: number, { strictest, laxest }: LimitRange): number {
  const [low, high] = strictest < laxest ? [strictest, laxest] : [laxest, strictest]
  return Math.min(high, Math.max(low, value))
}

/** Without the dust of adding decimal fractions; no limit has more than four digits. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
