import { type Comparison, verdictFor } from '@shared/domain/recognition'
import { ok, type Result } from '@shared/result'
import type { IdentitiesClient } from '../identities/client'
import { checkPhoto } from './photo-check'

/** Compares two faces (1:1) at the server and puts its score into words. */
export class ComparisonService {
  readonly #client: IdentitiesClient

  constructor(client: IdentitiesClient) {
    this.#client = client
  }

  async compare(first: Uint8Array, second: Uint8Array): Promise<Result<Comparison>> {
    for (const photo of [first, second]) {
      const checked = checkPhoto(photo)
      if (!checked.ok) return checked
    }
    const answer = await this.#client.compareFaces(first, second)
    if (!answer.ok) return answer
    const confidence = Math.min(1, Math.max(0, answer.value))
    return ok({ confidence, verdict: verdictFor(confidence) })
  }
}
