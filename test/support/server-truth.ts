import type { EnrollmentDetails } from '@shared/domain/enrollment-draft'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

/** Tables of the sandbox, each with what hangs on a person. */
type Part = 'faces' | 'aliases' | 'person_tags' | 'entity_fields' | 'addresses' | 'notes' | 'file_documents'

/** What the server really holds of one enrollment, by counting. */
export interface ServerRecord {
  /** Whom the first photo belongs to: one person, if all is well. */
  readonly personIds: readonly string[]
  readonly counts: Readonly<Record<Part, number>>
}

export interface TagOnPerson {
  readonly name: string
  /** Whole days from putting it on; undefined: for good. */
  readonly days: number | undefined
}

export interface ServerTruth {
  readonly people: number
  recordOf(enrollment: { readonly details: EnrollmentDetails }): ServerRecord
  /** In the order in which they were put on. */
  readonly tagsOn: readonly TagOnPerson[]
}

/** Looks into the sandbox's own file, also while it runs: at a copy, because it lets nobody else in. */
export async function readTruth<T>(databasePath: string, look: (truth: ServerTruth) => T): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'enroll-station-truth-'))
  try {
    for (const suffix of ['', '-wal']) {
      await cp(databasePath + suffix, join(folder, basename(databasePath) + suffix)).catch(ignoreMissing)
    }
    const database = new DatabaseSync(join(folder, basename(databasePath)))
    try {
      return look(truthOf(database))
    } finally {
      database.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A database that was closed has no log beside it. */
function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}

const counted = z.object({ n: z.number() })
const tagOn = z.object({ name: z.string(), days: z.number().nullable() })
const owner = z.object({ person_id: z.string() })

function truthOf(database: DatabaseSync): ServerTruth {
  const count = (sql: string, ...values: string[]): number =>
    counted.parse(database.prepare(sql).get(...values)).n
  const ownersOf = (reference: string): string[] =>
    database
      .prepare('SELECT person_id FROM faces WHERE photo_reference_id = ?')
      .all(reference)
      .map((row) => owner.parse(row).person_id)
  return {
    people: count('SELECT COUNT(*) AS n FROM people'),
    tagsOn: database
      .prepare(
        `SELECT name, ROUND(julianday(expires_at) - julianday(person_tags.created_at)) AS days
         FROM person_tags JOIN tags USING (tag_id) ORDER BY person_tags.position`
      )
      .all()
      .map((row) => tagOn.parse(row))
      .map(({ name, days }) => ({ name, days: days ?? undefined })),
    recordOf({ details }) {
      const personIds = ownersOf(details.photos[0]?.attachmentId ?? '')
      const countOf = (table: Part): number =>
        count(`SELECT COUNT(*) AS n FROM ${table} WHERE person_id = ?`, personIds[0] ?? '')
      return {
        personIds,
        counts: {
          faces: countOf('faces'),
          aliases: countOf('aliases'),
          person_tags: countOf('person_tags'),
          entity_fields: countOf('entity_fields'),
          addresses: countOf('addresses'),
          notes: countOf('notes'),
          file_documents: countOf('file_documents')
        }
      }
    }
  }
}
