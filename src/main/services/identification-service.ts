import type { Identification, RecognizedPerson } from '@shared/domain/recognition'
import type { EdgePerson } from '@shared/identities/wire'
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
    const faces = await publishProbe(this.#client, this.#context, probe)
    if (!faces.ok) return faces
    const [face] = faces.value
    if (!face) return ok({ outcome: 'no-face' })
    if (!face.person) return ok({ outcome: 'not-enrolled' })
    const faceId = face.person.faceId ?? face.faceId
    return ok({
      outcome: 'match',
      person: recognizedPerson(face.person),
      confidence: Math.min(1, Math.max(0, face.confidence ?? 0)),
      ...(faceId ? { faceId } : {})
    })
  }
}

function recognizedPerson({ personId, firstName, lastName, tags }: EdgePerson): RecognizedPerson {
  const name = { firstName: firstName ?? '', lastName: lastName ?? '' }
  const isNamed = name.firstName !== '' || name.lastName !== ''
  return { personId, tags: (tags ?? []).map((tag) => tag.name), ...(isNamed ? { name } : {}) }
}
