import { CheckBox } from '../../components/CheckBox'
import { Spinner } from '../../components/Spinner'
import { offeredTags } from '../../flow/enrollment/offered-tags'
import { lastsWords } from '../../text/duration-words'
import { useText } from '../../text/text-context'
import type { FormPartProps } from './DetailsForm'
import styles from './DetailsScreen.module.css'
import { FormPart } from './FormPart'

/** The tags that the site offers, each with how long it stays. */
export function TagsPart({ visit, onChange }: FormPartProps) {
  const { details } = useText()
  const { draft, policy } = visit
  const offered = offeredTags(visit.tags, policy.form.tags)
  // Nothing to choose is nothing to read.
  if (policy.form.tags?.length === 0 || (visit.tags.kind === 'ready' && offered.length === 0)) return null
  const toggle = (tagId: string, isSelected: boolean): void =>
    onChange({
      tagIds: isSelected ? [...draft.tagIds, tagId] : draft.tagIds.filter((each) => each !== tagId)
    })
  return (
    <FormPart title={details.tags} isOptional>
      {visit.tags.kind === 'loading' ? (
        <p className={styles['soft']} role="status">
          <Spinner /> {details.tagsLoading}
        </p>
      ) : visit.tags.kind === 'unavailable' ? (
        <p className={styles['soft']}>{details.tagsUnavailable}</p>
      ) : (
        <div className={styles['tags']}>
          {offered.map(({ tagId, name, lasts }) => (
            <CheckBox
              key={tagId}
              isSelected={draft.tagIds.includes(tagId)}
              onChange={(isSelected) => toggle(tagId, isSelected)}
            >
              {name} <span className={styles['lasts']}>{lastsWords(lasts, details)}</span>
            </CheckBox>
          ))}
        </div>
      )}
    </FormPart>
  )
}
