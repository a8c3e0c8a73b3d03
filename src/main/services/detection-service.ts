import type { Detection, DetectionPage, DetectionQuery } from '@shared/domain/detection'
import { ok, type Result } from '@shared/result'
import type { DetectionCalls, Detections } from '../identities/calls/detection-calls'
import type { Logger } from '../platform/ports'
import { checkPhoto } from './photo-check'

type Read = (query: DetectionQuery) => Promise<Result<Detections>>

/** When and where a person or a face was seen, page by page. */
export class DetectionService {
  readonly #client: DetectionCalls
  readonly #logger: Logger

  constructor(client: DetectionCalls, logger: Logger) {
    this.#client = client
    this.#logger = logger
  }

  ofPerson(personId: string, query: DetectionQuery): Promise<Result<DetectionPage>> {
    return this.#page(query, (each) => this.#client.readDetectionsOfPerson(personId, each))
  }

  ofFace(faceId: string, query: DetectionQuery): Promise<Result<DetectionPage>> {
    return this.#page(query, (each) => this.#client.readDetectionsOfFace(faceId, each))
  }

  /**
   * The server counts nothing, and may answer less than was asked for because its pages are smaller. So a page that is
   * neither full nor empty is followed by a look whether there is one more.
   */
  async #page(query: DetectionQuery, read: Read): Promise<Result<DetectionPage>> {
    const page = await read(query)
    if (!page.ok) return page
    const { detections, answered } = page.value
    const checked = detections.map((detection) => this.#withCheckedPicture(detection))
    const nextSkip = query.skip + answered
    if (answered === 0) return ok({ detections: checked })
    if (answered >= query.take) return ok({ detections: checked, nextSkip })
    const next = await read({ ...query, skip: nextSkip, take: 1 })
    if (!next.ok) return next
    return ok({ detections: checked, ...(next.value.answered > 0 ? { nextSkip } : {}) })
  }

  /** SECURITY: the server's bytes are checked like anybody's before a decoder in the window sees them. */
  #withCheckedPicture(detection: Detection): Detection {
    if (detection.picture === undefined) return detection
    const checked = checkPhoto(detection.picture)
    if (checked.ok) return detection
    this.#logger.write('warning', 'detection-picture-refused', { code: checked.error.code })
    const { picture: _, ...rest } = detection
    return rest
  }
}
