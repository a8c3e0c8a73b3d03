import type { DiscardReason } from '@shared/domain/audit'
import type { OutboxItem, OutboxStatus, QuestionAnswer } from '@shared/domain/outbox'
import type { PinState } from '@shared/domain/pin'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'

export type OutboxList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'ready'; readonly items: readonly OutboxItem[] }

/** The one row that is open. SECURITY: its photo is forgotten when it is closed. */
export interface OpenRow {
  readonly enrollmentId: string
  /** Undefined: being read. */
  readonly photo: Result<{ readonly jpeg: Uint8Array<ArrayBuffer> }> | undefined
  /** Attempt of an answer that is on its way. */
  readonly answering: number | undefined
  /** Why the last answer was not taken. */
  readonly error: AppError | undefined
}

/** Giving an enrollment up, for which an administrator is asked. */
export interface Discarding {
  readonly enrollmentId: string
  /** Undefined: being asked. */
  readonly isPinSet: boolean | undefined
  /** Attempt of what is being done. */
  readonly busy: number | undefined
  readonly error: { readonly attempt: number; readonly error: AppError } | undefined
}

export interface OutboxView {
  readonly list: OutboxList
  /** Attempt of the list that is being read, and what has changed meanwhile. */
  readonly reading: { readonly attempt: number; readonly newer: readonly OutboxItem[] } | undefined
  readonly open: OpenRow | undefined
  readonly discarding: Discarding | undefined
  /** What came of the last wish; replaced by the next. */
  readonly notice:
    | { readonly kind: 'asked' | 'discarded'; readonly attempt: number }
    | { readonly kind: 'failed'; readonly attempt: number; readonly error: AppError }
    | undefined
  readonly attempts: number
}

export type OutboxEvent =
  | { readonly type: 'list-wanted' }
  | { readonly type: 'listed'; readonly attempt: number; readonly result: Result<{ items: OutboxItem[] }> }
  | { readonly type: 'item-changed'; readonly item: OutboxItem }
  | { readonly type: 'status-changed'; readonly status: OutboxStatus }
  | { readonly type: 'send-wanted'; readonly enrollmentId?: string }
  | { readonly type: 'send-asked'; readonly attempt: number; readonly result: Result<unknown> }
  | { readonly type: 'row-toggled'; readonly enrollmentId: string }
  | {
      readonly type: 'photo-read'
      readonly enrollmentId: string
      readonly result: Result<{ readonly jpeg: Uint8Array<ArrayBuffer> }>
    }
  | { readonly type: 'answer-given'; readonly answer: QuestionAnswer }
  | { readonly type: 'answered'; readonly attempt: number; readonly result: Result<OutboxItem> }
  | { readonly type: 'discard-wanted'; readonly enrollmentId: string }
  | { readonly type: 'pin-state-read'; readonly enrollmentId: string; readonly result: Result<PinState> }
  | { readonly type: 'discard-confirmed'; readonly reason: DiscardReason; readonly pin: string }
  | { readonly type: 'discard-declined' }
  | { readonly type: 'discarded'; readonly attempt: number; readonly result: Result<unknown> }
  | { readonly type: 'left' }

export type OutboxEffect =
  | { readonly type: 'list'; readonly attempt: number }
  | { readonly type: 'send'; readonly attempt: number; readonly enrollmentId: string | undefined }
  | { readonly type: 'read-photo'; readonly enrollmentId: string }
  | {
      readonly type: 'answer'
      readonly attempt: number
      readonly enrollmentId: string
      readonly answer: QuestionAnswer
    }
  | { readonly type: 'read-pin-state'; readonly enrollmentId: string }
  | {
      readonly type: 'discard'
      readonly attempt: number
      readonly enrollmentId: string
      readonly reason: DiscardReason
      readonly pin: string
    }

export const leftOutbox: OutboxEvent = { type: 'left' }

export const startOutbox: OutboxView = {
  list: { kind: 'loading' },
  reading: undefined,
  open: undefined,
  discarding: undefined,
  notice: undefined,
  attempts: 0
}
