import type { PersonTag } from '@shared/domain/person-items'
import { useCall } from '../api/queries'
import { useText } from '../text/text-context'
import { FactWords } from './FactRow'
import { tagEnd } from './tag-ends'
import styles from './TagList.module.css'

export interface TagListProps {
  readonly personId: string
  readonly tags: readonly PersonTag[]
  /** When the person was looked up, in milliseconds since 1970. */
  readonly at: number
}

/** The tags that the server answered with, each with a place for its end. */
export function TagList({ personId, tags, at }: TagListProps) {
  const { identify } = useText()
  const record = useCall('people:read', { personId })
  // A tag whose name this account may not read says nothing to anybody.
  const named = tags.filter(({ name }) => name !== undefined)
  if (named.length === 0) return null
  return (
    <ul className={styles['tags']} aria-label={identify.tags}>
      {named.map((tag) => {
        const end = tagEnd(tag, record, at, identify)
        return (
          <li key={tag.personTagId ?? tag.tagId ?? tag.name}>
            <span className={styles['name']}>{tag.name}</span>{' '}
            <span className={styles['end']}>
              {/* Why it is closed is said once, below. */}
              {end.at === 'closed' || end.at === 'failed' ? null : <FactWords fact={end} />}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
