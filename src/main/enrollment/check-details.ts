import { documentDraft } from '@shared/domain/document'
import type { EnrollmentDetails } from '@shared/domain/enrollment-draft'
import type { EnrollmentPolicy, FormField, Presence } from '@shared/domain/enrollment-form'
import { checkField } from './check-field'

/**
 * Whether the details hold what the site asks for, and nothing that it does not know.
 *
 * SECURITY: the window checks the same and says it in words; here it counts.
 *
 * @param now milliseconds since 1970
 * @returns the first place that is wrong, without its content; undefined when all is well
 */
export function checkDetails(
  details: EnrollmentDetails,
  policy: EnrollmentPolicy,
  now: number
): string | undefined {
  const { target, name, photos, proof, documents, tags, fields, address, note, consent } = details
  const { form } = policy
  const isNew = target.kind === 'new-person'
  if (isNew && name === undefined) return 'name'

  const attachments = [...photos, ...documents].map(({ attachmentId }) => attachmentId)
  if (hasTwice(proof === undefined ? attachments : [...attachments, proof])) return 'attachments'
  if (hasTwice(tags.map(({ tagId }) => tagId))) return 'tags'
  if (tags.some(({ tagId }) => form.tags && !form.tags.includes(tagId))) return 'tags'
  if (documents.some((document) => !documentDraft.shape.name.safeParse(document.name).success))
    return 'documents'
  if (consent ? !isKnownText(consent, policy) : policy.consent.texts.length > 0) return 'consent'

  const wrongField = checkFields(fields, form.fields, isNew, now)
  if (wrongField !== undefined) return wrongField
  if (!suits(form.address, address, isNew)) return 'address'
  if (!suits(form.note, note, isNew)) return 'note'
  const required = form.documents.filter((document) => document.required).length
  return isNew && documents.length < required ? 'documents' : undefined
}

/** Somebody who is known already is asked for nothing that the record may have. */
function suits(presence: Presence, value: unknown, isNew: boolean): boolean {
  return value === undefined ? presence !== 'required' || !isNew : presence !== 'off'
}

function isKnownText(
  { language, version }: NonNullable<EnrollmentDetails['consent']>,
  { consent }: EnrollmentPolicy
): boolean {
  return consent.texts.some((text) => text.language === language && text.version === version)
}

function checkFields(
  fields: EnrollmentDetails['fields'],
  asked: readonly FormField[],
  isNew: boolean,
  now: number
): string | undefined {
  if (hasTwice(fields.map(({ name }) => name))) return 'fields'
  const unknown = fields.some(({ name }) => !asked.some((field) => field.name === name))
  if (unknown) return 'fields'
  const wrong = asked.findIndex((field) => {
    const given = fields.find(({ name }) => name === field.name)
    return given === undefined ? isNew && field.required : !checkField(field, given.value, now)
  })
  return wrong === -1 ? undefined : `fields.${String(wrong)}`
}

function hasTwice(values: readonly string[]): boolean {
  return new Set(values).size < values.length
}
