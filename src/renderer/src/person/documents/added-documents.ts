import type { DocumentKind } from '@shared/domain/document'

/** A document that was added at this station. SECURITY: what it is called and its number; the bytes are at the server. */
export interface AddedDocument {
  readonly personId: string
  /** Undefined: the server did not say. */
  readonly documentId: string | undefined
  readonly name: string
  readonly description: string
  readonly kind: DocumentKind
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly at: number
}

/** More than anybody adds at a desk in a day. */
const most = 500

/** @returns newest first */
export function withDocument(
  added: readonly AddedDocument[],
  document: AddedDocument
): readonly AddedDocument[] {
  return [document, ...added].slice(0, most)
}

export function documentsOf(added: readonly AddedDocument[], personId: string): readonly AddedDocument[] {
  return added.filter((document) => document.personId === personId)
}
