import type { FormField } from '@shared/domain/enrollment-form'
import type { EnrollmentDetails } from '@shared/domain/enrollment-draft'
import { paragraphs } from '@shared/domain/text'
import type { DetailProblem } from './detail-problem'

type FieldValue = EnrollmentDetails['fields'][number]['value']

/** What a typed value comes to: a value, nothing (left empty, and that is allowed), or a problem. */
export type ReadField = FieldValue | { readonly problem: DetailProblem } | undefined

/**
 * Reads a custom field by its rules.
 *
 * @param today the local date, `YYYY-MM-DD`: a date without a time has no time zone either, so dates are compared as
 * written, and sent as midnight UTC
 */
export function readField(field: FormField, typed: string, today: string): ReadField {
  const text = typed.trim()
  if (text === '') return field.required ? { problem: { kind: 'missing' } } : undefined
  switch (field.kind) {
    case 'text':
      return readText(text, field)
    case 'date':
      return readDate(text, field.when, today)
    case 'number':
      return readNumber(text, field)
    case 'boolean':
      return { kind: 'boolean', boolean: text === 'yes' }
  }
}

function readText(text: string, { maxLength, choices }: Extract<FormField, { kind: 'text' }>): ReadField {
  if (choices !== undefined && !choices.includes(text)) return { problem: { kind: 'missing' } }
  if (text.length > maxLength) return { problem: { kind: 'too-long', most: maxLength } }
  const checked = paragraphs(maxLength).safeParse(text)
  return checked.success ? { kind: 'text', text: checked.data } : { problem: { kind: 'bad-characters' } }
}

function readDate(text: string, when: 'any' | 'past' | 'future', today: string): ReadField {
  const at = new Date(`${text}T00:00:00.000Z`)
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime())
  // A day that its month does not have, such as 30 February, would roll over into the next.
  if (!isDate || at.toISOString().slice(0, 10) !== text) return { problem: { kind: 'not-a-date' } }
  if (when === 'past' && text >= today) return { problem: { kind: 'not-past' } }
  if (when === 'future' && text <= today) return { problem: { kind: 'not-future' } }
  return { kind: 'date', at: at.toISOString() }
}

function readNumber(text: string, { least, most }: Extract<FormField, { kind: 'number' }>): ReadField {
  // Many type a comma where others type a point. Both together could be thousands, and are not guessed at.
  const plain = text.includes('.') ? text : text.replace(',', '.')
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) return { problem: { kind: 'not-a-number' } }
  const number = Number(plain)
  if (!Number.isFinite(number)) return { problem: { kind: 'not-a-number' } }
  if (least !== undefined && number < least) return { problem: { kind: 'too-small', least } }
  if (most !== undefined && number > most) return { problem: { kind: 'too-large', most } }
  return { kind: 'number', number }
}
