import type { ComponentId } from '@shared/face/quality/components'
import type { ComponentLimit, ThresholdsOfProfile } from '@shared/face/quality/profiles'
import type { QualityReport } from '@shared/face/quality/report'
import { quantile } from './face-study'

/** Those whose limits were moved or made with pictures; the others stand as the standard's mappings propose them. */
const fromPictures: ReadonlySet<ComponentId> = new Set([
  'headPoseYaw',
  'headPosePitch',
  'headPoseRoll',
  'eyesOpen',
  'mouthClosed',
  'underExposurePrevention',
  'overExposurePrevention',
  'dynamicRange',
  'sharpness',
  'eyesVisible',
  'mouthVisible'
])

/** Room beyond the worst fit picture: the next person is worse, and a warning tells those who are in between. */
const room = 0.4
/** Share of the fit pictures that get no warning from one component. */
const unwarned = 0.95

/**
 * The limits that a profile would have if these pictures were all there were: a component blocks well beyond the worst
 * picture that is fit, and warns of those that are worse than nineteen in twenty.
 *
 * @param fit reports of pictures that should be let in
 */
export function limitsFrom(
  fit: readonly QualityReport[],
  profile: ThresholdsOfProfile
): readonly ComponentLimit[] {
  return profile.map((limit) => {
    const { component, side, block } = limit
    if (!block || !fromPictures.has(component)) return limit
    const values = fit.flatMap(({ results }) => {
      const native = results[component]?.native
      return native === undefined ? [] : [Math.abs(native)]
    })
    const sorted = side === 'most' ? values : values.map((value) => -value)
    const worst = Math.abs(Math.max(...sorted)) * (side === 'most' ? 1 + room : 1 - room)
    const warned = Math.abs(quantile(sorted, unwarned))
    return {
      component,
      side,
      warn: { enter: warned, exit: warned },
      block: { enter: worst, exit: worst }
    }
  })
}
