import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { JournalEntry } from '../enrollment/journal'
import { isGivenUp, type OutboxFile } from './outbox-file'
import type { NewEntry, OutboxRow } from './outbox-store'
import { sealAttachment, sealContent } from './sealed-parts'

export interface AddedEntry {
  readonly row: OutboxRow
  readonly added: boolean
}

/**
 * Seals an entry and writes it in one transaction, with the journal that it has elsewhere: a step that was begun there
 * must not look unbegun here for an instant.
 *
 * @returns `added` is false when it was here already; `outbox/unknown-item` when it was discarded here
 */
export async function addEntry(
  file: OutboxFile,
  entry: NewEntry,
  journal: readonly JournalEntry[]
): Promise<Result<AddedEntry>> {
  const vault = await file.vault()
  if (!vault.ok) return vault
  const { enrollmentId, createdAt, server, wasSearched } = entry
  const isNewPerson = entry.content.details.target.kind === 'new-person'
  const described = { enrollmentId, createdAt, server, wasSearched, isNewPerson }
  const { entryKey, stored } = vault.value.newKey(enrollmentId)
  const content = sealContent(entryKey, described, entry.content)
  const attachments = entry.attachments.map((attachment) => sealAttachment(entryKey, attachment))
  return file.write<AddedEntry>(() => {
    const known = file.entries.find(enrollmentId)
    if (known && isGivenUp(known.record)) return err(appError('outbox/unknown-item'))
    if (known) return ok({ row: file.row(known.record), added: false })
    const record = file.entries.insert(described)
    const { number } = record
    file.parts.insertKey(number, stored)
    file.parts.putContent(number, content)
    for (const attachment of attachments) file.parts.insertAttachment(number, attachment)
    if (journal.length === 0) return ok({ row: file.row(record), added: true })
    const journalHead = file.journal.append(number, record.journalHead, journal)
    const recorded = file.entries.change(record, { state: record.state, journalHead })
    return ok({ row: file.row(recorded), added: true })
  })
}
