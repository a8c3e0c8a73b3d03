import { documentLimits } from '@shared/domain/document'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'

const longestName = 150

/** What the main process takes: by content, whatever a file is called. */
export const documentTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const

/** How these begin: `%PDF-`, the JPEG and the PNG signature. */
const beginnings: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47]
]

/** @returns whether this begins like a kind of document that is taken */
export function isKnownDocument(content: Uint8Array): boolean {
  return beginnings.some((beginning) => beginning.every((byte, index) => content[index] === byte))
}

/**
 * Looks at a document before it is taken in.
 *
 * Errors: `document/empty`, `document/too-many-bytes`.
 */
export function checkDocumentSize(bytes: number): Result<undefined> {
  if (bytes === 0) return err(appError('document/empty'))
  return bytes > documentLimits.maxBytes ? err(appError('document/too-many-bytes')) : ok()
}

/**
 * A name that every common system can write.
 *
 * @param name as the file is called on this computer
 * @param fallback when nothing usable is left of it
 */
export function documentName(name: string, fallback: string): string {
  const clean = name
    .replace(/[\\/:*?"<>|]|\p{Cc}/gu, '-')
    .trim()
    .slice(-longestName)
    .replace(/[. ]+$/, '')
    .trim()
  return clean === '' ? fallback : clean
}
