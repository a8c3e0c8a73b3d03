import { type Duration, duration, isNoDuration } from '@shared/domain/duration'
import { type Tag, type TagDraft, tagDraft } from '@shared/domain/tag'
import { paragraphs } from '@shared/domain/text'
import { type LineProblem, lineProblem } from '../check-line'

/** A tag as somebody types it. */
export interface TagForm {
  readonly name: string
  readonly description: string
  readonly disabled: boolean
  readonly stays: 'for-good' | 'limited'
  readonly days: string
  readonly hours: string
  readonly minutes: string
  /** Nobody types them; those that the server has are kept. */
  readonly seconds: number
}

export const durationParts = ['days', 'hours', 'minutes'] as const
export type DurationPart = (typeof durationParts)[number]

/** One more than the largest number. */
const limits: Readonly<Record<DurationPart, number>> = { days: 1_000_000, hours: 24, minutes: 60 }

export type TagProblem =
  | LineProblem
  | { readonly kind: 'used' }
  | { readonly kind: 'no-duration' }
  | { readonly kind: 'out-of-range'; readonly most: number }

export type TagProblems = Readonly<Partial<Record<'name' | 'description' | DurationPart, TagProblem>>>

export const emptyTagForm: TagForm = {
  name: '',
  description: '',
  disabled: false,
  stays: 'for-good',
  days: '30',
  hours: '',
  minutes: '',
  seconds: 0
}

export function formOfTag({ name, description, disabled, lasts }: Tag): TagForm {
  const own = { ...emptyTagForm, name, description, disabled }
  if (lasts === undefined || isNoDuration(lasts)) return own
  const typed = (count: number): string => (count === 0 ? '' : String(count))
  return {
    ...own,
    stays: 'limited',
    days: typed(lasts.days),
    hours: typed(lasts.hours),
    minutes: typed(lasts.minutes),
    seconds: lasts.seconds
  }
}

/** @param others the names of all other tags; themes and people go by the name, so two of one name are not told apart */
export function checkTag(form: TagForm, others: readonly string[]): TagProblems {
  const name = lineProblem(form.name, 100) ?? usedProblem(form.name, others)
  const description = descriptionProblem(form.description)
  return {
    ...(name && { name }),
    ...(description && { description }),
    ...(form.stays === 'limited' ? durationProblems(form) : {})
  }
}

/** @returns undefined while anything is not right */
export function draftOfForm(form: TagForm, others: readonly string[]): TagDraft | undefined {
  if (Object.keys(checkTag(form, others)).length > 0) return undefined
  const { name, description, disabled } = form
  const lasts = form.stays === 'limited' ? readDuration(form) : undefined
  const read = tagDraft.safeParse({ name, description, disabled, ...(lasts && { lasts }) })
  return read.success ? read.data : undefined
}

/** @returns the tag as it is, to be sent with one thing changed */
export function draftOfTag({ name, description, disabled, lasts }: Tag): TagDraft {
  return { name, description, disabled, ...(lasts && { lasts }) }
}

function usedProblem(name: string, others: readonly string[]): TagProblem | undefined {
  const typed = name.trim().toLowerCase()
  return others.some((other) => other.toLowerCase() === typed) ? { kind: 'used' } : undefined
}

const mostDescription = 2000

function descriptionProblem(typed: string): TagProblem | undefined {
  if (typed.trim().length > mostDescription) return { kind: 'too-long', most: mostDescription }
  return paragraphs(mostDescription).safeParse(typed).success ? undefined : { kind: 'bad-characters' }
}

function durationProblems(form: TagForm): TagProblems {
  const wrong = durationParts.filter((part) => countOf(form[part], limits[part]) === undefined)
  if (wrong.length > 0) {
    return Object.fromEntries(
      wrong.map((part): [DurationPart, TagProblem] => [
        part,
        { kind: 'out-of-range', most: limits[part] - 1 }
      ])
    )
  }
  return readDuration(form) === undefined ? { days: { kind: 'no-duration' } } : {}
}

function readDuration(form: TagForm): Duration | undefined {
  const read = duration.safeParse({
    days: countOf(form.days, limits.days),
    hours: countOf(form.hours, limits.hours),
    minutes: countOf(form.minutes, limits.minutes),
    seconds: form.seconds
  })
  return read.success && !isNoDuration(read.data) ? read.data : undefined
}

/** An empty field counts as none. */
function countOf(typed: string, below: number): number | undefined {
  const text = typed.trim()
  if (text === '') return 0
  if (!/^\d{1,7}$/.test(text)) return undefined
  const count = Number(text)
  return count < below ? count : undefined
}
