/** One size of an icon: its pixels as RGBA from the top left, and the same as a PNG. */
export interface IconImage {
  /** Width and height in pixels. */
  readonly size: number
  readonly rgba: Uint8Array
  readonly png: Uint8Array
}

/** Sizes that Windows shows. */
export const icoSizes = [16, 24, 32, 48, 64, 128, 256] as const

/** Apple's types of PNG entries and their pixels. 16 and 32 are for double density; macOS scales the rest itself. */
export const icnsTypes = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024
} as const

const icoHeader = 6
const icoEntry = 16

/**
 * Writes a Windows icon. The largest size is kept as a PNG; the others as bitmaps, which every installer can read.
 *
 * Format: https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 */
export function writeIco(images: readonly IconImage[]): Uint8Array<ArrayBuffer> {
  const parts = images.map((image) => (image.size >= 256 ? Buffer.from(image.png) : bitmapOf(image)))
  const head = Buffer.alloc(icoHeader + icoEntry * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [index, { size }] of images.entries()) {
    const bytes = parts[index]?.length ?? 0
    const at = icoHeader + icoEntry * index
    // 0 stands for 256.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(bytes, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += bytes
  }
  return new Uint8Array(Buffer.concat([head, ...parts]))
}

/** @returns the sizes in a Windows icon, or undefined when it is none or its entries do not fit its bytes */
export function readIcoSizes(bytes: Uint8Array): number[] | undefined {
  const file = Buffer.from(bytes)
  if (file.length < icoHeader || file.readUInt32LE(0) !== 0x10000) return undefined
  const sizes: number[] = []
  for (let index = 0; index < file.readUInt16LE(4); index++) {
    const at = icoHeader + icoEntry * index
    if (at + icoEntry > file.length) return undefined
    const size = file.readUInt8(at) || 256
    const [length, offset] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)]
    if (offset + length > file.length || length < 24) return undefined
    const content = file.subarray(offset, offset + length)
    if ((pngSize(content) ?? content.readInt32LE(4)) !== size) return undefined
    sizes.push(size)
  }
  return sizes
}

/** Writes an Apple icon out of PNGs, one per type. @throws Error when a size is missing */
export function writeIcns(images: readonly IconImage[]): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(icnsTypes).map(([type, size]) => {
    const image = images.find((candidate) => candidate.size === size)
    if (image === undefined) throw new Error(`An Apple icon needs ${size} pixels`)
    return Buffer.concat([Buffer.from(type, 'ascii'), bigEndian(8 + image.png.length), image.png])
  })
  const length = entries.reduce((sum, entry) => sum + entry.length, 8)
  return new Uint8Array(Buffer.concat([Buffer.from('icns', 'ascii'), bigEndian(length), ...entries]))
}

/** @returns type and pixels of every entry, or undefined when it is no Apple icon, or an entry holds no PNG */
export function readIcns(bytes: Uint8Array): Map<string, number> | undefined {
  const file = Buffer.from(bytes)
  if (file.length < 8 || file.toString('ascii', 0, 4) !== 'icns' || file.readUInt32BE(4) !== file.length) {
    return undefined
  }
  const found = new Map<string, number>()
  for (let at = 8; at < file.length;) {
    const length = at + 8 <= file.length ? file.readUInt32BE(at + 4) : 0
    const size = pngSize(file.subarray(at + 8, at + length))
    if (length <= 8 || at + length > file.length || size === undefined) return undefined
    found.set(file.toString('ascii', at, at + 4), size)
    at += length
  }
  return found
}

/** @returns the side of a square PNG, else undefined */
export function pngSize(bytes: Uint8Array): number | undefined {
  const file = Buffer.from(bytes)
  if (file.length < 24 || file.readUInt32BE(0) !== 0x89504e47) return undefined
  const width = file.readUInt32BE(16)
  return width === file.readUInt32BE(20) ? width : undefined
}

/** A 32-bit bitmap as icons hold it: header, BGRA from the bottom, and an empty mask of one bit per pixel. */
function bitmapOf({ size, rgba }: IconImage): Buffer {
  const headBytes = 40
  const maskRow = Math.ceil(size / 32) * 4
  const bitmap = Buffer.alloc(headBytes + size * size * 4 + size * maskRow)
  bitmap.writeUInt32LE(headBytes, 0)
  bitmap.writeInt32LE(size, 4)
  // The height of the pixels and of the mask together.
  bitmap.writeInt32LE(size * 2, 8)
  bitmap.writeUInt16LE(1, 12)
  bitmap.writeUInt16LE(32, 14)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = (y * size + x) * 4
      const to = headBytes + ((size - 1 - y) * size + x) * 4
      for (const [channel, source] of [2, 1, 0, 3].entries()) bitmap[to + channel] = rgba[from + source] ?? 0
    }
  }
  return bitmap
}

function bigEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
