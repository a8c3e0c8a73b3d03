import { type EnrollmentPolicy, enrollmentPolicy } from '../../src/shared/domain/enrollment-form'
import type { GivenEnrollment } from './messages'

const consent = { language: 'en', version: '2026-01' }

/** A site that asks for all that an enrollment can hold. */
export const policyOfEverything: EnrollmentPolicy = enrollmentPolicy.parse({
  consent: {
    texts: [
      { ...consent, title: 'Your picture', body: 'May we keep it?', alternative: 'Please see the desk.' }
    ]
  },
  form: {
    fields: [{ kind: 'text', name: 'Company', label: 'Company' }],
    address: 'required',
    note: 'required',
    documents: [{ id: 'form', label: 'Signed form', required: true }]
  }
})

/** Pictures of one person: one to enroll, perhaps a second one, and a frame to find the person by. */
export interface PersonPictures {
  readonly name: string
  readonly photos: readonly Uint8Array<ArrayBuffer>[]
  readonly proof: Uint8Array<ArrayBuffer>
}

/** An enrollment with something of everything, so that every step has its place in it. */
export function wholeEnrollment(
  { name, photos, proof }: PersonPictures,
  tagId: string,
  newId: () => string
): GivenEnrollment {
  const photoIds = photos.map(() => newId())
  const [proofId, documentId] = [newId(), newId()]
  return {
    details: {
      enrollmentId: newId(),
      target: { kind: 'new-person' },
      name: { firstName: name, lastName: 'Lovelace' },
      photos: photoIds.map((attachmentId) => ({ attachmentId, force: false })),
      proof: proofId,
      tags: [{ tagId, expires: 'default' }],
      fields: [{ name: 'Company', value: { kind: 'text', text: 'Analytical Engines' } }],
      address: {
        street: 'St. James’s Square 12',
        street2: '',
        city: 'London',
        state: '',
        postalCode: 'SW1Y',
        country: 'UK'
      },
      note: { summary: 'Visitor', body: 'Comes on Mondays', author: '' },
      documents: [{ attachmentId: documentId, name: 'form.pdf', description: '' }],
      consent: { ...consent, decidedAt: '2026-11-22T08:00:00Z' }
    },
    attachments: [
      ...photos.map((jpeg, index) => ({
        kind: 'photo' as const,
        attachmentId: photoIds[index] ?? '',
        jpeg
      })),
      { kind: 'proof', attachmentId: proofId, jpeg: proof },
      { kind: 'document', attachmentId: documentId, content: Uint8Array.from(Buffer.from('%PDF-1.4 form')) }
    ]
  }
}
