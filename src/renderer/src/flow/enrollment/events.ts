import type {
  Attachment,
  EnrollmentDetails,
  EnrollmentSearch,
  NewPersonReason
} from '@shared/domain/enrollment-draft'
import type { CaptureRecord } from '@shared/domain/capture-record'
import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
import type { OutboxItem, QuestionAnswer } from '@shared/domain/outbox'
import type { OverrideReason } from '@shared/domain/photo-override'
import type { Tag } from '@shared/domain/tag'
import type { Result } from '@shared/result'
import type { CheckedShot } from '../../capture/checked-shot'
import type { DetailsDraft, PickedDocument } from './details-draft'
import type { PictureIds } from './visit'

/** What the attendant does. */
export type VisitWish =
  | { readonly type: 'policy-wanted' }
  | { readonly type: 'language-chosen'; readonly language: string }
  /** @param at ISO 8601, in UTC */
  | { readonly type: 'consent-given'; readonly at: string }
  | { readonly type: 'consent-declined' }
  | { readonly type: 'consent-reconsidered' }
  | { readonly type: 'shot-taken'; readonly shot: CheckedShot; readonly ids: PictureIds }
  /** `overrideReason` is needed for a photo that the gate asks about. */
  | { readonly type: 'shot-accepted'; readonly overrideReason?: OverrideReason }
  | { readonly type: 'retake-wanted' }
  | { readonly type: 'search-wanted' }
  /** After a search that failed: see `canSearchLater`. */
  | { readonly type: 'search-postponed' }
  | { readonly type: 'new-person-chosen'; readonly reason?: NewPersonReason }
  | { readonly type: 'person-chosen'; readonly personId: string }
  | { readonly type: 'photo-wanted' }
  | { readonly type: 'photo-removed'; readonly photoId: string }
  /** From a further photo, back to the form. */
  | { readonly type: 'capture-closed' }
  | {
      readonly type: 'details-typed'
      readonly change: Partial<Pick<DetailsDraft, 'name' | 'tagIds' | 'fields' | 'address' | 'note'>>
    }
  | { readonly type: 'document-picked'; readonly document: PickedDocument }
  | { readonly type: 'document-removed'; readonly slot: string }
  /** From the form, back to the decision. */
  | { readonly type: 'back-wanted' }
  /** @param today the local date, `YYYY-MM-DD` */
  | { readonly type: 'details-confirmed'; readonly today: string }
  | { readonly type: 'answer-given'; readonly answer: QuestionAnswer }

interface Answer<Type extends string, T> {
  readonly type: Type
  readonly enrollmentId: string
  readonly attempt: number
  readonly result: Result<T>
}

/** What the station says. It names its enrollment, so that an answer to an earlier visitor's is known as such. */
export type VisitNews =
  | Omit<Answer<'policy-read', EnrollmentPolicy>, 'attempt'>
  | Omit<Answer<'tags-read', { readonly tags: readonly Tag[] }>, 'attempt'>
  | Answer<'searched', EnrollmentSearch>
  | Answer<'submitted', OutboxItem>
  | Answer<'answered', OutboxItem>
  | { readonly type: 'item-changed'; readonly enrollmentId: string; readonly item: OutboxItem }

export type VisitEvent = VisitWish | VisitNews

export type VisitEffect =
  | { readonly type: 'read-policy'; readonly enrollmentId: string }
  | { readonly type: 'read-tags'; readonly enrollmentId: string }
  | { readonly type: 'record-decline'; readonly version: string; readonly language: string }
  | { readonly type: 'record-capture'; readonly record: CaptureRecord }
  | { readonly type: 'record-override'; readonly reason: OverrideReason }
  | { readonly type: 'forget-pictures' }
  /** Attaches all of these, then searches with the first. */
  | {
      readonly type: 'search'
      readonly enrollmentId: string
      readonly attempt: number
      readonly photoId: string
      readonly attachments: readonly Attachment[]
    }
  /** Attaches all of these, then submits. */
  | {
      readonly type: 'submit'
      readonly enrollmentId: string
      readonly attempt: number
      readonly attachments: readonly Attachment[]
      readonly details: EnrollmentDetails
    }
  /** Main forgets one attachment, or without its id the whole draft. */
  | { readonly type: 'detach'; readonly enrollmentId: string; readonly attachmentId?: string }
  | {
      readonly type: 'answer'
      readonly enrollmentId: string
      readonly attempt: number
      readonly answer: QuestionAnswer
    }
