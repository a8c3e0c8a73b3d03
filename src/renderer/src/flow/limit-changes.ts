import {
  type ComponentLimit,
  type QualityProfile,
  qualityThresholds,
  type Severity
} from '@shared/face/quality/profiles'
import { isSafeChange, type LimitChange, type SiteLimits } from '@shared/face/quality/site-limits'

const severities: readonly Severity[] = ['warn', 'block']

/**
 * A site's limits with one more change. They stay in the order of the thresholds, and a limit that is again what the
 * station comes with is no change, so that equal settings look equal.
 *
 * @returns the same limits when the change is not a safe one
 */
export function withChange(site: SiteLimits, profile: QualityProfile, change: LimitChange): SiteLimits {
  if (!isSafeChange(profile, change)) return site
  const given = [...site[profile].filter((each) => !isAbout(each, change, change.severity)), change]
  const kept = qualityThresholds[profile].flatMap((limit) =>
    severities.flatMap((severity) =>
      given.filter((each) => isAbout(each, limit, severity) && each.limit !== limit[severity]?.exit)
    )
  )
  return { ...site, [profile]: kept }
}

/** A site's limits without its changes to one component. */
export function withoutChange(
  site: SiteLimits,
  profile: QualityProfile,
  place: Pick<ComponentLimit, 'component' | 'side'>
): SiteLimits {
  return {
    ...site,
    [profile]: site[profile].filter(
      ({ component, side }) => component !== place.component || side !== place.side
    )
  }
}

function isAbout(
  change: LimitChange,
  { component, side }: Pick<ComponentLimit, 'component' | 'side'>,
  severity: Severity
): boolean {
  return change.component === component && change.side === side && change.severity === severity
}
