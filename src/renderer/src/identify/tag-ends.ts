import { isExpired, type PersonTag } from '@shared/domain/person-items'
import type { PersonRecord } from '@shared/domain/person-record'
import type { CallState } from '../api/queries'
import { endWords } from '../text/expiry-words'
import type { Messages } from '../text/messages'
import type { Fact } from './FactRow'
import { tagsOf } from './person-facts'

type Words = Messages['identify']

/**
 * Until when a tag holds. Servers name a match's tags without their end; the record has it.
 *
 * @param at when the person was looked up, in milliseconds since 1970
 */
export function tagEnd(tag: PersonTag, record: CallState<PersonRecord>, at: number, words: Words): Fact {
  if (tag.expires !== undefined) return known(tag, at, words)
  const tags = tagsOf(record)
  if (tags.at !== 'open') return tags
  return known(tags.items.find((other) => isSame(tag, other)) ?? tag, at, words)
}

/** Tags that the record still holds and that do not count any more. */
export function expiredTags(record: CallState<PersonRecord>, at: number, words: Words): Fact {
  const tags = tagsOf(record)
  if (tags.at !== 'open') return tags
  const names = tags.items.filter((tag) => isExpired(tag, at)).flatMap(({ name }) => name ?? [])
  return { at: 'known', words: names.length === 0 ? words.none : names.join(', ') }
}

function known({ expires }: PersonTag, at: number, words: Words): Fact {
  if (expires === undefined) return { at: 'known', words: words.forGood }
  return {
    at: 'known',
    words: isExpired({ expires }, at) ? words.expired : words.until(endWords(expires, at))
  }
}

function isSame(one: PersonTag, other: PersonTag): boolean {
  if (one.tagId !== undefined && other.tagId !== undefined) return one.tagId === other.tagId
  return one.name !== undefined && one.name === other.name
}
