import type { Tag } from '@shared/domain/tag'
import { hasName, type NamesDraft } from './identification-draft'

/** More of them would push the rest of the page away; typing narrows them down. */
const mostShown = 12

/** @returns tags of the server that are in use and can be added, narrowed down by what is typed, in alphabetical order */
export function suggestedTags(tags: readonly Tag[], { names, typed }: NamesDraft): readonly string[] {
  const wanted = typed.trim().toLowerCase()
  return tags
    .filter(({ name, disabled }) => !disabled && name !== '' && !hasName(names, name))
    .map(({ name }) => name)
    .filter((name) => name.toLowerCase().includes(wanted))
    .sort((one, other) => one.localeCompare(other))
    .slice(0, mostShown)
}
