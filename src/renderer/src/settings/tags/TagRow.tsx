import { CircleCheck, CircleSlash, Pencil, Trash2 } from 'lucide-react'
import type { Tag } from '@shared/domain/tag'
import { ActionButton } from '../../components/ActionButton'
import { lastsWords } from '../../text/duration-words'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import type { TagAction } from './tag-rights'
import styles from './tags.module.css'

export interface TagRowProps {
  readonly tag: Tag
  readonly isSwitching: boolean
  readonly closed: ReadonlyMap<TagAction, unknown>
  readonly onEdit: () => void
  readonly onSwitch: () => void
  readonly onDelete: () => void
}

/** One tag, with what can be done to it. */
export function TagRow({ tag, isSwitching, closed, onEdit, onSwitch, onDelete }: TagRowProps) {
  const { tagsAdmin: words, details } = useText()
  const { name, description, disabled, lasts } = tag
  const switchWords = disabled ? words.enable : words.disable
  return (
    <li className={styles['row']} data-testid="tag" data-disabled={disabled}>
      <div className={styles['words']}>
        <p className={styles['name']}>
          <span>{name}</span>
          {disabled ? <span className={styles['mark']}>{words.disabled}</span> : null}
        </p>
        {description === '' ? null : <p>{description}</p>}
        <p className={section['soft']}>{words.stays(lastsWords(lasts, details))}</p>
      </div>
      <div className={styles['buttons']}>
        <ActionButton
          kind="quiet"
          icon={Pencil}
          label={words.of(words.edit, name)}
          isDisabled={closed.has('change')}
          onPress={onEdit}
        >
          {words.edit}
        </ActionButton>
        <ActionButton
          kind="quiet"
          icon={disabled ? CircleCheck : CircleSlash}
          label={words.of(switchWords, name)}
          isDisabled={closed.has('change')}
          isPending={isSwitching}
          onPress={onSwitch}
        >
          {switchWords}
        </ActionButton>
        <ActionButton
          kind="quiet"
          icon={Trash2}
          label={words.of(words.delete, name)}
          isDisabled={closed.has('delete')}
          onPress={onDelete}
        >
          {words.delete}
        </ActionButton>
      </div>
    </li>
  )
}
