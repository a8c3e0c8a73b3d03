import {
  type DocumentDraft,
  type DocumentKind,
  documentKindOf,
  documentLimits,
  type DocumentProgress,
  type DocumentUpload
} from '@shared/domain/document'
import { type AppError, appError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { DocumentCalls } from '../identities/calls/document-calls'
import { asRecordRefusal } from './record-refusal'

/** One percent is the least that a bar shows. */
const steps = 100

/** After these nobody knows what the server did with what it was sent. */
const tellNothing: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'identities/unreachable',
  'identities/timed-out',
  'identities/bad-answer'
])

/** Files of a person. The server has no list of them: their ids are known only to whoever added them. */
export class DocumentService {
  readonly #client: DocumentCalls
  readonly #onProgress: (progress: DocumentProgress) => void
  readonly #underWay = new Map<string, AbortController>()

  constructor(client: DocumentCalls, onProgress: (progress: DocumentProgress) => void) {
    this.#client = client
    this.#onProgress = onProgress
  }

  /**
   * Errors without asking the server: `document/empty`, `document/too-many-bytes`. After `cancel`: `document/cancelled`
   * where the server cannot have the whole, else `document/unsure`, which is also the answer when the connection breaks
   * after the last byte.
   */
  async add({ uploadId, ...draft }: DocumentUpload): Promise<Result<{ documentId?: string }>> {
    const size = checkSize(draft)
    if (!size.ok) return size
    if (this.#underWay.has(uploadId)) return err(appError('ipc/bad-request', 'this upload is under way'))
    const ending = new AbortController()
    this.#underWay.set(uploadId, ending)
    let isAllSent = false
    let step = -1
    const onSent = (sent: number, total: number): void => {
      isAllSent = sent >= total
      const now = Math.floor((sent / total) * steps)
      if (now === step || ending.signal.aborted) return
      step = now
      this.#onProgress({ uploadId, sent, total })
    }
    const answer = await this.#client.uploadDocument(draft, { signal: ending.signal, onSent })
    this.#underWay.delete(uploadId)
    const added = asRecordRefusal(answer)
    if (added.ok) return ok(added.value === undefined ? {} : { documentId: added.value })
    return err(this.#explain(added.error, isAllSent, ending.signal.aborted))
  }

  /** Ends an upload; one that is over, or was never begun, is ended already. */
  cancel(uploadId: string): Result<undefined> {
    this.#underWay.get(uploadId)?.abort(new DOMException('cancelled', 'AbortError'))
    return ok()
  }

  /** SECURITY: the bytes are opaque. What they are is told by themselves, never by the server's word for it. */
  async read(
    personId: string,
    documentId: string
  ): Promise<Result<{ kind: DocumentKind; content: Uint8Array<ArrayBuffer> }>> {
    const content = await this.#client.downloadDocument(personId, documentId)
    return content.ok ? ok({ kind: documentKindOf(content.value), content: content.value }) : content
  }

  #explain(error: AppError, isAllSent: boolean, isCancelled: boolean): AppError {
    if (!tellNothing.has(error.code)) return error
    if (isAllSent) return appError('document/unsure', error.detail)
    return isCancelled ? appError('document/cancelled') : error
  }
}

function checkSize({ content: { byteLength } }: DocumentDraft): Result<undefined> {
  if (byteLength === 0) return err(appError('document/empty'))
  return byteLength > documentLimits.maxBytes ? err(appError('document/too-many-bytes')) : ok()
}
