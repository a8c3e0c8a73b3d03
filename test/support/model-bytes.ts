/** A copy of a model file with bits of some of its bytes flipped. */
export function flipped(bytes: Uint8Array, places: readonly number[], mask = 0x40): Uint8Array {
  const copy = bytes.slice()
  for (const at of places) copy[at] = (copy[at] ?? 0) ^ mask
  return copy
}

/**
 * Where the highest byte of a weight is: flipping a bit of it makes a huge number. Weights are found as eight small
 * floats in a row, from a share of the file's length on.
 */
export function placeOfWeight(bytes: Uint8Array, share: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isSmall = (at: number): boolean => {
    const value = Math.abs(view.getFloat32(at, true))
    return value > 0.01 && value < 0.5
  }
  for (let at = Math.floor(bytes.length * share); at + 32 <= bytes.length; at++) {
    if ([0, 4, 8, 12, 16, 20, 24, 28].every((step) => isSmall(at + step))) return at + 3
  }
  throw new Error('no weights found')
}
