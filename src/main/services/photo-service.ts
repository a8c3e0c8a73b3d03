import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { PeopleCalls } from '../identities/calls/people-calls'
import { checkPhoto } from './photo-check'

interface Photo {
  jpeg: Uint8Array<ArrayBuffer>
}

/** Fetches photos. They need the token, so the window cannot load them itself. */
export class PhotoService {
  readonly #client: Pick<PeopleCalls, 'readEnrollmentPhoto' | 'readDetectionPhoto'>

  constructor(client: Pick<PeopleCalls, 'readEnrollmentPhoto' | 'readDetectionPhoto'>) {
    this.#client = client
  }

  async readEnrollment(faceId: string): Promise<Result<Photo>> {
    return checkedPhoto(await this.#client.readEnrollmentPhoto(faceId), 'enrollment photo')
  }

  async readDetection(faceId: string, detectionId: string): Promise<Result<Photo>> {
    return checkedPhoto(await this.#client.readDetectionPhoto(faceId, detectionId), 'detection photo')
  }
}

/** SECURITY: the server's bytes are checked like anybody's before a decoder in the window sees them. */
function checkedPhoto(answer: Result<Uint8Array<ArrayBuffer>>, what: string): Result<Photo> {
  if (!answer.ok) return answer
  return checkPhoto(answer.value).ok
    ? ok({ jpeg: answer.value })
    : err(appError('identities/bad-answer', what))
}
