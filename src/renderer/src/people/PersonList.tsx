import { ChevronRight } from 'lucide-react'
import { useCallback } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import { useStation } from '../api/station-context'
import { agoWords } from '../text/ago-words'
import { expiryWords } from '../text/expiry-words'
import { fieldWords } from '../text/field-words'
import { useText } from '../text/text-context'
import styles from './person-list.module.css'
import type { PersonRow } from './person-row'
import type { PeopleEvent } from './people-state'

export interface PersonListProps {
  readonly label: string
  readonly rows: readonly PersonRow[]
  /** The row that somebody comes back to gets the focus. */
  readonly cameFrom: string | undefined
  readonly send: (event: PeopleEvent) => void
}

/** People to choose from, by touch or by arrow keys and Enter. */
export function PersonList({ label, rows, cameFrom, send }: PersonListProps) {
  return (
    <GridList
      className={styles['list'] ?? ''}
      aria-label={label}
      onAction={(key) => send({ type: 'person-opened', personId: String(key) })}
    >
      {rows.map((row) => (
        <Row key={row.personId} row={row} takesFocus={row.personId === cameFrom} />
      ))}
    </GridList>
  )
}

/** As many as are read at a glance; the record has them all. */
const mostFields = 3

function Row({ row, takesFocus }: { readonly row: PersonRow; readonly takesFocus: boolean }) {
  const { row: words } = useText().findPeople
  const { clock } = useStation()
  const focus = useCallback(
    (element: HTMLElement | null) => {
      if (takesFocus) element?.focus()
    },
    [takesFocus]
  )
  const name = row.isNameClosed ? words.nameClosed : (row.name ?? words.nameless)
  const fields = row.fields.slice(0, mostFields)
  const more = row.fields.length - fields.length
  const facts = [
    ...(row.lastSeen === undefined
      ? []
      : [words.seen(agoWords(new Date(row.lastSeen).toISOString(), clock(), words.justNow))]),
    ...fields.map((field) => `${field.name}: ${fieldWords(field.value, words)}`),
    ...(more > 0 ? [words.moreFields(more)] : [])
  ]
  return (
    <GridListItem id={row.personId} textValue={name} className={styles['row'] ?? ''} ref={focus}>
      <span className={styles['initials']} aria-hidden>
        {initialsOf(row)}
      </span>
      <div className={styles['words']}>
        <p className={row.name === undefined ? styles['nameless'] : styles['name']}>
          {name}
          {row.otherNames.length === 0 ? null : (
            <span className={styles['also']}> {words.also(row.otherNames.join(', '))}</span>
          )}
        </p>
        {row.tags.length === 0 ? null : (
          <ul className={styles['tags']} aria-label={words.tags}>
            {row.tags.map((tag) => (
              <li key={tag.name}>
                {tag.name}
                {tag.expires === undefined ? null : (
                  <span className={styles['expiry']}> {expiryWords(tag.expires, clock(), words)}</span>
                )}
              </li>
            ))}
          </ul>
        )}
        {facts.length === 0 ? null : (
          <p className={styles['facts']}>
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        )}
      </div>
      <ChevronRight className={styles['way']} aria-hidden />
    </GridListItem>
  )
}

function initialsOf({ name }: PersonRow): string {
  const parts = name?.split(' ') ?? []
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts
  return ends.map(firstCharacter).join('') || '?'
}

function firstCharacter(text: string | undefined): string {
  const code = text?.codePointAt(0)
  return code === undefined ? '' : String.fromCodePoint(code)
}
