import type { EnrollmentDetails } from '@shared/domain/enrollment-draft'
import type { OutboxState } from '@shared/domain/outbox'
import type { ErrorCode } from '@shared/errors'
import type { Result } from '@shared/result'
import type { JournalEntry } from '../enrollment/journal'

/** All of an enrollment that is about a person. Sealed as one piece. */
export interface EnrollmentContent {
  readonly details: EnrollmentDetails
  /** The server account that accepted it; absent in Training mode. */
  readonly acceptedBy?: string
}

/** A picture or document of an enrollment. Each is sealed by itself, so that sending one need not open all. */
export interface StoredAttachment {
  readonly attachmentId: string
  readonly kind: 'photo' | 'proof' | 'document'
  readonly bytes: Uint8Array
  readonly alignedFace?: Uint8Array
}

/** What lies in the open beside the sealed content: nothing about a person. */
export interface OutboxRow {
  readonly enrollmentId: string
  /** Counts up; enrollments are sent in this order. */
  readonly number: number
  readonly createdAt: number
  /** Which server it was accepted for: its base URL, or `training`. */
  readonly server: string
  readonly isNewPerson: boolean
  /** Somebody decided about a search's result before it was accepted. */
  readonly wasSearched: boolean
  readonly state: OutboxState
  /** Failed attempts since the last step that worked; the back-off grows with it. */
  readonly attempts: number
}

export interface NewEntry {
  readonly enrollmentId: string
  readonly createdAt: number
  readonly server: string
  readonly wasSearched: boolean
  readonly content: EnrollmentContent
  readonly attachments: readonly StoredAttachment[]
}

/**
 * The outbox on disk. Every method has reached the disk when it returns (or settles) without an error.
 *
 * Errors are `outbox/...` codes and `secrets/...` of the key. An entry that cannot be opened is quarantined by whoever
 * meets it; the others go on.
 */
export interface OutboxStore {
  /** Adds, or finds it there already: the same id twice is one enrollment. */
  add(entry: NewEntry): Promise<Result<OutboxRow>>
  /** In order; without what was erased long ago. */
  rows(): Result<OutboxRow[]>
  row(enrollmentId: string): Result<OutboxRow>
  content(enrollmentId: string): Promise<Result<EnrollmentContent>>
  /** After `rename`: seals the changed details in place of the old ones. */
  replaceContent(enrollmentId: string, content: EnrollmentContent): Promise<Result<undefined>>
  attachment(enrollmentId: string, attachmentId: string): Promise<Result<StoredAttachment>>
  journal(enrollmentId: string): Result<JournalEntry[]>
  /** Journal entries and the state that follows from them, in one transaction. */
  record(
    enrollmentId: string,
    entries: readonly JournalEntry[],
    change: { readonly state: OutboxState; readonly attempts: number }
  ): Result<undefined>
  quarantine(enrollmentId: string, code: ErrorCode): Result<undefined>
  /**
   * Overwrites the entry's key, then removes what it sealed. Row and journal stay: ids only. What was not delivered counts
   * as discarded: it is not listed any more, and `add` refuses its id (`outbox/unknown-item`).
   */
  erase(enrollmentId: string): Result<undefined>
  close(): void
}
