import { type DocumentDraft, type DocumentKind, documentLimits } from '@shared/domain/document'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { DocumentCalls } from '../identities/calls/document-calls'
import { documentKindOf } from './document-kind'
import { asRecordRefusal } from './record-refusal'

/** Files of a person. The server has no list of them: their ids are known only to whoever added them. */
export class DocumentService {
  readonly #client: DocumentCalls

  constructor(client: DocumentCalls) {
    this.#client = client
  }

  /** @returns `document/empty` or `document/too-many-bytes` without asking the server */
  async add(draft: DocumentDraft): Promise<Result<{ documentId?: string }>> {
    const { byteLength } = draft.content
    if (byteLength === 0) return err(appError('document/empty'))
    if (byteLength > documentLimits.maxBytes) return err(appError('document/too-many-bytes'))
    const added = asRecordRefusal(await this.#client.uploadDocument(draft))
    if (!added.ok) return added
    return ok(added.value === undefined ? {} : { documentId: added.value })
  }

  /** SECURITY: the bytes are opaque. What they are is told by themselves, never by the server's word for it. */
  async read(
    personId: string,
    documentId: string
  ): Promise<Result<{ kind: DocumentKind; content: Uint8Array<ArrayBuffer> }>> {
    const content = await this.#client.downloadDocument(personId, documentId)
    return content.ok ? ok({ kind: documentKindOf(content.value), content: content.value }) : content
  }
}
