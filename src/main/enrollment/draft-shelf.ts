import type { Attachment } from '@shared/domain/enrollment-draft'
import { maxAttachments } from '@shared/domain/enrollment-draft'
import { documentKindOf, documentLimits } from '@shared/domain/document'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { checkPhoto } from '../services/photo-check'
import type { RememberedSearch } from './remembered-search'

/** One visit: what was attached, and what the search came to. */
interface Draft {
  readonly attachments: Map<string, Attachment>
  search?: RememberedSearch
}

/** Most visits that are remembered: the one at the desk, and the one before it, whose details may still be on their way. */
const maxDrafts = 2
/** Bytes of one visit: five photos and a proof of full size, and a few documents. */
const maxBytes = 96 * 1024 * 1024

/**
 * Pictures and documents of the visit at the desk. They lie in memory only, and are gone when the details were submitted, the
 * visit ends, or the station does.
 */
export class DraftShelf {
  readonly #drafts = new Map<string, Draft>()

  /**
   * The same id again replaces it.
   *
   * SECURITY: the window is not believed. What it calls a picture is looked at, and it cannot fill the memory.
   *
   * @returns `picture/...`, `document/...` or `ipc/too-large`
   */
  attach(enrollmentId: string, attachment: Attachment): Result<undefined> {
    const checked = check(attachment)
    if (!checked.ok) return checked
    const draft = this.#drafts.get(enrollmentId) ?? { attachments: new Map<string, Attachment>() }
    const others = [...draft.attachments.values()].filter(
      ({ attachmentId }) => attachmentId !== attachment.attachmentId
    )
    if (others.length >= maxAttachments) return err(appError('ipc/too-large', 'attachments'))
    if ([...others, attachment].reduce((sum, each) => sum + bytesOf(each), 0) > maxBytes)
      return err(appError('ipc/too-large', 'bytes'))
    draft.attachments.set(attachment.attachmentId, attachment)
    this.#drafts.set(enrollmentId, draft)
    const oldest = this.#drafts.size > maxDrafts ? this.#drafts.keys().next().value : undefined
    if (oldest !== undefined) this.#drafts.delete(oldest)
    return ok()
  }

  /** Forgets one attachment, or without its id the whole visit. */
  detach(enrollmentId: string, attachmentId?: string): void {
    if (attachmentId === undefined) this.#drafts.delete(enrollmentId)
    else this.#drafts.get(enrollmentId)?.attachments.delete(attachmentId)
  }

  /** SECURITY: forgets every visit, when nobody is at the desk any more. */
  clear(): void {
    this.#drafts.clear()
  }

  find(enrollmentId: string, attachmentId: string): Attachment | undefined {
    return this.#drafts.get(enrollmentId)?.attachments.get(attachmentId)
  }

  remember(enrollmentId: string, search: RememberedSearch): void {
    const draft = this.#drafts.get(enrollmentId)
    // Left meanwhile: nobody will submit it.
    if (draft) draft.search = search
  }

  searchOf(enrollmentId: string): RememberedSearch | undefined {
    return this.#drafts.get(enrollmentId)?.search
  }
}

function check(attachment: Attachment): Result<undefined> {
  if (attachment.kind === 'document') return checkDocument(attachment.content)
  const checked = checkPhoto(attachment.jpeg)
  if (!checked.ok || attachment.alignedFace === undefined) return checked
  return checkPhoto(attachment.alignedFace)
}

function checkDocument(content: Uint8Array): Result<undefined> {
  if (content.byteLength === 0) return err(appError('document/empty'))
  if (content.byteLength > documentLimits.maxBytes) return err(appError('document/too-many-bytes'))
  return documentKindOf(content) === 'application/octet-stream'
    ? err(appError('document/unknown-kind'))
    : ok()
}

function bytesOf(attachment: Attachment): number {
  if (attachment.kind === 'document') return attachment.content.byteLength
  return attachment.jpeg.byteLength + (attachment.alignedFace?.byteLength ?? 0)
}
