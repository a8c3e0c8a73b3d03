import { useState } from 'react'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { useText } from '../../text/text-context'
import parts from '../parts/parts.module.css'
import type { EditableSectionProps } from './EditableSection'
import { EntryForm } from './EntryForm'
import { EntryRow } from './EntryRow'
import type { Row } from './rows'
import type { SectionEdits } from './use-edits'
import { useRowFocus } from './use-row-focus'

export interface SectionRowsProps<D, T> {
  readonly section: EditableSectionProps<D, T>
  readonly rows: readonly Row<T>[]
  readonly edits: SectionEdits<D, T>
  readonly canChange: boolean
}

/** The entries of a section, each for reading or as a form. */
export function SectionRows<D, T>({ section, rows, edits, canChange }: SectionRowsProps<D, T>) {
  const { lens, calls, start, read, nameOf, view, fields } = section
  const { person } = useText()
  const words = person.sections[lens.name]
  const [removing, setRemoving] = useState<{ readonly key: string; readonly name: string }>()
  const [list, keepFocus] = useRowFocus()

  const row = (each: Row<T>, index: number) => {
    const { key, item, edit } = each
    if (edit?.at === 'form') {
      return (
        <EntryForm
          edit={edit}
          label={item === undefined ? words.newEntry : words.change(nameOf(item))}
          read={(typed) => read(typed, item)}
          fields={(control) => fields(control, each, rows)}
          onTyped={(part) => edits.type(edit.id, part)}
          onSave={(draft, shown) => {
            keepFocus(key)
            edits.save(edit.id, draft, shown)
          }}
          onClose={() => {
            keepFocus(key)
            edits.close(edit.id)
          }}
        />
      )
    }
    if (item === undefined) return null
    const name = nameOf(item)
    return (
      <EntryRow
        row={each}
        section={lens.name}
        name={name}
        onChange={canChange ? () => edits.open(key, start(item)) : undefined}
        onRemove={canChange && calls.remove ? () => setRemoving({ key, name }) : undefined}
        onUnderstood={edits.close}
      >
        {view(item, index)}
      </EntryRow>
    )
  }

  return (
    <>
      <ul className={parts['rows']} ref={list} hidden={rows.length === 0}>
        {rows.map((each, index) => (
          <li key={each.key} data-row={each.key} data-at={each.edit?.at}>
            {row(each, index)}
          </li>
        ))}
      </ul>
      {removing === undefined ? null : (
        <ConfirmDialog
          title={words.removeTitle}
          text={words.removeText(removing.name)}
          action={person.edit.remove}
          decline={person.edit.cancel}
          onConfirm={() => {
            setRemoving(undefined)
            keepFocus(removing.key)
            edits.remove(removing.key)
          }}
          onDecline={() => setRemoving(undefined)}
        />
      )}
    </>
  )
}
