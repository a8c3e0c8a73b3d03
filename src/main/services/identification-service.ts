import type { Identification, IdentifyStrategy } from '@shared/domain/recognition'
import { appError } from '@shared/errors'
import { alignedFaceSize } from '@shared/face/face-models'
import { err, ok, type Result } from '@shared/result'
import type { AlignedCrop, FaceCalls } from '../identities/calls/face-calls'
import type { MatchedFace } from '../identities/wire/faces'
import { checkPhoto, uprightSize } from './photo-check'
import { type ProbeContext, publishProbe, sighting } from './probe'
import type { TagNames } from './tag-names'

export interface IdentificationProbe {
  readonly probe: Uint8Array
  /** The face of the probe, aligned. Needed by `recognize` and `lookup`. */
  readonly alignedFace?: Uint8Array | undefined
  readonly embeddings?: AlignedCrop['embeddings'] | undefined
}

/** Identifies the largest face of a probe (1:N), in the way that the site has chosen. */
export class IdentificationService {
  readonly #client: FaceCalls
  readonly #context: ProbeContext
  readonly #names: TagNames
  readonly #strategy: () => IdentifyStrategy

  constructor(client: FaceCalls, context: ProbeContext, names: TagNames, strategy: () => IdentifyStrategy) {
    this.#client = client
    this.#context = context
    this.#names = names
    this.#strategy = strategy
  }

  async identify(request: IdentificationProbe): Promise<Result<Identification>> {
    const checked = checkPhoto(request.probe)
    if (!checked.ok) return checked
    const strategy = this.#strategy()
    if (strategy === 'publishWithResponse') {
      const face = await publishProbe(this.#client, this.#context, request.probe)
      if (!face.ok) return face
      return face.value ? this.#outcome(face.value) : ok({ outcome: 'no-face' })
    }
    const crop = alignedCrop(request)
    if (!crop.ok) return crop
    const face =
      strategy === 'recognize'
        ? await this.#client.recognize(sighting(this.#context, crop.value.jpeg))
        : await this.#client.lookup(crop.value)
    if (!face.ok) return face
    // One status says "no face" and "nobody". The device has found a face, or there would be no crop.
    return face.value ? this.#outcome(face.value) : ok({ outcome: 'not-enrolled' })
  }

  async #outcome({ person, ...face }: MatchedFace): Promise<Result<Identification>> {
    if (!person) return ok({ outcome: 'not-enrolled' })
    const tags = await this.#names.addTo(person.tags)
    return ok({ outcome: 'match', person: { ...person, tags }, ...face })
  }
}

function alignedCrop({ alignedFace, embeddings }: IdentificationProbe): Result<AlignedCrop> {
  if (alignedFace === undefined) return err(appError('identify/no-aligned-face'))
  const checked = checkPhoto(alignedFace)
  if (!checked.ok) return checked
  const { width, height } = uprightSize(alignedFace) ?? { width: 0, height: 0 }
  if (width !== alignedFaceSize || height !== alignedFaceSize) {
    return err(appError('identify/no-aligned-face', `${String(width)}x${String(height)}`))
  }
  return ok({ jpeg: alignedFace, ...(embeddings === undefined ? {} : { embeddings }) })
}
