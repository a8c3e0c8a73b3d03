import type { Field } from '@shared/domain/person-items'
import { readableDate } from '../settings/readable-date'
import type { Messages } from '../text/messages'

/** The value of a custom field, for reading. */
export function fieldWords(
  { value }: Field,
  { yes, no, empty }: Pick<Messages['identify'], 'yes' | 'no' | 'empty'>
): string {
  switch (value.kind) {
    case 'text':
      return value.text === '' ? empty : value.text
    case 'date':
      return readableDate(value.at)
    case 'number':
      return new Intl.NumberFormat('en').format(value.number)
    case 'boolean':
      return value.boolean ? yes : no
    case 'none':
      return empty
  }
}
