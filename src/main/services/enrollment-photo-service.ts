import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { IdentitiesClient } from '../identities/client'
import { checkPhoto } from './photo-check'

/** Fetches enrollment photos. They need the token, so the window cannot load them itself. */
export class EnrollmentPhotoService {
  readonly #client: IdentitiesClient

  constructor(client: IdentitiesClient) {
    this.#client = client
  }

  async read(faceId: string): Promise<Result<{ jpeg: Uint8Array<ArrayBuffer> }>> {
    const answer = await this.#client.readEnrollmentPhoto(faceId)
    if (!answer.ok) return answer
    // SECURITY: the server's bytes are checked like anybody's before a decoder in the window sees them.
    if (!checkPhoto(answer.value).ok) return err(appError('identities/bad-answer', 'enrollment photo'))
    return ok({ jpeg: answer.value })
  }
}
