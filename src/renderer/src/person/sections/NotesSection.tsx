import { NotebookPen } from 'lucide-react'
import type { Note } from '@shared/domain/person-items'
import { useStation } from '../../api/station-context'
import { useStationState } from '../../api/station-state'
import { useText } from '../../text/text-context'
import { noteTyped, readNote } from '../drafts/note-draft'
import { EditableSection, type SectionProps } from '../editing/EditableSection'
import { lenses } from '../editing/section-lens'
import { AreaField, LineField } from '../parts/Fields'
import parts from '../parts/parts.module.css'

export function NotesSection(props: SectionProps<Note>) {
  const { client } = useStation()
  const { server } = useStationState()
  const words = useText().person.note
  const { personId } = props
  const writer = server?.mode === 'server' ? (server.username ?? '') : ''
  return (
    <EditableSection
      {...props}
      lens={lenses.notes}
      icon={NotebookPen}
      calls={{
        save: (note: Note) => client.invoke('people:save-note', { personId, note }),
        remove: (noteId) => client.invoke('people:remove-note', { personId, noteId })
      }}
      start={(note) => noteTyped(note, writer)}
      read={readNote}
      nameOf={({ summary }) => summary}
      view={({ summary, body, author }) => (
        <>
          <p className={parts['strong']}>{summary}</p>
          {body === '' ? null : <p className={parts['text']}>{body}</p>}
          {author === '' ? null : <p className={parts['soft']}>{words.by(author)}</p>}
        </>
      )}
      fields={(control) => (
        <>
          <LineField control={control} name="summary" label={words.summary} autoFocus />
          <AreaField control={control} name="body" label={words.body} />
          <LineField control={control} name="author" label={words.author} />
        </>
      )}
    />
  )
}
