import type { Tag, TagDraft } from '@shared/domain/tag'
import type * as wire from '@shared/identities/generated/types.gen'
import { durationOf, wireDuration } from './durations'

export function tagOf({ tagId, tagName, disabled, description, defaultExpirePeriod }: wire.Tag): Tag {
  const lasts = durationOf(defaultExpirePeriod)
  return {
    tagId,
    name: tagName,
    description: description ?? '',
    disabled: disabled ?? false,
    ...(lasts === undefined ? {} : { lasts })
  }
}

export function wireTag({ name, description, disabled, lasts }: TagDraft): wire.NewTag {
  return { tagName: name, description, disabled, defaultExpirePeriod: wireDuration(lasts) }
}
