import { decode, encode } from '@msgpack/msgpack'
import { attachmentId, enrollmentId, maxAttachments } from '@shared/domain/enrollment-draft'
import { documentLimits } from '@shared/domain/document'
import { appError } from '@shared/errors'
import { jpegBytes } from '@shared/domain/photo'
import { err, ok, type Result } from '@shared/result'
import { z } from 'zod'
import type { JournalEntry } from '../../enrollment/journal'
import type { NewEntry } from '../outbox-store'
import { enrollmentContent, journalEntry } from '../stored-forms'

/** One enrollment on its way from station to station. */
export interface WholeEntry extends NewEntry {
  readonly journal: readonly JournalEntry[]
}

const storedAttachment = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['photo', 'proof']),
    attachmentId,
    bytes: jpegBytes,
    alignedFace: z.exactOptional(jpegBytes)
  }),
  z.object({
    kind: z.literal('document'),
    attachmentId,
    bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= documentLimits.maxBytes)
  })
])

/** SECURITY: a file from elsewhere is checked like what a window says, also by somebody who knows the passphrase. */
const wholeEntry: z.ZodType<WholeEntry> = z.object({
  enrollmentId,
  createdAt: z.int(),
  server: z.string().max(500),
  wasSearched: z.boolean(),
  content: enrollmentContent,
  attachments: z.array(storedAttachment).max(maxAttachments),
  journal: z.array(journalEntry).max(100_000)
})

const lengthBytes = 4
/** An enrollment with as many attachments as there can be, each as large as it can be, and its journal. */
const maxRecordBytes = (maxAttachments + 2) * 2 * documentLimits.maxBytes

/** As MessagePack with its length in front (4 bytes, big-endian). */
export function packEntry(entry: WholeEntry): Uint8Array {
  const packed = encode(entry, { ignoreUndefined: true })
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32BE(packed.byteLength)
  return new Uint8Array(Buffer.concat([length, packed]))
}

/** Puts a stream of packed entries together again. */
export class EntryReader {
  #pieces: Uint8Array[] = []
  #held = 0

  /** @returns the entries that are complete now, or `exchange/not-an-export` */
  push(bytes: Uint8Array): Result<WholeEntry[]> {
    this.#pieces.push(bytes)
    this.#held += bytes.byteLength
    const entries: WholeEntry[] = []
    for (;;) {
      const length = this.#nextLength()
      if (length === undefined || this.#held < lengthBytes + length) {
        if (length !== undefined && length > maxRecordBytes) return notAnExport()
        return ok(entries)
      }
      const all = Buffer.concat(this.#pieces)
      // A copy: out of a Node Buffer, the bytes inside would be Buffers too.
      const packed = Uint8Array.from(all.subarray(lengthBytes, lengthBytes + length))
      const entry = unpack(packed)
      if (entry === undefined) return notAnExport()
      entries.push(entry)
      this.#pieces = [all.subarray(lengthBytes + length)]
      this.#held -= lengthBytes + length
    }
  }

  /** Whether the stream may end here. */
  get isAtEnd(): boolean {
    return this.#held === 0
  }

  #nextLength(): number | undefined {
    if (this.#held < lengthBytes) return undefined
    if ((this.#pieces[0]?.byteLength ?? 0) < lengthBytes) this.#pieces = [Buffer.concat(this.#pieces)]
    const [first] = this.#pieces
    return first && Buffer.from(first.buffer, first.byteOffset, first.byteLength).readUInt32BE()
  }
}

function unpack(packed: Uint8Array): WholeEntry | undefined {
  try {
    const entry = wholeEntry.safeParse(decode(packed)).data
    return entry?.content.details.enrollmentId === entry?.enrollmentId ? entry : undefined
  } catch {
    return undefined
  }
}

function notAnExport(): Result<never> {
  return err(appError('exchange/not-an-export', 'entry'))
}
