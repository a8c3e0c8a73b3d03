import type { Identification } from '@shared/domain/recognition'
import { ok, type Result } from '@shared/result'
import type { IdentitiesClient } from '../identities/client'
import { checkPhoto } from './photo-check'
import { type ProbeContext, publishProbe } from './probe'

/** Identifies the largest face of a probe (1:N) by publishWithResponse, the documented way for partners. */
export class IdentificationService {
  readonly #client: IdentitiesClient
  readonly #context: ProbeContext

  constructor(client: IdentitiesClient, context: ProbeContext) {
    this.#client = client
    this.#context = context
  }

  async identify(probe: Uint8Array): Promise<Result<Identification>> {
    const checked = checkPhoto(probe)
    if (!checked.ok) return checked
    const answer = await publishProbe(this.#client, this.#context, probe)
    if (!answer.ok) return answer
    const face = answer.value
    if (!face) return ok({ outcome: 'no-face' })
    if (!face.person) return ok({ outcome: 'not-enrolled' })
    const { person, confidence, faceId } = face
    return ok({ outcome: 'match', person, confidence, ...(faceId ? { faceId } : {}) })
  }
}
