import { type Note, noteDraft } from '@shared/domain/person-items'
import type { Typed } from '../editing/edits'
import { type Draft, part, problemsOf } from './draft'

const { summary, body, author } = noteDraft.shape

/** @param writer put down as the author of a new note; whoever writes can change it */
export function noteTyped(note: Note | undefined, writer: string): Typed {
  return { summary: note?.summary ?? '', body: note?.body ?? '', author: note?.author ?? writer }
}

export function readNote(typed: Typed, before: Note | undefined): Draft<Note, Note> {
  const problems = problemsOf(typed, { summary, body, author })
  if (problems.size > 0) return { ok: false, problems }
  const note = {
    noteId: before?.noteId,
    summary: part(typed, 'summary'),
    body: part(typed, 'body'),
    author: part(typed, 'author')
  }
  return { ok: true, send: note, shown: note }
}
