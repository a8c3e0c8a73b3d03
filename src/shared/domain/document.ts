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

/** The id is undefined when the server stored the document and did not say where. */
export const documentReceipt = z.object({ documentId: serverId.optional() })

export const document = z.object({ kind: documentKind, content: z.instanceof(Uint8Array) })
