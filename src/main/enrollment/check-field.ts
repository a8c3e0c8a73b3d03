import type { EnrollmentDetails } from '@shared/domain/enrollment-draft'
import type { FormField } from '@shared/domain/enrollment-form'

type Value = EnrollmentDetails['fields'][number]['value']

const dayMs = 24 * 60 * 60_000

/**
 * Whether a value keeps to the rules of its field.
 *
 * @param now milliseconds since 1970. The day at the desk can be a day before or after that of UTC; both pass.
 */
export function checkField(field: FormField, value: Value, now: number): boolean {
  switch (field.kind) {
    case 'text': {
      if (value.kind !== 'text' || value.text.length > field.maxLength) return false
      if (field.required && value.text === '') return false
      return field.choices?.includes(value.text) ?? true
    }
    case 'date': {
      if (value.kind !== 'date') return false
      const at = Date.parse(value.at)
      if (field.when === 'past') return at < now + dayMs
      return field.when === 'any' || at > now - 2 * dayMs
    }
    case 'number': {
      if (value.kind !== 'number') return false
      const { least = -Infinity, most = Infinity } = field
      return value.number >= least && value.number <= most
    }
    case 'boolean':
      return value.kind === 'boolean'
  }
}
