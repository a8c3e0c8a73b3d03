import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import type { Note } from '@shared/domain/person-items'
import { ActionButton } from '../components/ActionButton'
import { useText } from '../text/text-context'
import { FactWords } from './FactRow'
import type { notesOf } from './person-facts'
import styles from './PersonFacts.module.css'

/** Notes may hold what nobody else at the desk should read, so they open on a tap only. */
export function NotesRow({ notes }: { readonly notes: ReturnType<typeof notesOf> }) {
  const { identify } = useText()
  const [isOpen, setIsOpen] = useState(false)
  const count = notes.at === 'open' ? notes.items.length : 0
  return (
    <section className={styles['notes']} aria-label={identify.notes}>
      <div className={styles['notesHead']}>
        <h3>{identify.notes}</h3>
        {notes.at !== 'open' ? (
          <FactWords fact={notes} />
        ) : count === 0 ? (
          <span className={styles['soft']}>{identify.noNotes}</span>
        ) : (
          <ActionButton
            kind="quiet"
            icon={isOpen ? ChevronUp : ChevronDown}
            onPress={() => setIsOpen(!isOpen)}
          >
            {isOpen ? identify.hideNotes : identify.showNotes(count)}
          </ActionButton>
        )}
      </div>
      {notes.at === 'open' && isOpen ? (
        <ul className={styles['noteList']} ref={show}>
          {notes.items.map((note, index) => (
            <NoteItem key={note.noteId ?? index} note={note} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

/** What was asked for must not stay below the edge. */
function show(notes: HTMLElement | null): void {
  notes?.scrollIntoView({ block: 'nearest' })
}

function NoteItem({ note: { summary, body, author } }: { readonly note: Note }) {
  const { identify } = useText()
  return (
    <li>
      <p className={styles['summary']}>{summary}</p>
      {body === '' ? null : <p className={styles['noteBody']}>{body}</p>}
      {author === '' ? null : <p className={styles['soft']}>{identify.by(author)}</p>}
    </li>
  )
}
