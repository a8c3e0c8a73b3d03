import {
  defaultIdentificationSettings,
  type IdentificationSettings,
  type Theme
} from '@shared/domain/identification-settings'
import type { Keyed } from '../entries'

/** Names in a list, and one more that somebody is typing. */
export interface NamesDraft {
  readonly names: readonly string[]
  readonly typed: string
}

export interface ThemeDraft extends Keyed, Readonly<Omit<Theme, 'tags'>> {
  readonly tags: NamesDraft
}

/** How people are searched for and shown, as it is typed. */
export interface IdentificationDraft {
  readonly strategy: IdentificationSettings['strategy']
  readonly themes: readonly ThemeDraft[]
  readonly shownFields: NamesDraft
  readonly verdictLimits: Readonly<IdentificationSettings['verdictLimits']>
}

export function draftOf(settings: IdentificationSettings): IdentificationDraft {
  const { strategy, themes, shownFields, verdictLimits } = settings
  return {
    strategy,
    themes: themes.map(themeDraftOf),
    shownFields: namesDraft(shownFields),
    verdictLimits: { same: verdictLimits.same, different: verdictLimits.different }
  }
}

/** In one order, so that equal themes look equal. */
function themeDraftOf(theme: Theme, key: number): ThemeDraft {
  const { id, name, tags, enabled, colour, icon, sound, message, visitor } = theme
  return { key, id, name, tags: namesDraft(tags), enabled, colour, icon, sound, message, visitor }
}

function namesDraft(names: readonly string[]): NamesDraft {
  return { names, typed: '' }
}

/** What the station comes with. */
export const deliveredDraft = draftOf(defaultIdentificationSettings)

/** @param others whose ids are taken */
export function newTheme(key: number, others: readonly ThemeDraft[]): ThemeDraft {
  const taken = new Set(others.map(({ id }) => id))
  let number = 1
  while (taken.has(`theme-${number}`)) number += 1
  return {
    key,
    id: `theme-${number}`,
    name: '',
    tags: namesDraft([]),
    enabled: true,
    colour: 'grey',
    icon: 'bell',
    sound: 'none',
    message: '',
    visitor: 'none'
  }
}

/** All names of a list. What was typed and not yet added counts: whoever saves means it. */
export function namesOf({ names, typed }: NamesDraft): readonly string[] {
  const last = typed.trim()
  return last === '' || hasName(names, last) ? names : [...names, last]
}

/** Names are the server's, which does not tell capital letters from small ones. */
export function hasName(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.trim().toLowerCase())
}

/** Whether nobody is ever shown in this theme, because themes before it take each of its tags. */
export function isCovered(themes: readonly ThemeDraft[], key: number): boolean {
  const at = themes.findIndex((theme) => theme.key === key)
  const theme = themes[at]
  if (!theme?.enabled) return false
  const before = themes
    .slice(0, at)
    .filter(({ enabled }) => enabled)
    .flatMap(({ tags }) => namesOf(tags))
  const own = namesOf(theme.tags)
  return own.length > 0 && own.every((name) => hasName(before, name))
}
