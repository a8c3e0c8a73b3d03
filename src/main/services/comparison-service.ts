import type { VerdictLimits } from '@shared/domain/identification-settings'
import { type Comparison, type Verdict, verdictFor } from '@shared/domain/recognition'
import { ok, type Result } from '@shared/result'
import type { ComparedFaces, FaceCalls } from '../identities/calls/face-calls'
import { checkPhoto } from './photo-check'

/** Compares two faces (1:1) at the server and puts its score into words. */
export class ComparisonService {
  readonly #client: Pick<FaceCalls, 'compareFaces'>
  readonly #limits: () => VerdictLimits

  /** @param limits asked with every comparison, so that a changed setting counts at once */
  constructor(client: Pick<FaceCalls, 'compareFaces'>, limits: () => VerdictLimits) {
    this.#client = client
    this.#limits = limits
  }

  async compare(first: Uint8Array, second: Uint8Array): Promise<Result<Comparison>> {
    for (const photo of [first, second]) {
      const checked = checkPhoto(photo)
      if (!checked.ok) return checked
    }
    const answer = await this.#client.compareFaces(first, second)
    if (!answer.ok) return answer
    return ok({ confidence: answer.value.confidence, verdict: verdictOf(answer.value, this.#limits()) })
  }
}

/** A score that the server's own verdict contradicts, decides nothing: its scale may be another than assumed. */
function verdictOf({ confidence, isMatch }: ComparedFaces, limits: VerdictLimits): Verdict {
  const verdict = verdictFor(confidence, limits)
  const isContradicted =
    (verdict === 'same' && isMatch === false) || (verdict === 'different' && isMatch === true)
  return isContradicted ? 'unsure' : verdict
}
