import {
  type IdentificationSettings,
  identificationSettings,
  mostShownFields,
  mostThemeTags
} from '@shared/domain/identification-settings'
import { fieldName } from '@shared/domain/person-items'
import { tagName } from '@shared/domain/tag'
import type { z } from 'zod'
import { lineProblem, type LineProblem, optionalLineProblem } from '../check-line'
import { type IdentificationDraft, type NamesDraft, namesOf, type ThemeDraft } from './identification-draft'

export type IdentificationProblem =
  LineProblem | { readonly kind: 'no-tags' } | { readonly kind: 'too-many'; readonly most: number }

/** Where something is not right, e.g. `themes.2.name`, with the theme's key. */
export type IdentificationProblems = ReadonlyMap<string, IdentificationProblem>

type Found = readonly [string, IdentificationProblem | undefined]

/** What may stand in a list of names. */
export interface NameRules {
  readonly most: number
  /** Of each, in characters. */
  readonly length: number
  readonly schema: z.ZodType<string>
}

export const tagRules: NameRules = { most: mostThemeTags, length: 100, schema: tagName }
export const fieldRules: NameRules = { most: mostShownFields, length: 200, schema: fieldName }

/** Judges the settings as they are typed. */
export function checkIdentification({ themes, shownFields }: IdentificationDraft): IdentificationProblems {
  const found: readonly Found[] = [
    ...themes.flatMap(themeProblems),
    ['shownFields', namesProblem(shownFields, fieldRules)]
  ]
  return new Map(
    found.flatMap(([place, problem]) => (problem === undefined ? [] : [[place, problem] as const]))
  )
}

function themeProblems({ key, name, tags, message }: ThemeDraft): readonly Found[] {
  const at = (part: string): string => `themes.${key}.${part}`
  const none: IdentificationProblem | undefined = namesOf(tags).length === 0 ? { kind: 'no-tags' } : undefined
  return [
    [at('name'), lineProblem(name, 60)],
    [at('tags'), none ?? namesProblem(tags, tagRules)],
    [at('message'), optionalLineProblem(message, 200)]
  ]
}

/** Names that stand in the list already were judged when they were added. */
export function namesProblem(
  list: NamesDraft,
  { most, length, schema }: NameRules
): IdentificationProblem | undefined {
  if (namesOf(list).length > most) return { kind: 'too-many', most }
  return list.typed.trim() === '' ? undefined : lineProblem(list.typed, length, schema)
}

/** @returns the list with what was typed added to it; undefined when that cannot be */
export function withTyped(list: NamesDraft, rules: NameRules): NamesDraft | undefined {
  if (list.typed.trim() === '' || namesProblem(list, rules) !== undefined) return undefined
  return { names: namesOf(list), typed: '' }
}

/** @returns undefined when anything is not right */
export function settingsOf(draft: IdentificationDraft): IdentificationSettings | undefined {
  if (checkIdentification(draft).size > 0) return undefined
  const parsed = identificationSettings.safeParse({
    ...draft,
    themes: draft.themes.map(({ key: _key, tags, ...theme }) => ({ ...theme, tags: namesOf(tags) })),
    shownFields: namesOf(draft.shownFields)
  })
  return parsed.success ? parsed.data : undefined
}
