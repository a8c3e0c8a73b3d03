import { type Comparison, type Verdict, verdictFor } from '@shared/domain/recognition'
import { ok, type Result } from '@shared/result'
import type { ComparedFaces, FaceCalls } from '../identities/calls/face-calls'
import { checkPhoto } from './photo-check'

/** Compares two faces (1:1) at the server and puts its score into words. */
export class ComparisonService {
  readonly #client: Pick<FaceCalls, 'compareFaces'>

  constructor(client: Pick<FaceCalls, 'compareFaces'>) {
    this.#client = client
  }

  async compare(first: Uint8Array, second: Uint8Array): Promise<Result<Comparison>> {
    for (const photo of [first, second]) {
      const checked = checkPhoto(photo)
      if (!checked.ok) return checked
    }
    const answer = await this.#client.compareFaces(first, second)
    if (!answer.ok) return answer
    return ok({ confidence: answer.value.confidence, verdict: verdictOf(answer.value) })
  }
}

/** A score that the server's own verdict contradicts, decides nothing: its scale may be another than assumed. */
function verdictOf({ confidence, isMatch }: ComparedFaces): Verdict {
  const verdict = verdictFor(confidence)
  const isContradicted =
    (verdict === 'same' && isMatch === false) || (verdict === 'different' && isMatch === true)
  return isContradicted ? 'unsure' : verdict
}
