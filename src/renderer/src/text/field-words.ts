import type { Field } from '@shared/domain/person-items'

type Value = Field['value']

/** @returns the value of a custom field for reading; empty where it has none. Dates have no time of day: they are as in UTC */
export function fieldWords(value: Value, words: { readonly yes: string; readonly no: string }): string {
  switch (value.kind) {
    case 'date':
      return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(
        new Date(value.at)
      )
    case 'number':
      return new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(value.number)
    case 'boolean':
      return value.boolean ? words.yes : words.no
    case 'text':
    case 'none':
      return plainFieldValue(value)
  }
}

/** @returns the value as it is typed: a date as `2026-12-03`, a number without grouping */
export function plainFieldValue(value: Exclude<Value, { kind: 'boolean' }>): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'date':
      return value.at.slice(0, 10)
    case 'number':
      return String(value.number)
    case 'none':
      return ''
  }
}
