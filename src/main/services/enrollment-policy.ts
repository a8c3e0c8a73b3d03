import type { EnrollmentPolicy, FormField } from '@shared/domain/enrollment-form'

/**
 * What the schema cannot see: entries that contradict each other.
 *
 * @returns the place of the first one, without its content; undefined when there is none
 */
export function checkPolicy({ consent, form }: EnrollmentPolicy): string | undefined {
  const { tags = [], fields, documents } = form
  // One text for each language: with two versions of it at once nobody could say which one was shown.
  if (hasTwice(consent.texts.map(({ language }) => language.toLowerCase()))) return 'consent.texts'
  if (hasTwice(tags)) return 'form.tags'
  if (hasTwice(fields.map(({ name }) => name.toLowerCase()))) return 'form.fields'
  if (hasTwice(documents.map(({ id }) => id))) return 'form.documents'
  const impossible = fields.findIndex((field) => !canBeFilledIn(field))
  return impossible === -1 ? undefined : `form.fields.${impossible}`
}

function canBeFilledIn(field: FormField): boolean {
  switch (field.kind) {
    case 'text': {
      const { choices, maxLength } = field
      if (!choices) return true
      return choices.length > 0 && !hasTwice(choices) && choices.every((choice) => choice.length <= maxLength)
    }
    case 'number':
      return field.least === undefined || field.most === undefined || field.least <= field.most
    case 'date':
    case 'boolean':
      return true
  }
}

function hasTwice(values: readonly string[]): boolean {
  return new Set(values).size < values.length
}
