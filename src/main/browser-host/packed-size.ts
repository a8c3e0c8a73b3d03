/** A message of the contract has a handful of members; more is an attack or a bug. */
const maxItems = 10_000

/**
 * Whether bytes may be unpacked as MessagePack: one value of at most ten thousand items, all of it there.
 *
 * SECURITY: the unpacker makes a list as long as its header says, before it looks for the entries, and remembers every level
 * of a nest. So five bytes can ask for a quarter of a gigabyte, and a million of them for a million levels. This reads the
 * headers alone, without recursion and without making anything.
 *
 * Source of the formats: github.com/msgpack/msgpack, spec.md.
 */
export function isUnpackable(packed: Uint8Array): boolean {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  let at = 0
  let items = 0
  for (let left = 1; left > 0; left -= 1) {
    items += 1
    if (items > maxItems || at >= packed.byteLength) return false
    const item = headerAt(view, at)
    if (item === undefined) return false
    at += item.bytes
    left += item.children
    if (left > maxItems) return false
  }
  return at === packed.byteLength
}

interface Item {
  /** Of the header, and of the content where it has no items of its own. */
  readonly bytes: number
  readonly children: number
}

/** Bytes behind the first of nil, false, true, floats, integers and extensions of a fixed size. */
const fixedSizes: Readonly<Record<number, number>> = {
  ...{ 0xc0: 0, 0xc2: 0, 0xc3: 0, 0xca: 4, 0xcb: 8, 0xcc: 1, 0xcd: 2, 0xce: 4, 0xcf: 8 },
  ...{ 0xd0: 1, 0xd1: 2, 0xd2: 4, 0xd3: 8, 0xd4: 2, 0xd5: 3, 0xd6: 5, 0xd7: 9, 0xd8: 17 }
}

function headerAt(view: DataView, at: number): Item | undefined {
  const first = view.getUint8(at)
  if (first < 0x80 || first >= 0xe0) return { bytes: 1, children: 0 }
  if (first < 0x90) return { bytes: 1, children: (first & 0x0f) * 2 }
  if (first < 0xa0) return { bytes: 1, children: first & 0x0f }
  if (first < 0xc0) return { bytes: 1 + (first & 0x1f), children: 0 }
  const size = fixedSizes[first]
  if (size !== undefined) return { bytes: 1 + size, children: 0 }
  switch (first) {
    case 0xc4:
    case 0xd9:
      return content(view, at, 1)
    case 0xc5:
    case 0xda:
      return content(view, at, 2)
    case 0xc6:
    case 0xdb:
      return content(view, at, 4)
    case 0xc7:
      return content(view, at, 1, 1)
    case 0xc8:
      return content(view, at, 2, 1)
    case 0xc9:
      return content(view, at, 4, 1)
    case 0xdc:
      return entries(view, at, 2, 1)
    case 0xdd:
      return entries(view, at, 4, 1)
    case 0xde:
      return entries(view, at, 2, 2)
    case 0xdf:
      return entries(view, at, 4, 2)
    default:
      return undefined
  }
}

/** Text, bytes or an extension: a count of bytes, which follow. */
function content(view: DataView, at: number, width: 1 | 2 | 4, extra = 0): Item | undefined {
  const length = countAt(view, at + 1, width)
  return length === undefined ? undefined : { bytes: 1 + width + extra + length, children: 0 }
}

/** A list or a map: a count of entries, which follow. */
function entries(view: DataView, at: number, width: 2 | 4, each: 1 | 2): Item | undefined {
  const count = countAt(view, at + 1, width)
  return count === undefined ? undefined : { bytes: 1 + width, children: count * each }
}

function countAt(view: DataView, at: number, width: 1 | 2 | 4): number | undefined {
  if (at + width > view.byteLength) return undefined
  if (width === 1) return view.getUint8(at)
  return width === 2 ? view.getUint16(at) : view.getUint32(at)
}
