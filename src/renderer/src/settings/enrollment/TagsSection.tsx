import type { Tag } from '@shared/domain/tag'
import type { Result } from '@shared/result'
import { CheckBox } from '../../components/CheckBox'
import { ChoiceGroup } from '../../components/ChoiceGroup'
import { Loading } from '../../components/Loading'
import { useText } from '../../text/text-context'
import { ManagedPart } from '../configuration/ManagedPart'
import section from '../section.module.css'
import styles from './entries.module.css'
import type { PolicyPartProps } from './PolicyForm'

export interface TagsSectionProps extends PolicyPartProps {
  /** Undefined: being read. */
  readonly tags: Result<readonly Tag[]> | undefined
}

/** Which tags are offered on the form. */
export function TagsSection({ draft, onEdit, tags }: TagsSectionProps) {
  const words = useText().enrollmentSettings.tags
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p>{words.text}</p>
      <ManagedPart path="enrollmentPolicy.form.tags">
        <ChoiceGroup
          name="tags"
          label={words.label}
          value={draft.tags === undefined ? 'all' : 'chosen'}
          onChange={(value) => onEdit({ tags: value === 'all' ? undefined : (draft.tags ?? []) })}
          choices={[
            { value: 'all', words: words.all },
            { value: 'chosen', words: words.chosen }
          ]}
        />
        {draft.tags === undefined ? null : tags === undefined ? (
          <Loading>{words.loading}</Loading>
        ) : tags.ok ? (
          <Choices chosen={draft.tags} tags={tags.value} onChange={(chosen) => onEdit({ tags: chosen })} />
        ) : (
          <p className={section['soft']}>{words.unavailable}</p>
        )}
      </ManagedPart>
    </section>
  )
}

interface ChoicesProps {
  readonly chosen: readonly string[]
  readonly tags: readonly Tag[]
  readonly onChange: (chosen: readonly string[]) => void
}

function Choices({ chosen, tags, onChange }: ChoicesProps) {
  const words = useText().enrollmentSettings.tags
  const known = new Set(tags.map(({ tagId }) => tagId))
  const gone = chosen
    .filter((tagId) => !known.has(tagId))
    .map((tagId) => ({ tagId, name: words.gone(tagId) }))
  const all = [...tags, ...gone]
  if (all.length === 0) return <p className={section['soft']}>{words.none}</p>
  return (
    <div className={styles['tags']}>
      {all.map(({ tagId, name }) => (
        <CheckBox
          key={tagId}
          isSelected={chosen.includes(tagId)}
          onChange={(isSelected) =>
            onChange(isSelected ? [...chosen, tagId] : chosen.filter((each) => each !== tagId))
          }
        >
          {name}
        </CheckBox>
      ))}
    </div>
  )
}
