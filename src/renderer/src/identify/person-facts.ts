import type { DetectionPage } from '@shared/domain/detection'
import type { Field, Note, PersonTag } from '@shared/domain/person-items'
import type { PersonRecord, Section } from '@shared/domain/person-record'
import type { AppError } from '@shared/errors'
import type { CallState } from '../api/queries'
import { agoWords, clockWords } from '../text/ago-words'
import { fieldWords } from '../text/field-words'
import type { Messages } from '../text/messages'
import type { Fact } from './FactRow'

type Words = Messages['identify']

/**
 * When a person was seen before this lookup.
 *
 * @param page of one detection, the newest before the lookup
 * @param at of the lookup, in milliseconds since 1970
 */
export function lastSeenFact(page: CallState<DetectionPage>, at: number, words: Words): Fact {
  if (page.at === 'loading') return { at: 'loading' }
  if (page.at === 'failed') return failedFact(page.error)
  const [last] = page.value.detections
  if (last === undefined) return { at: 'known', words: words.neverSeen }
  const ago = agoWords(last.at, at, words.justNow)
  return { at: 'known', words: words.seenAt(ago, clockWords(last.at, at), last.detector) }
}

/** @param name of a custom field, compared without regard to case as the server does */
export function fieldFact(record: CallState<PersonRecord>, name: string, words: Words): Fact {
  const fields = sectionOf<Field>(record, ({ fields: section }) => section)
  if (fields.at !== 'open') return fields
  const field = fields.items.find((each) => each.name.toLowerCase() === name.toLowerCase())
  const value = field === undefined ? '' : fieldWords(field.value, words)
  return { at: 'known', words: value === '' ? words.empty : value }
}

export function notesOf(record: CallState<PersonRecord>): OpenPart<Note> {
  return sectionOf<Note>(record, ({ notes }) => notes)
}

export function tagsOf(record: CallState<PersonRecord>): OpenPart<PersonTag> {
  return sectionOf<PersonTag>(record, ({ tags }) => tags)
}

type OpenPart<T> = Exclude<Fact, { at: 'known' }> | { readonly at: 'open'; readonly items: readonly T[] }

function sectionOf<T>(
  record: CallState<PersonRecord>,
  choose: (record: PersonRecord) => Section<T>
): OpenPart<T> {
  if (record.at === 'loading') return { at: 'loading' }
  if (record.at === 'failed') return failedFact(record.error)
  const section = choose(record.value)
  return section.state === 'open'
    ? { at: 'open', items: section.items }
    : { at: 'closed', permissions: section.permissions }
}

function failedFact({ code, permissions = [] }: AppError): Extract<Fact, { at: 'closed' | 'failed' }> {
  return code === 'identities/forbidden' ? { at: 'closed', permissions } : { at: 'failed' }
}
