import { z } from 'zod'
import { type ComponentId, components } from '../face/quality/components'
import type { QualityProfile } from '../face/quality/profiles'
import { isSafeChange, type LimitChange } from '../face/quality/site-limits'

const limitChange = z
  .strictObject({
    component: z.enum(Object.keys(components) as [ComponentId, ...ComponentId[]]),
    side: z.enum(['least', 'most']),
    severity: z.enum(['warn', 'block']),
    limit: z.number()
  })
  .readonly()

/** Each component has two sides and two severities. */
const mostChanges = Object.keys(components).length * 4

/**
 * SECURITY: limits outside of the safe bounds are refused here, whoever sends or has written them. The window's steppers
 * are a help for hands, not the guard.
 */
function changesOf(profile: QualityProfile) {
  return z
    .array(limitChange)
    .max(mostChanges)
    .refine((changes) => changes.every((change) => isSafeChange(profile, change)))
    .refine((changes) => new Set(changes.map(keyOf)).size === changes.length)
    .readonly()
}

function keyOf({ component, side, severity }: LimitChange): string {
  return `${component} ${side} ${severity}`
}

/** A site's own limits on face quality, by profile. An empty list: as the station comes. */
export const qualityLimits = z
  .strictObject({
    enrollment: changesOf('enrollment').default([]).describe('For photos that are enrolled.'),
    lookup: changesOf('lookup').default([]).describe('For pictures that somebody is searched with.'),
    document: changesOf('document').default([]).describe('For photos on documents.')
  })
  .readonly()
