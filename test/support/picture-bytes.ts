/** Where a marker of a JPEG begins, the 0xFF before its code. */
export function jpegSegment(bytes: Uint8Array, code: number): number {
  for (let at = 2; at < bytes.length;) {
    if (bytes[at + 1] === code) return at
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
  }
  throw new Error('The JPEG has no such segment')
}

/** Where a chunk of a WebP file begins. */
export function chunkOf(webp: Uint8Array, tag: string): number {
  const at = Buffer.from(webp).indexOf(tag, 12, 'latin1')
  if (at < 0) throw new Error(`The file has no ${tag}`)
  return at
}

/** A PNG with the chunk that says it moves. Its check sum is left out of account: nothing here looks at it. */
export function animatedPng(png: Uint8Array): Uint8Array {
  const afterHeader = 8 + 25
  const control = Buffer.alloc(20)
  control.writeUInt32BE(8, 0)
  control.write('acTL', 4, 'latin1')
  control.writeUInt32BE(2, 8)
  return Uint8Array.from([...png.subarray(0, afterHeader), ...control, ...png.subarray(afterHeader)])
}

/** A JPEG without its segments of one kind. */
export function withoutSegments(jpeg: Uint8Array, code: number): Uint8Array {
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)]
  let at = 2
  while (jpeg[at + 1] !== 0xda) {
    const end = at + 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0)
    if (jpeg[at + 1] !== code) kept.push(jpeg.subarray(at, end))
    at = end
  }
  return Buffer.concat([...kept, jpeg.subarray(at)])
}
