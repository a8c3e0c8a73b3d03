import type { DocumentKind } from '@shared/domain/document'

/** The first bytes of the kinds that are told apart. */
const beginnings: readonly (readonly [DocumentKind, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]]
]

/** What a document is by its first bytes. */
export function documentKindOf(content: Uint8Array): DocumentKind {
  const known = beginnings.find(([, bytes]) => bytes.every((byte, index) => content[index] === byte))
  return known?.[0] ?? 'application/octet-stream'
}
