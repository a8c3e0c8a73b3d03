import { randomBytes } from 'node:crypto'
import { type ExportKey, headerBytes } from '@main/outbox/exchange/export-header'
import { chunkBytes, ChunkSealer, openChunks } from '@main/outbox/exchange/sealed-chunks'
import { ok, type Result } from '@shared/result'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf } from '../../../support/outbox-folder'

const newKey = (): ExportKey => ({ header: randomBytes(headerBytes), key: randomBytes(32) })
const sealedChunkBytes = chunkBytes + 28

function seal(exportKey: ExportKey, pieces: readonly Uint8Array[]): Buffer {
  const sealer = new ChunkSealer(exportKey, randomBytes)
  const chunks = pieces.flatMap((piece) => sealer.push(piece))
  return Buffer.concat([exportKey.header, ...chunks, sealer.end()])
}

async function open(exportKey: ExportKey, file: Buffer): Promise<Result<Buffer>> {
  const plain: Uint8Array[] = []
  const readAt = (offset: number, length: number) =>
    Promise.resolve(new Uint8Array(file.subarray(offset, offset + length)))
  const read = await openChunks(exportKey, file.length, readAt, (bytes) => {
    plain.push(bytes)
    return Promise.resolve(ok())
  })
  return read.ok ? ok(Buffer.concat(plain)) : read
}

/** Three chunks, the last one short. */
const content = Buffer.alloc(2 * chunkBytes + 1000, 'content')

describe('a stream sealed in chunks', () => {
  it.each([0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 2 * chunkBytes])(
    'of %i bytes comes out as it went in',
    async (length) => {
      const key = newKey()
      const opened = await open(key, seal(key, [content.subarray(0, length)]))
      expect(opened.ok && opened.value.equals(content.subarray(0, length))).toBe(true)
    }
  )

  it('comes out the same however it was handed in', async () => {
    const key = newKey()
    const pieces = [0, 7, chunkBytes, 2 * chunkBytes].map((from, index, all) =>
      content.subarray(from, all[index + 1])
    )
    const opened = await open(key, seal(key, pieces))
    expect(opened.ok && opened.value.equals(content)).toBe(true)
  })

  it('SECURITY: does not open when it was cut off anywhere, also between two chunks', async () => {
    const key = newKey()
    const file = seal(key, [content])
    const ends = [headerBytes, headerBytes + sealedChunkBytes, headerBytes + 2 * sealedChunkBytes]
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...ends), fc.integer({ min: headerBytes, max: file.length - 1 })),
        async (length) => {
          expect(codeOf(await open(key, file.subarray(0, length)))).toBe('exchange/not-an-export')
        }
      ),
      { numRuns: 40, seed: 5 }
    )
  })

  it('SECURITY: does not open with any bit changed', async () => {
    const key = newKey()
    const file = seal(key, [content])
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: headerBytes, max: file.length - 1 }), fc.nat(7), async (at, bit) => {
        const changed = Buffer.from(file)
        changed[at]! ^= 1 << bit
        expect(codeOf(await open(key, changed))).toBe('exchange/not-an-export')
      }),
      { numRuns: 40, seed: 5 }
    )
  })

  it('SECURITY: does not open with chunks exchanged, left out, repeated or from another file', async () => {
    const key = newKey()
    const file = seal(key, [content])
    const other = seal({ ...key, header: randomBytes(headerBytes) }, [content])
    const chunk = (from: Buffer, index: number): Buffer =>
      from.subarray(headerBytes + index * sealedChunkBytes, headerBytes + (index + 1) * sealedChunkBytes)
    const [one, two, three] = [chunk(file, 0), chunk(file, 1), chunk(file, 2)]
    const changed = [
      [two, one, three],
      [one, three],
      [one, one, two, three],
      [one, two, three, three],
      [chunk(other, 0), two, three]
    ]
    for (const chunks of changed) {
      expect(codeOf(await open(key, Buffer.concat([key.header, ...chunks])))).toBe('exchange/not-an-export')
    }
  })
})
