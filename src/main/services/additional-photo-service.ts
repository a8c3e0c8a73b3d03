import type { AdditionalPhoto, EnrollmentReceipt } from '@shared/domain/enrollment'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { FaceCalls } from '../identities/calls/face-calls'
import type { OneAtATime } from './one-at-a-time'
import { checkPhoto } from './photo-check'

/** Adds a photo to a person. The same `photoId` can be submitted any number of times; it is enrolled once. */
export class AdditionalPhotoService {
  readonly #client: Pick<FaceCalls, 'imageReferenceExists' | 'enrollFace'>
  readonly #saves: OneAtATime

  constructor(client: Pick<FaceCalls, 'imageReferenceExists' | 'enrollFace'>, saves: OneAtATime) {
    this.#client = client
    this.#saves = saves
  }

  add(request: AdditionalPhoto): Promise<Result<EnrollmentReceipt>> {
    return this.#saves.run(request.personId, () => this.#add(request))
  }

  async #add({ personId, photoId, photo, force }: AdditionalPhoto): Promise<Result<EnrollmentReceipt>> {
    const checked = checkPhoto(photo)
    if (!checked.ok) return checked
    const exists = await this.#client.imageReferenceExists(photoId)
    if (!exists.ok) return exists
    // It arrived before and only the answer was lost; whose it is has been known all along.
    if (exists.value) return ok({ personId })
    const added = await this.#client.enrollFace(photo, photoId, {
      personId,
      ...(force === undefined ? {} : { force })
    })
    if (!added.ok) return added
    // Somebody else's record has this face now, or a new one was made. That must not pass for a success.
    const isSame = added.value.personId.toLowerCase() === personId.toLowerCase()
    return isSame
      ? added
      : err(appError('identities/bad-answer', 'POST api/v1/faces/faceEnroll: other person'))
  }
}
