import type { Tag } from '@shared/domain/tag'
import type { OfferedTags } from './visit'

/**
 * The tags that can be put on, in the site's order.
 *
 * @param chosen those that the site offers; all of the server's when left out. One that the server no longer has, or
 * that it has switched off, cannot be put on
 */
export function offeredTags(tags: OfferedTags, chosen: readonly string[] | undefined): readonly Tag[] {
  if (tags.kind !== 'ready') return []
  const usable = tags.tags.filter(({ disabled }) => !disabled)
  if (chosen === undefined) return usable
  return chosen.flatMap((tagId) => usable.filter((tag) => tag.tagId === tagId))
}
