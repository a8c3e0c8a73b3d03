import type { EnrollmentDetails } from '@shared/domain/enrollment-draft'
import type { Address, Field, Note } from '@shared/domain/person-items'
import type { Step } from '@shared/domain/outbox'
import type { Result } from '@shared/result'
import type { StoredAttachment } from '../../outbox/outbox-store'
import { consentNote } from './consent-note'

/** An enrollment as it was opened for sending. Pictures are opened one by one. */
export interface OpenEntry {
  readonly details: EnrollmentDetails
  attachment(attachmentId: string): Promise<Result<StoredAttachment>>
}

/*
 * What the details hold for a step. The plan was made from the same details, so something missing is a bug.
 */

export function nameOf({ name }: EnrollmentDetails) {
  return present(name)
}

export function tagOf({ tags }: EnrollmentDetails, { key }: Step) {
  return present(tags.find(({ tagId }) => tagId === key))
}

export function fieldOf({ fields }: EnrollmentDetails, { key }: Step): Field {
  return present(fields.find(({ name }) => name === key))
}

export function addressOf({ address }: EnrollmentDetails): Address {
  return present(address)
}

export function noteOf({ note, consent }: EnrollmentDetails, { kind }: Step): Note {
  return kind === 'consent' ? consentNote(present(consent)) : present(note)
}

export function documentOf({ documents }: EnrollmentDetails, { key }: Step) {
  return present(documents.find(({ attachmentId }) => attachmentId === key))
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a step for what the details do not hold')
  return value
}
