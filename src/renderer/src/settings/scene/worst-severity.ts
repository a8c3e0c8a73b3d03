import type { ComponentId } from '@shared/face/quality/components'
import {
  type ComponentLimit,
  type Severity,
  severityOf,
  type ThresholdsOfProfile
} from '@shared/face/quality/profiles'

/** How a value stands to all limits of its component on one side; one that could not be assessed is no finding. */
export function worstSeverity(
  thresholds: ThresholdsOfProfile,
  component: ComponentId,
  side: ComponentLimit['side'],
  native: number | undefined
): Severity | undefined {
  if (native === undefined) return undefined
  const found = thresholds
    .filter((limit) => limit.component === component && limit.side === side)
    .map((limit) => severityOf(limit, native))
  return found.includes('block') ? 'block' : found.find((severity) => severity !== undefined)
}
