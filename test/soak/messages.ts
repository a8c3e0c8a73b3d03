import type { OutboxItem, QuestionAnswer } from '@shared/domain/outbox'
import type { AppError, ErrorCode } from '@shared/errors'
import type { GivenEnrollment } from '../crash/messages'
import type { FastTime } from './fast-time'

export interface SoakOrders {
  readonly dataFolder: string
  readonly access: { readonly baseUrl: string; readonly username: string; readonly password: string }
  readonly time: FastTime
}

export type ToSoakStation =
  | ({ readonly kind: 'start' } & SoakOrders)
  | { readonly kind: 'enroll'; readonly enrollment: GivenEnrollment }
  | { readonly kind: 'identify'; readonly number: number; readonly probe: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'answer'; readonly enrollmentId: string; readonly answer: QuestionAnswer }
  | { readonly kind: 'measure' }
  | { readonly kind: 'stop' }

/** What a process holds after its garbage was collected. */
export interface Held {
  readonly heapMb: number
  readonly rssMb: number
  /** Undefined where the system does not tell. */
  readonly files: number | undefined
  readonly sockets: number
  readonly timers: number
}

export type FromSoakStation =
  | { readonly kind: 'ready' }
  | { readonly kind: 'started' }
  | { readonly kind: 'accepted'; readonly enrollmentId: string }
  | { readonly kind: 'item'; readonly item: OutboxItem }
  | { readonly kind: 'identified'; readonly number: number; readonly answer: SoakAnswer }
  | { readonly kind: 'failed'; readonly call: string; readonly error: AppError }
  | { readonly kind: 'measured'; readonly held: Held }
  | { readonly kind: 'audit-broken'; readonly at: number }

/** Who was found, nobody, or why that is not known. */
export type SoakAnswer =
  | { readonly kind: 'match'; readonly personId: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'failed'; readonly code: ErrorCode }
