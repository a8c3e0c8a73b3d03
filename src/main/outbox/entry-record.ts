import { createHash } from 'node:crypto'
import { enrollmentId } from '@shared/domain/enrollment-draft'
import { type OutboxState, outboxState } from '@shared/domain/outbox'
import type { Row } from './database'
import type { OutboxRow } from './outbox-store'
import { parseStored } from './stored-forms'

/** An entry as its row says it, without what is sealed. */
export interface EntryRecord extends Omit<OutboxRow, 'state'> {
  readonly state: StoredState
  readonly sealedQuestion: Uint8Array | null
  /** When the state last changed, milliseconds since 1970. */
  readonly changedAt: number
  /** When its key was overwritten. */
  readonly erasedAt: number | null
  readonly journalHead: Uint8Array
}

/** A question names candidates, so it is sealed apart. */
export type StoredState = Exclude<OutboxState, { kind: 'blocked' }> | { readonly kind: 'blocked' }

/** The state of an entry whose row is not what the station wrote. */
export const unreadableState = { kind: 'quarantined', code: 'outbox/unreadable-item' } as const

/**
 * Notices a flipped bit in what lies in the open. It is a checksum, not a seal: whoever can write to this user's
 * files can also be this user. What must not be exchanged is bound to the sealed content besides (`immutablePart`).
 */
export function digestOf(record: EntryRecord): Uint8Array {
  const { number, enrollmentId, createdAt, server, isNewPerson, wasSearched, attempts } = record
  const head = Buffer.from(record.journalHead).toString('hex')
  const fields = [
    number,
    enrollmentId,
    createdAt,
    server,
    isNewPerson,
    wasSearched,
    storedState(record.state)
  ]
  const later = [attempts, record.changedAt, record.erasedAt, head]
  return sha256(JSON.stringify([...fields, ...later]))
}

/** What of an entry never changes, in words that its content is sealed with. */
export function immutablePart(entry: Omit<OutboxRow, 'number' | 'state' | 'attempts'>): readonly string[] {
  const { createdAt, server, isNewPerson, wasSearched } = entry
  return [String(createdAt), server, String(isNewPerson), String(wasSearched)]
}

export function storedState(state: OutboxState | StoredState): string {
  return JSON.stringify(state.kind === 'blocked' ? { kind: 'blocked' } : state)
}

/** @returns the record, and whether it is what the station wrote. A damaged one is quarantined and has an id all the same. */
export function readRecord(row: Row): { readonly record: EntryRecord; readonly intact: boolean } {
  const number = numberOr(row['number'], 0)
  const id = enrollmentId.safeParse(row['enrollment_id'])
  const state = readState(row['state'])
  const record: EntryRecord = {
    number,
    enrollmentId: id.data ?? madeUpId(number),
    createdAt: numberOr(row['created_at'], 0),
    server: typeof row['server'] === 'string' ? row['server'] : '',
    isNewPerson: row['is_new_person'] === 1,
    wasSearched: row['was_searched'] === 1,
    state: state ?? unreadableState,
    sealedQuestion: bytesOrNull(row['sealed_question']),
    attempts: numberOr(row['attempts'], 0),
    changedAt: numberOr(row['changed_at'], 0),
    erasedAt: typeof row['erased_at'] === 'number' ? row['erased_at'] : null,
    journalHead: bytesOrNull(row['journal_head']) ?? new Uint8Array()
  }
  const digest = bytesOrNull(row['digest'])
  const intact = digest !== null && Buffer.from(digest).equals(digestOf(record))
  // Nor may damage make it look erased, and vanish from the list.
  return intact
    ? { record, intact }
    : { record: { ...record, state: unreadableState, erasedAt: null }, intact }
}

function readState(value: unknown): StoredState | undefined {
  if (typeof value !== 'string') return undefined
  return value === '{"kind":"blocked"}' ? { kind: 'blocked' } : parseStored(outboxState, value)
}

/** An id for an entry whose own is damaged, so that it can be listed and discarded. */
function madeUpId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

export function sha256(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : otherwise
}

function bytesOrNull(value: unknown): Uint8Array | null {
  return value instanceof Uint8Array ? value : null
}
