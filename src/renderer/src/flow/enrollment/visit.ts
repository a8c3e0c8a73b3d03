import type { ConsentRecord } from '@shared/domain/consent'
import type { Candidate, EnrollmentSearch, EnrollmentTarget } from '@shared/domain/enrollment-draft'
import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
import type { OutboxItem } from '@shared/domain/outbox'
import type { OverrideReason } from '@shared/domain/photo-override'
import type { Tag } from '@shared/domain/tag'
import type { AppError } from '@shared/errors'
import type { CheckedShot } from '../../capture/checked-shot'
import type { CaptureProfile } from '../../guidance/capture-profiles'
import type { DetailsDraft } from './details-draft'

/** Made with every picture: its own, and that of the second frame by which the person must be found. */
export interface PictureIds {
  readonly photo: string
  readonly proof: string
}

/** A photo that somebody has looked at and accepted. */
export interface VisitPhoto {
  readonly ids: PictureIds
  readonly shot: CheckedShot
  /** Why it is used although the station would not have it. */
  readonly overrideReason?: OverrideReason
}

export type OfferedTags =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly tags: readonly Tag[] }
  | { readonly kind: 'unavailable'; readonly error: AppError }

/** Why the search came to nothing that one could go on with. */
export type SearchProblem =
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'no-face' }
  /** The account may not search, and the site enrolls nobody without. */
  | { readonly kind: 'not-permitted' }

/** `first`: the photo that is searched with. `further`: one more of somebody whose search is done. */
export type PhotoPurpose = 'first' | 'further'

/** Each holds only what exists in it, so "review without a picture" cannot be written. */
export type VisitStep =
  | { readonly at: 'consent'; readonly language: string }
  | { readonly at: 'declined'; readonly language: string }
  | { readonly at: 'capture'; readonly purpose: PhotoPurpose }
  | {
      readonly at: 'review'
      readonly purpose: PhotoPurpose
      readonly shot: CheckedShot
      readonly ids: PictureIds
    }
  | { readonly at: 'searching'; readonly attempt: number }
  | { readonly at: 'search-problem'; readonly problem: SearchProblem }
  | { readonly at: 'candidates'; readonly candidates: readonly Candidate[] }
  | {
      readonly at: 'details'
      /** Why nothing was saved when it was submitted. */
      readonly error?: AppError
    }
  /** `overtaken`: news of the enrollment that came before the answer to submitting it. */
  | { readonly at: 'submitting'; readonly attempt: number; readonly overtaken?: OutboxItem }
  /** On disk. What happens from here on happens whether or not somebody watches. */
  | {
      readonly at: 'delivery'
      readonly item: OutboxItem
      /** The attempt of the answer that is on its way. */
      readonly answering?: number
      readonly error?: AppError
    }

/** Who is enrolled: whoever comes, or somebody of whom another photo is wanted. */
export type VisitStart =
  | { readonly kind: 'anybody' }
  | { readonly kind: 'person'; readonly personId: string; readonly consent: ConsentRecord | undefined }

/** The site's policy is being read: without it nobody knows what has to be asked first. */
export interface Preparing {
  readonly phase: 'preparing'
  readonly enrollmentId: string
  readonly limits: CaptureProfile
  readonly start: VisitStart
  readonly error?: AppError
}

/** One visitor in front of the station, from the consent to the result. */
export interface Visit {
  readonly phase: 'visiting'
  readonly enrollmentId: string
  /** The station's limits when the visit began: guidance, review and gate go by the same ones. */
  readonly limits: CaptureProfile
  readonly policy: EnrollmentPolicy
  readonly start: VisitStart
  readonly consent: ConsentRecord | undefined
  /** In the order taken; the first one is searched with. */
  readonly photos: readonly VisitPhoto[]
  /** Undefined until the first search has been answered. */
  readonly search: EnrollmentSearch | undefined
  /** Undefined until somebody has decided. */
  readonly target: EnrollmentTarget | undefined
  readonly draft: DetailsDraft
  readonly tags: OfferedTags
  /** Counts everything that was asked, so that an answer to something older is known as such. */
  readonly attempts: number
  readonly step: VisitStep
}

export type Enrolling = Preparing | Visit

/** The most photos of one visit, as the contract has it. */
export const maxPhotos = 5

export function isNewPerson({ target }: Visit): boolean {
  return target?.kind !== 'known-person'
}
