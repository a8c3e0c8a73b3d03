import { languageTag } from '@shared/domain/consent'
import { type EnrollmentPolicy, enrollmentPolicy } from '@shared/domain/enrollment-form'
import { fieldName } from '@shared/domain/person-items'
import { line, paragraphs } from '@shared/domain/text'
import { lineProblem, type LineProblem } from '../check-line'
import type { FieldDraft, PolicyDraft, TextDraft } from './policy-draft'

export type PolicyProblem =
  | LineProblem
  | { readonly kind: 'bad-language' | 'twice' | 'needs-version' }
  | { readonly kind: 'not-a-number' | 'least-above-most' | 'choice-twice' | 'choice-too-long' }
  | { readonly kind: 'out-of-range'; readonly from: number; readonly to: number }

/** Where something is not right, e.g. `texts.2.title`, with the entry's key. */
export type PolicyProblems = ReadonlyMap<string, PolicyProblem>

export const wholeNumbers = {
  offlineSignInDays: { from: 0, to: 90 },
  maxItems: { from: 1, to: 5000 },
  maxAgeDays: { from: 1, to: 365 },
  keepDeliveredHours: { from: 0, to: 168 }
} as const
export type WholeNumber = keyof typeof wholeNumbers

type Found = readonly [string, PolicyProblem | undefined]

/**
 * Judges the rules as they are typed.
 *
 * @param kept what holds now: the words of a text in force do not change under the same version
 */
export function checkPolicy(draft: PolicyDraft, kept: EnrollmentPolicy): PolicyProblems {
  const found: readonly Found[] = [
    ...draft.texts.flatMap((text) => textProblems(text, draft.texts, kept)),
    ...draft.fields.flatMap((field) => fieldProblems(field, draft.fields)),
    ...draft.documents.map(({ key, label }): Found => [`documents.${key}.label`, lineProblem(label, 100)]),
    ...Object.entries(wholeNumbers).map(([name, range]): Found => {
      const isKnown = (known: string): known is WholeNumber => known in wholeNumbers
      return [name, isKnown(name) ? wholeProblem(draft[name], range) : undefined]
    })
  ]
  return new Map(
    found.flatMap(([place, problem]) => (problem === undefined ? [] : [[place, problem] as const]))
  )
}

function textProblems(text: TextDraft, all: readonly TextDraft[], kept: EnrollmentPolicy): readonly Found[] {
  const { key, language, version, title, body, alternative } = text
  const at = (part: string): string => `texts.${key}.${part}`
  const same = (one: string, other: string): boolean =>
    one.trim().toLowerCase() === other.trim().toLowerCase()
  const before = kept.consent.texts.find(
    (each) => same(each.language, language) && each.version === version.trim()
  )
  const hasChanged =
    before !== undefined &&
    (before.title !== title.trim() ||
      before.body !== body.trim() ||
      before.alternative !== alternative.trim())
  const isTwice = all.some((other) => other.key !== key && same(other.language, language))
  return [
    [at('language'), languageProblem(language) ?? (isTwice ? { kind: 'twice' } : undefined)],
    [at('version'), lineProblem(version, 40) ?? (hasChanged ? { kind: 'needs-version' } : undefined)],
    [at('title'), lineProblem(title, 120)],
    [at('body'), body.trim() === '' ? { kind: 'missing' } : paragraphsProblem(body, 8000)],
    [at('alternative'), paragraphsProblem(alternative, 2000)]
  ]
}

function languageProblem(language: string): PolicyProblem | undefined {
  if (language.trim() === '') return { kind: 'missing' }
  return languageTag.safeParse(language.trim()).success ? undefined : { kind: 'bad-language' }
}

function fieldProblems(field: FieldDraft, all: readonly FieldDraft[]): readonly Found[] {
  const { key, name, label } = field
  const at = (part: string): string => `fields.${key}.${part}`
  const isTwice = all.some(
    (other) => other.key !== key && other.name.trim().toLowerCase() === name.trim().toLowerCase()
  )
  const nameOf = lineProblem(name, 100, fieldName) ?? (isTwice ? { kind: 'twice' as const } : undefined)
  const common: readonly Found[] = [
    [at('name'), nameOf],
    [at('label'), lineProblem(label, 100)]
  ]
  switch (field.kind) {
    case 'text':
      return [
        ...common,
        [at('maxLength'), wholeProblem(field.maxLength, { from: 1, to: 4000 })],
        [at('choices'), choicesProblem(field)]
      ]
    case 'number': {
      const [least, most] = [numberOf(field.least), numberOf(field.most)]
      const isCrossed = least !== undefined && most !== undefined && least > most
      return [
        ...common,
        [at('least'), numberProblem(field.least)],
        [at('most'), numberProblem(field.most) ?? (isCrossed ? { kind: 'least-above-most' } : undefined)]
      ]
    }
    case 'date':
    case 'boolean':
      return common
  }
}

function choicesProblem({ choices, maxLength }: FieldDraft): PolicyProblem | undefined {
  const all = choicesOf(choices)
  if (new Set(all).size < all.length) return { kind: 'choice-twice' }
  const most = Math.min(200, Number(maxLength))
  if (all.some((choice) => choice.length > most)) return { kind: 'choice-too-long' }
  if (all.some((choice) => !line(200).safeParse(choice).success)) return { kind: 'bad-characters' }
  return all.length > 50 ? { kind: 'out-of-range', from: 0, to: 50 } : undefined
}

function paragraphsProblem(text: string, most: number): PolicyProblem | undefined {
  if (text.trim().length > most) return { kind: 'too-long', most }
  return paragraphs(most).safeParse(text).success ? undefined : { kind: 'bad-characters' }
}

function wholeProblem(
  text: string,
  { from, to }: { readonly from: number; readonly to: number }
): PolicyProblem | undefined {
  if (text.trim() === '') return { kind: 'missing' }
  const value = Number(text)
  return Number.isInteger(value) && value >= from && value <= to
    ? undefined
    : { kind: 'out-of-range', from, to }
}

function numberProblem(text: string): PolicyProblem | undefined {
  return text.trim() === '' || numberOf(text) !== undefined ? undefined : { kind: 'not-a-number' }
}

function numberOf(text: string): number | undefined {
  const typed = text.trim().replace(',', '.')
  const value = Number(typed)
  return typed === '' || !Number.isFinite(value) ? undefined : value
}

function choicesOf(text: string): string[] {
  return text
    .split('\n')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '')
}

/** @returns undefined when anything is not right */
export function policyOf(draft: PolicyDraft, kept: EnrollmentPolicy): EnrollmentPolicy | undefined {
  if (checkPolicy(draft, kept).size > 0) return undefined
  const { texts, tags, fields, documents, address, note } = draft
  const parsed = enrollmentPolicy.safeParse({
    consent: { texts: texts.map(({ key: _key, ...text }) => ({ ...text, language: text.language.trim() })) },
    form: {
      ...(tags !== undefined && { tags }),
      fields: fields.map(fieldOf),
      address,
      note,
      documents: documents.map(({ key: _key, ...document }) => document)
    },
    enrollWithoutSearch: draft.enrollWithoutSearch,
    offlineSignInDays: Number(draft.offlineSignInDays),
    outbox: {
      maxItems: Number(draft.maxItems),
      maxAgeDays: Number(draft.maxAgeDays),
      keepDeliveredHours: Number(draft.keepDeliveredHours)
    }
  })
  return parsed.success ? parsed.data : undefined
}

function fieldOf({ name, label, required, kind, ...rules }: FieldDraft): unknown {
  const common = { name, label, required, kind }
  switch (kind) {
    case 'text': {
      const choices = choicesOf(rules.choices)
      return { ...common, maxLength: Number(rules.maxLength), ...(choices.length > 0 && { choices }) }
    }
    case 'date':
      return { ...common, when: rules.when }
    case 'number': {
      const [least, most] = [numberOf(rules.least), numberOf(rules.most)]
      return { ...common, ...(least !== undefined && { least }), ...(most !== undefined && { most }) }
    }
    case 'boolean':
      return common
  }
}
