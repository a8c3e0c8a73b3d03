import type { Field } from '@shared/domain/person-items'
import type { Messages } from '../text/messages'

type Words = Pick<Messages['findPeople']['row'], 'yes' | 'no'>

/** The value of a custom field as people write it. Dates carry no time of day, so they are told as in UTC. */
export function fieldWords(value: Field['value'], words: Words): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'date':
      return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(
        new Date(value.at)
      )
    case 'number':
      return new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(value.number)
    case 'boolean':
      return value.boolean ? words.yes : words.no
    case 'none':
      return ''
  }
}
