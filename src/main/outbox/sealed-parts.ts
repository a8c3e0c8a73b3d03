import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { Database } from './database'
import { type EntryRecord, immutablePart } from './entry-record'
import type { EnrollmentContent, OutboxRow, StoredAttachment } from './outbox-store'
import { enrollmentContent, parseStored } from './stored-forms'
import { type EntryKey, type WrappedKey, wrappedKeyBytes } from './vault'

type Described = Omit<OutboxRow, 'number' | 'state' | 'attempts'>

/** What is sealed of an entry, and its wrapped key. Methods throw what SQLite throws. */
export class SealedParts {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  insertKey(number: number, { keyId, wrapped }: WrappedKey): void {
    this.#database.prepare('INSERT INTO entry_keys VALUES (?, ?, ?)').run(number, keyId, wrapped)
  }

  /** @returns undefined when there is none, or it was overwritten */
  key(number: number): WrappedKey | undefined {
    const row = this.#database.prepare('SELECT key_id, wrapped FROM entry_keys WHERE number = ?').get(number)
    const keyId = row?.['key_id']
    const wrapped = row?.['wrapped']
    if (typeof keyId !== 'string' || !(wrapped instanceof Uint8Array)) return undefined
    return wrapped.every((byte) => byte === 0) ? undefined : { keyId, wrapped }
  }

  putContent(number: number, sealed: Uint8Array): void {
    this.#database
      .prepare(
        'INSERT INTO contents VALUES (?, ?) ON CONFLICT (number) DO UPDATE SET sealed = excluded.sealed'
      )
      .run(number, sealed)
  }

  content(record: EntryRecord, key: EntryKey): Result<EnrollmentContent> {
    const sealed = this.#database.prepare('SELECT sealed FROM contents WHERE number = ?').get(record.number)
    const plain = openPiece(key, sealed?.['sealed'], contentPiece(record))
    if (!plain.ok) return plain
    const content = parseStored(enrollmentContent, plain.value)
    return content ? ok(content) : err(appError('outbox/unreadable-item', 'content form'))
  }

  insertAttachment(number: number, sealed: SealedAttachment): void {
    this.#database
      .prepare('INSERT INTO attachments VALUES (?, ?, ?, ?, ?)')
      .run(number, sealed.attachmentId, sealed.kind, sealed.bytes, sealed.alignedFace)
  }

  attachmentIds(number: number): string[] {
    return this.#database
      .prepare('SELECT attachment_id FROM attachments WHERE number = ? ORDER BY rowid')
      .all(number)
      .map((row) => String(row['attachment_id']))
  }

  attachment(number: number, attachmentId: string, key: EntryKey): Result<StoredAttachment> {
    const row = this.#database
      .prepare('SELECT kind, sealed, sealed_face FROM attachments WHERE number = ? AND attachment_id = ?')
      .get(number, attachmentId)
    const kind = attachmentKinds.find((known) => known === row?.['kind'])
    if (row === undefined || kind === undefined) return err(appError('outbox/unreadable-item', 'attachment'))
    const hasFace = row['sealed_face'] !== null
    const bytes = openPiece(key, row['sealed'], attachmentPiece(kind, attachmentId, hasFace))
    if (!bytes.ok) return bytes
    if (!hasFace) return ok({ attachmentId, kind, bytes: bytes.value })
    const face = openPiece(key, row['sealed_face'], facePiece(attachmentId))
    return face.ok ? ok({ attachmentId, kind, bytes: bytes.value, alignedFace: face.value }) : face
  }

  /** SECURITY: from here on nothing that this entry sealed can be opened, wherever a copy of it lies. */
  overwriteKey(number: number): void {
    this.#database
      .prepare(`UPDATE entry_keys SET wrapped = zeroblob(${wrappedKeyBytes}) WHERE number = ?`)
      .run(number)
  }

  /** Entries whose key was overwritten, and whose sealed parts are still there: erasing them was cut off. */
  halfErased(): number[] {
    return this.#database
      .prepare(`SELECT number FROM entry_keys WHERE wrapped = zeroblob(${wrappedKeyBytes})`)
      .all()
      .map((row) => Number(row['number']))
  }

  remove(number: number): void {
    for (const table of ['attachments', 'contents', 'entry_keys']) {
      this.#database.prepare(`DELETE FROM ${table} WHERE number = ?`).run(number)
    }
  }
}

export interface SealedAttachment {
  readonly attachmentId: string
  readonly kind: StoredAttachment['kind']
  readonly bytes: Uint8Array
  readonly alignedFace: Uint8Array | null
}

export function sealContent(key: EntryKey, entry: Described, content: EnrollmentContent): Uint8Array {
  return key.seal(Buffer.from(JSON.stringify(content)), contentPiece(entry))
}

export function sealAttachment(key: EntryKey, attachment: StoredAttachment): SealedAttachment {
  const { attachmentId, kind, bytes, alignedFace } = attachment
  return {
    attachmentId,
    kind,
    bytes: key.seal(bytes, attachmentPiece(kind, attachmentId, alignedFace !== undefined)),
    alignedFace: alignedFace === undefined ? null : key.seal(alignedFace, facePiece(attachmentId))
  }
}

const attachmentKinds = ['photo', 'proof', 'document'] as const

/** SECURITY: the server is part of it: an entry given another one does not open, and is not sent there. */
const contentPiece = (entry: Described): readonly string[] => ['content', ...immutablePart(entry)]
const attachmentPiece = (kind: string, id: string, hasFace: boolean): readonly string[] => [
  'attachment',
  kind,
  id,
  hasFace ? 'with-face' : 'alone'
]
const facePiece = (id: string): readonly string[] => ['aligned-face', id]

function openPiece(key: EntryKey, sealed: unknown, piece: readonly string[]): Result<Uint8Array> {
  if (!(sealed instanceof Uint8Array)) return err(appError('outbox/unreadable-item', piece[0]))
  return key.open(sealed, piece)
}
