import { type LucideIcon, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Section } from '@shared/domain/person-record'
import { ActionButton } from '../../components/ActionButton'
import { useText } from '../../text/text-context'
import type { Draft } from '../drafts/draft'
import { Card } from '../parts/Card'
import { ClosedLine } from '../parts/ClosedLine'
import parts from '../parts/parts.module.css'
import { type Access, closedAfter } from './access'
import { isUnfinished, type Typed } from './edits'
import type { FormControl } from './EntryForm'
import { type Row, rowsOf } from './rows'
import type { SectionLens } from './section-lens'
import { SectionRows } from './SectionRows'
import { useUnfinished } from './unfinished'
import { type EntryCalls, useEdits } from './use-edits'

/** What every section of the record is given. */
export interface SectionProps<T> {
  readonly personId: string
  readonly section: Section<T>
  /** Whether the account may change it. */
  readonly access: Access
}

export interface EditableSectionProps<D, T> extends SectionProps<T> {
  readonly lens: SectionLens<T>
  readonly icon: LucideIcon
  readonly calls: EntryCalls<D, T>
  /** What a form opens with; without an entry for a new one. */
  readonly start: (item: T | undefined) => Typed
  readonly read: (typed: Typed, item: T | undefined) => Draft<D, T>
  readonly nameOf: (item: T) => string
  readonly view: (item: T, index: number) => ReactNode
  readonly fields: (control: FormControl, row: Row<T>, rows: readonly Row<T>[]) => ReactNode
  /** Stands in the place of the button that adds, where nothing can be added. */
  readonly instead?: ReactNode
  /** Said below the entries. */
  readonly remark?: string
}

/** The scaffold of a section: its entries, their forms, the changes under way, and what is closed. */
export function EditableSection<D, T>(props: EditableSectionProps<D, T>) {
  const { personId, section, lens, icon, calls, start, instead, remark } = props
  const words = useText().person.sections[lens.name]
  const edits = useEdits(personId, lens, calls)
  useUnfinished(edits.edits.some(isUnfinished))

  if (section.state === 'closed') {
    return (
      <Card title={words.title} icon={icon}>
        <ClosedLine what={words.closedRead} permissions={section.permissions} />
      </Card>
    )
  }
  const access = closedAfter(props.access, edits.closedBy)
  const rows = rowsOf(section.items, edits.edits, lens.idOf)
  const canChange = access.state === 'open' || access.state === 'unknown'
  const isAdding = edits.edits.some(({ at, key }) => at === 'form' && key === undefined)
  return (
    <Card
      title={words.title}
      icon={icon}
      action={
        access.state === 'closed' || instead !== undefined ? undefined : (
          <ActionButton
            kind="quiet"
            icon={Plus}
            isDisabled={!canChange || isAdding}
            onPress={() => edits.open(undefined, start(undefined))}
          >
            {words.add}
          </ActionButton>
        )
      }
    >
      {rows.length === 0 ? <p className={parts['soft']}>{words.none}</p> : null}
      <SectionRows section={props} rows={rows} edits={edits} canChange={canChange} />
      {access.state === 'closed' ? (
        <ClosedLine what={words.closedChange} permissions={access.permissions} />
      ) : (
        instead
      )}
      {remark === undefined ? null : <p className={parts['soft']}>{remark}</p>}
    </Card>
  )
}
