import { Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { ActionButton } from '../../components/ActionButton'
import { Notice } from '../../components/Notice'
import { Spinner } from '../../components/Spinner'
import { useText } from '../../text/text-context'
import parts from '../parts/parts.module.css'
import type { Row } from './rows'
import type { SectionName } from './section-name'

export interface EntryRowProps<T> {
  readonly row: Row<T>
  readonly section: SectionName
  /** What the entry is called on its buttons. */
  readonly name: string
  readonly children: ReactNode
  /** Undefined: the account may not, or the server cannot. */
  readonly onChange: (() => void) | undefined
  readonly onRemove: (() => void) | undefined
  readonly onUnderstood: (id: string) => void
}

/** One entry for reading, with what can be done to it, or what is being done. */
export function EntryRow<T>({
  row,
  section,
  name,
  children,
  onChange,
  onRemove,
  onUnderstood
}: EntryRowProps<T>) {
  const { person, errors } = useText()
  const words = person.sections[section]
  const { edit } = row
  const isBusy = edit?.at === 'saving' || edit?.at === 'removing'
  return (
    <>
      <div className={parts['row']} data-busy={isBusy}>
        <div className={parts['entry']}>{children}</div>
        <div className={parts['tools']}>
          {isBusy ? (
            <p className={parts['busy']} role="status">
              <Spinner />
              {edit.at === 'saving' ? person.edit.saving : person.edit.removing}
            </p>
          ) : row.isFixed ? (
            <p className={parts['soft']}>{person.edit.noNumber}</p>
          ) : (
            <>
              {onChange && (
                <ActionButton kind="quiet" icon={Pencil} label={words.change(name)} onPress={onChange} />
              )}
              {onRemove && (
                <ActionButton kind="quiet" icon={Trash2} label={words.remove(name)} onPress={onRemove} />
              )}
            </>
          )}
        </div>
      </div>
      {edit?.at === 'kept' ? (
        <Notice
          tone="bad"
          title={`${person.edit.notRemoved} ${errors[edit.error.code].title}`}
          announce
          action={<ActionButton onPress={() => onUnderstood(edit.id)}>{person.edit.understood}</ActionButton>}
        >
          {errors[edit.error.code].advice}
        </Notice>
      ) : null}
    </>
  )
}
