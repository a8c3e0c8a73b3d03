import type { Shot } from '../analysis/analyzer'
import type { CaptureProfile } from '../guidance/capture-profiles'
import type { Hint } from '../guidance/hints'
import { rateShot } from '../guidance/shot-quality'

/** A still that does not keep what the live frames promised is taken anew so often; then a person decides. */
const stillsTried = 3

/**
 * Looks for a reason not to hand on a still.
 *
 * @param still `last`: taken by hand; `count`: how many were taken, with this one
 * @returns what speaks against the picture, if anything does that counts
 */
export function objectionTo(
  shot: Shot,
  limits: CaptureProfile,
  still: { readonly which: 'kept' | 'last'; readonly count: number }
): Hint | undefined {
  const { issues } = rateShot(shot.analysis, limits)
  // Whose face it is must be certain, also when the picture was taken by hand.
  const uncertain = issues.find((issue) => issue === 'no-face' || issue === 'several-faces')
  return uncertain ?? (still.which === 'last' || still.count >= stillsTried ? undefined : issues[0])
}
