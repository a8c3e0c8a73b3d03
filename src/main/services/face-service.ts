import type { FoundFace } from '@shared/domain/face-detection'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { FaceCalls } from '../identities/calls/face-calls'
import { checkPhoto, uprightSize } from './photo-check'
import { type ProbeContext, sighting } from './probe'

/** What the server sees in a picture, without asking who it is. */
export class FaceService {
  readonly #client: FaceCalls
  readonly #context: ProbeContext

  constructor(client: FaceCalls, context: ProbeContext) {
    this.#client = client
    this.#context = context
  }

  async detect(photo: Uint8Array): Promise<Result<{ faces: FoundFace[] }>> {
    const checked = checkPhoto(photo)
    if (!checked.ok) return checked
    const size = uprightSize(photo)
    if (size === undefined) return err(appError('picture/not-a-picture'))
    const faces = await this.#client.detectFaces(photo, size)
    return faces.ok ? ok({ faces: faces.value }) : faces
  }

  /** Records a detection. Whether the server found a face in it stays unknown. */
  async publish(photo: Uint8Array): Promise<Result<undefined>> {
    const checked = checkPhoto(photo)
    return checked.ok ? this.#client.publish(sighting(this.#context, photo)) : checked
  }
}
