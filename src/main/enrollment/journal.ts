import type { ErrorCode } from '@shared/errors'
import type { ProofOutcome, QuestionAnswer, Step } from '@shared/domain/outbox'

/**
 * What is recorded about an enrollment while it is sent: before and after each step. The journal alone decides what
 * comes next, so that a station killed at any instant goes on as if nothing had happened. Ids, closed lists and codes
 * only; a new name (`rename`) is kept with the sealed details, never here.
 */
export type JournalEvent =
  /** The request may be under way from now on. */
  | { readonly kind: 'begun'; readonly step: Step }
  /** The server has it: it answered so, or it was read back. */
  | {
      readonly kind: 'done'
      readonly step: Step
      readonly personId?: string
      readonly faceId?: string
      readonly proof?: ProofOutcome
    }
  /** The request certainly did not change anything: refused, or it never left. Undoes `begun`. */
  | { readonly kind: 'not-done'; readonly step: Step; readonly code: ErrorCode }
  /** The attendant was asked, and said: */
  | { readonly kind: 'answered'; readonly step: Step; readonly answer: JournalAnswer }

export type JournalAnswer = Exclude<QuestionAnswer, { kind: 'rename' }> | { readonly kind: 'rename' }

export interface JournalEntry {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly event: JournalEvent
}
