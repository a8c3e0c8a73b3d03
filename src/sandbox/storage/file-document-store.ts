import type { DatabaseSync } from 'node:sqlite'
import { bytesOf } from './rows'

/** A file that was added to a person. */
export interface NewFileDocument {
  readonly documentId: string
  readonly personId: string
  readonly name: string
  readonly description: string | undefined
  readonly content: Uint8Array
  readonly createdAt: Date
}

/** No call is documented that lists or removes files; name and description are kept for when there is one. */
export interface FileDocumentStore {
  add(document: NewFileDocument): void
  readContent(personId: string, documentId: string): Uint8Array<ArrayBuffer> | undefined
}

export function createFileDocumentStore(database: DatabaseSync): FileDocumentStore {
  const insert = database.prepare(
    `INSERT INTO file_documents (document_id, person_id, name, description, content, created_at)
     VALUES (?, ?, ?, ?, ?, ?)`
  )
  const select = database.prepare(
    'SELECT content FROM file_documents WHERE person_id = ? AND document_id = ?'
  )
  return {
    add({ documentId, personId, name, description, content, createdAt }) {
      insert.run(documentId, personId, name, description ?? null, content, createdAt.toISOString())
    },
    readContent(personId, documentId) {
      const row = select.get(personId, documentId)
      return row && new Uint8Array(bytesOf(row, 'content'))
    }
  }
}
