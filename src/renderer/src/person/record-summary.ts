import { isExpired } from '@shared/domain/person-items'
import type { PersonRecord } from '@shared/domain/person-record'
import { aliasWords } from './drafts/alias-draft'

/** @returns the primary name; undefined where there is none, or this account may not read it */
export function nameOf({ aliases }: PersonRecord): string | undefined {
  const [first] = aliases.state === 'open' ? aliases.items : []
  const name = first === undefined ? '' : aliasWords(first)
  return name === '' ? undefined : name
}

/** @returns the names of the tags that hold now */
export function tagNamesOf({ tags }: PersonRecord, now: number): readonly string[] {
  if (tags.state === 'closed') return []
  return tags.items.flatMap((tag) => (tag.name === undefined || isExpired(tag, now) ? [] : [tag.name]))
}
