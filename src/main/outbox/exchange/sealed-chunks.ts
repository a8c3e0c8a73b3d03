import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { nonceBytes, openBytes, type RandomBytes, sealBytes, tagBytes } from '../../secrets/aes-gcm'
import { type ExportKey, headerBytes } from './export-header'

/** Bytes of every chunk before it is sealed, but for the last, which may have fewer. */
export const chunkBytes = 1024 * 1024
const sealedChunkBytes = nonceBytes + chunkBytes + tagBytes

/**
 * Seals a stream in chunks. Each is bound to the file's header, to its place and to whether it is the last, so that chunks
 * that were moved, left out or cut off do not open.
 */
export class ChunkSealer {
  readonly #exportKey: ExportKey
  readonly #randomBytes: RandomBytes
  #rest: Uint8Array = new Uint8Array()
  #index = 0

  constructor(exportKey: ExportKey, randomBytes: RandomBytes) {
    this.#exportKey = exportKey
    this.#randomBytes = randomBytes
  }

  /** @returns the chunks that have become full */
  push(bytes: Uint8Array): Uint8Array[] {
    const all = Buffer.concat([this.#rest, bytes])
    const sealed: Uint8Array[] = []
    let at = 0
    // The last one is kept back, even when it is full: only `end` knows that it is the last.
    for (; all.byteLength - at > chunkBytes; at += chunkBytes) {
      sealed.push(this.#seal(all.subarray(at, at + chunkBytes), false))
    }
    this.#rest = all.subarray(at)
    return sealed
  }

  end(): Uint8Array {
    return this.#seal(this.#rest, true)
  }

  #seal(plain: Uint8Array, isLast: boolean): Uint8Array {
    const context = chunkContext(this.#exportKey, this.#index++, isLast)
    return sealBytes(this.#exportKey.key, plain, context, this.#randomBytes)
  }
}

/** Reads `length` bytes at `offset`; fewer at the end. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>

/**
 * Opens the chunks of an export in order.
 *
 * @param size bytes of the whole file
 * @param take gets each chunk's plain bytes; an error of it ends the reading
 * @returns `exchange/not-an-export` at the first chunk that is not what was sealed there
 */
export async function openChunks(
  exportKey: ExportKey,
  size: number,
  readAt: ReadAt,
  take: (plain: Uint8Array) => Promise<Result<undefined>>
): Promise<Result<undefined>> {
  let index = 0
  let at = headerBytes
  do {
    const sealed = await readAt(at, Math.min(sealedChunkBytes, size - at))
    at += sealedChunkBytes
    const plain = openBytes(exportKey.key, sealed, chunkContext(exportKey, index, at >= size))
    if (plain === undefined) return err(appError('exchange/not-an-export', `chunk ${index}`))
    const taken = await take(plain)
    if (!taken.ok) return taken
    index += 1
  } while (at < size)
  return ok()
}

function chunkContext({ header }: ExportKey, index: number, isLast: boolean): readonly string[] {
  return ['export', Buffer.from(header).toString('hex'), String(index), isLast ? 'last' : 'more']
}
