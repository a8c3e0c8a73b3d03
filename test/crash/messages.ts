import type { Attachment, EnrollmentDetails } from '@shared/domain/enrollment-draft'
import type { OutboxItem, QuestionAnswer } from '@shared/domain/outbox'
import type { AppError } from '@shared/errors'
import type { KillPoint } from './scenario'

/** An enrollment as the window would hand it over. */
export interface GivenEnrollment {
  readonly details: EnrollmentDetails
  readonly attachments: readonly Attachment[]
}

export interface StationOrders {
  readonly dataFolder: string
  readonly access: { readonly baseUrl: string; readonly username: string; readonly password: string }
  readonly kill?: KillPoint
  readonly enrollments: readonly GivenEnrollment[]
}

export type ToStation =
  | ({ readonly kind: 'start' } & StationOrders)
  | { readonly kind: 'answer'; readonly enrollmentId: string; readonly answer: QuestionAnswer }
  | { readonly kind: 'stop' }

export type FromStation =
  | { readonly kind: 'ready' }
  /** The station has said that this one is saved. From now on it must not be lost. */
  | { readonly kind: 'accepted'; readonly enrollmentId: string }
  | { readonly kind: 'item'; readonly item: OutboxItem }
  /** A call failed that should not have. */
  | { readonly kind: 'failed'; readonly call: string; readonly error: AppError }
  | { readonly kind: 'audit-broken'; readonly at: number }
