import type { AuditEvent } from '@shared/domain/audit'
import type { Attachment, EnrollmentDetails } from '@shared/domain/enrollment-draft'
import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
import type { OutboxItem, OutboxStatus } from '@shared/domain/outbox'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { refusal } from '../outbox/outbox-status'
import type { NewEntry, OutboxStore, StoredAttachment } from '../outbox/outbox-store'
import type { Clock } from '../platform/ports'
import { OneAtATime } from '../services/one-at-a-time'
import { acceptanceEvents } from './acceptance-events'
import { checkDetails } from './check-details'
import type { DraftShelf } from './draft-shelf'
import { digestOf } from './remembered-search'

export interface SubmitParts {
  readonly shelf: DraftShelf
  readonly store: OutboxStore
  readonly clock: Clock
  readonly policy: () => EnrollmentPolicy
  /** With which the station works now: a base URL, or `training`. */
  readonly server: () => string
  /** As whom; undefined in Training mode and signed out. */
  readonly username: () => string | undefined
  readonly status: () => Promise<Result<OutboxStatus>>
  readonly read: (enrollmentId: string) => Promise<Result<OutboxItem>>
  readonly recordAudit: (event: AuditEvent) => Promise<Result<undefined>>
  /** Told when an enrollment is on the disk. */
  readonly onAccepted: (enrollmentId: string) => void
}

/** Takes an enrollment on: checked, on the disk and in the audit log; from then on it is the runner's. */
export class SubmitEnrollment {
  readonly #parts: SubmitParts
  readonly #turns = new OneAtATime()
  /** On the disk, but not in the audit log yet; a repeat makes up for it. Ids and closed lists only. */
  readonly #unrecorded = new Map<string, readonly AuditEvent[]>()

  constructor(parts: SubmitParts) {
    this.#parts = parts
  }

  /**
   * The same id can be submitted any number of times; it is one enrollment, as it was first accepted.
   *
   * @returns `enrollment/...`, `outbox/...`, `secrets/...` or `audit/not-written`
   */
  submit(details: EnrollmentDetails): Promise<Result<OutboxItem>> {
    return this.#turns.run(details.enrollmentId, () => this.#submit(details))
  }

  async #submit(details: EnrollmentDetails): Promise<Result<OutboxItem>> {
    const { store, shelf, onAccepted, read } = this.#parts
    const { enrollmentId } = details
    if (!store.row(enrollmentId).ok) {
      const entry = await this.#entry(details)
      if (!entry.ok) return entry
      const added = await store.add(entry.value)
      if (!added.ok) return added
      this.#unrecorded.set(enrollmentId, acceptanceEvents(entry.value))
      onAccepted(enrollmentId)
    }
    for (const event of this.#unrecorded.get(enrollmentId) ?? []) {
      const recorded = await this.#parts.recordAudit(event)
      if (!recorded.ok) return recorded
    }
    this.#unrecorded.delete(enrollmentId)
    shelf.detach(enrollmentId)
    return read(enrollmentId)
  }

  async #entry(details: EnrollmentDetails): Promise<Result<NewEntry>> {
    const { clock, policy, server, username, status } = this.#parts
    const present = await status()
    if (!present.ok) return present
    const full = refusal(present.value)
    if (full !== undefined) return err(appError(full))
    const wrong = checkDetails(details, policy(), clock.now())
    if (wrong !== undefined) return err(appError('enrollment/incomplete', wrong))
    const attachments = this.#attachments(details)
    if (!attachments.ok) return attachments
    const wasSearched = this.#wasSearched(details)
    if (!wasSearched.ok) return wasSearched
    const acceptedBy = username()
    return ok({
      enrollmentId: details.enrollmentId,
      createdAt: clock.now(),
      server: server(),
      wasSearched: wasSearched.value,
      content: { details, ...(acceptedBy === undefined ? {} : { acceptedBy }) },
      attachments: attachments.value
    })
  }

  /** What the details name, and nothing else that lies on the shelf. */
  #attachments({
    enrollmentId,
    photos,
    proof,
    documents
  }: EnrollmentDetails): Result<readonly StoredAttachment[]> {
    const wanted: { attachmentId: string; kind: Attachment['kind'] }[] = [
      ...photos.map(({ attachmentId }) => ({ attachmentId, kind: 'photo' as const })),
      ...(proof === undefined ? [] : [{ attachmentId: proof, kind: 'proof' as const }]),
      ...documents.map(({ attachmentId }) => ({ attachmentId, kind: 'document' as const }))
    ]
    const found: StoredAttachment[] = []
    for (const { attachmentId, kind } of wanted) {
      const attachment = this.#parts.shelf.find(enrollmentId, attachmentId)
      if (attachment?.kind !== kind) return err(appError('enrollment/incomplete', kind))
      found.push(stored(attachment))
    }
    return ok(found)
  }

  /**
   * SECURITY: by what the main process remembers of the search with these very bytes. The window cannot say that it searched,
   * nor that nobody was found. What was not searched is searched before it is sent.
   */
  #wasSearched({ enrollmentId, target, photos }: EnrollmentDetails): Result<boolean> {
    const { shelf, policy } = this.#parts
    const first = shelf.find(enrollmentId, photos[0]?.attachmentId ?? '')
    const search = shelf.searchOf(enrollmentId)
    if (!search || first?.kind !== 'photo' || search.digest !== digestOf(first.jpeg)) return ok(false)
    if (target.kind === 'known-person') return ok(search.outcome === 'searched')
    if (search.hasStrongCandidate && target.reason === undefined)
      return err(appError('enrollment/needs-reason'))
    if (search.outcome === 'not-permitted' && !policy().enrollWithoutSearch)
      return err(appError('enrollment/needs-search'))
    return ok(search.outcome === 'searched')
  }
}

function stored(attachment: Attachment): StoredAttachment {
  const { attachmentId, kind } = attachment
  if (attachment.kind === 'document') return { attachmentId, kind, bytes: attachment.content }
  const { jpeg, alignedFace } = attachment
  return { attachmentId, kind, bytes: jpeg, ...(alignedFace === undefined ? {} : { alignedFace }) }
}
