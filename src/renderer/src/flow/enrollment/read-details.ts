import type { EnrollmentDetails } from '@shared/domain/enrollment-draft'
import { readName } from '../check-name'
import { checkDetails, type DetailsCheck, type EnrollmentForm, isBlank } from './check-details'
import type { DetailsDraft } from './details-draft'
import { readField } from './read-field'

/** The part of the details that the form makes; the rest comes from the visit. */
export type FormDetails = Pick<EnrollmentDetails, 'tags' | 'fields' | 'documents'> &
  Partial<Pick<EnrollmentDetails, 'name' | 'address' | 'note'>>

/** @returns undefined when something on the form is still wrong: nothing half-checked is sent */
export function readDetails(draft: DetailsDraft, check: DetailsCheck): FormDetails | undefined {
  if (checkDetails(draft, check).size > 0) return undefined
  const { form, isNewPerson, today } = check
  const documents = documentsOf(draft, form)
  if (!isNewPerson) return { tags: [], fields: [], documents, ...noteOf(draft, form) }
  const name = readName(draft.name)
  return {
    ...(name && { name }),
    tags: draft.tagIds.map((tagId) => ({ tagId, expires: 'default' })),
    fields: form.fields.flatMap((field) => {
      const value = readField(field, draft.fields[field.name] ?? '', today)
      return value === undefined || 'problem' in value ? [] : [{ name: field.name, value }]
    }),
    documents,
    ...addressOf(draft, form),
    ...noteOf(draft, form)
  }
}

function addressOf({ address }: DetailsDraft, form: EnrollmentForm): Pick<FormDetails, 'address'> {
  if (form.address === 'off' || isBlank(address)) return {}
  const { street, street2, postalCode, city, state, country } = address
  return {
    address: {
      street: street.trim(),
      street2: street2.trim(),
      postalCode: postalCode.trim(),
      city: city.trim(),
      state: state.trim(),
      country: country.trim()
    }
  }
}

function noteOf({ note }: DetailsDraft, form: EnrollmentForm): Pick<FormDetails, 'note'> {
  if (form.note === 'off' || isBlank({ ...note })) return {}
  return { note: { summary: note.summary.trim(), body: note.body.trim(), author: '' } }
}

function documentsOf({ documents }: DetailsDraft, form: EnrollmentForm): FormDetails['documents'] {
  return documents.map(({ attachmentId, name, slot }) => ({
    attachmentId,
    name,
    description: form.documents.find(({ id }) => id === slot)?.label ?? ''
  }))
}
