import type { PersonTag, TagExpiry } from '@shared/domain/person-items'
import { isNoDuration, type Duration } from '@shared/domain/duration'
import type { Tag } from '@shared/domain/tag'
import type { Typed } from '../editing/edits'
import { type Draft, refused } from './draft'

export interface TagDraft {
  readonly tagId: string
  readonly expires: TagExpiry
}

/** A tag that is on already keeps its end unless another one is chosen, so it is not asked for the tag's own. */
export function tagTyped(tag: PersonTag | undefined): Typed {
  if (tag === undefined) return { tagId: '', end: 'default', day: '' }
  const { tagId = '', expires } = tag
  return {
    tagId,
    end: expires === undefined ? 'never' : 'date',
    day: expires === undefined ? '' : localDay(expires)
  }
}

export interface TagContext {
  readonly tags: readonly Tag[]
  /** Milliseconds since 1970. */
  readonly now: number
}

export function readTag(
  typed: Typed,
  before: PersonTag | undefined,
  { tags, now }: TagContext
): Draft<TagDraft, PersonTag> {
  const tagId = before?.tagId ?? typed['tagId'] ?? ''
  if (tagId === '') return refused(['tagId', { kind: 'missing' }])
  const known = tags.find((tag) => tag.tagId === tagId)
  const shown: PersonTag = { ...before, tagId, name: before?.name ?? known?.name }
  if (typed['end'] === 'never')
    return { ok: true, send: { tagId, expires: 'never' }, shown: { ...shown, expires: undefined } }
  if (typed['end'] === 'default') {
    const expires = known?.lasts && endAfter(known.lasts, now)
    return { ok: true, send: { tagId, expires: 'default' }, shown: { ...shown, expires } }
  }
  const day = typed['day'] ?? ''
  if (day === '') return refused(['day', { kind: 'missing' }])
  const end = endOfDay(day)
  if (end === undefined) return refused(['day', { kind: 'not-a-date' }])
  if (end.getTime() <= now) return refused(['day', { kind: 'not-future' }])
  const expires = end.toISOString()
  return { ok: true, send: { tagId, expires }, shown: { ...shown, expires } }
}

/** The last second of a day at this place: a tag "until Friday" holds on Friday. */
function endOfDay(day: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const end = new Date(`${day}T23:59:59`)
  // A day that its month does not have would roll over into the next.
  return Number.isNaN(end.getTime()) || localDay(end.toISOString()) !== day ? undefined : end
}

function localDay(instant: string): string {
  const at = new Date(instant)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

function endAfter(lasts: Duration, now: number): string | undefined {
  if (isNoDuration(lasts)) return undefined
  const { days, hours, minutes, seconds } = lasts
  const end = now + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
  // Beyond what a date can hold is for good.
  return end > 8_640_000_000_000_000 ? undefined : new Date(end).toISOString()
}

/** The tags that can still be put on: not switched off, and not on already. */
export function tagsLeft(tags: readonly Tag[], present: readonly (string | undefined)[]): readonly Tag[] {
  return tags.filter(({ tagId, disabled }) => !disabled && !present.includes(tagId))
}
