import { z } from 'zod'
import { personId, serverId } from './person'
import { line, paragraphs } from './text'

/** A document has to fit into one message of the bridge, beside its name and description. */
export const documentLimits = { maxBytes: 10 * 1024 * 1024 } as const

/**
 * What a document may be called to the window. Found out from its first bytes; everything else is only bytes.
 *
 * SECURITY: no kind that a browser would run or render as a page.
 */
export const documentKind = z.enum(['application/pdf', 'image/jpeg', 'image/png', 'application/octet-stream'])
export type DocumentKind = z.output<typeof documentKind>

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

/** A file name without folders; names that no common system can write are refused. */
const documentName = line(150)
  .refine((name) => !/[\\/:*?"<>|]/.test(name))
  .refine((name) => !/^\.+$|[. ]$/.test(name))

export const documentDraft = z.object({
  personId,
  name: documentName,
  description: paragraphs(2000).default(''),
  content: z.instanceof(Uint8Array)
})
export type DocumentDraft = z.output<typeof documentDraft>

/** `uploadId` is made by whoever uploads, to hear of the progress and to cancel. */
export const documentUpload = documentDraft.extend({ uploadId: z.uuid() })
export type DocumentUpload = z.output<typeof documentUpload>

/** Bytes of the request, which has a little more than the document. After a repeated sign-in it begins anew. */
export const documentProgress = z.object({
  uploadId: z.uuid(),
  sent: z.int().min(0),
  total: z.int().min(1)
})
export type DocumentProgress = z.output<typeof documentProgress>

/** The id is undefined when the server stored the document and did not say where. */
export const documentReceipt = z.object({ documentId: serverId.optional() })

export const document = z.object({ kind: documentKind, content: z.instanceof(Uint8Array) })
