/** Feature vectors as bytes: 32-bit floats, little-endian on every machine. */
export function featuresToBytes(features: Float32Array): Uint8Array {
  const bytes = new Uint8Array(features.length * 4)
  const view = new DataView(bytes.buffer)
  features.forEach((value, index) => view.setFloat32(index * 4, value, true))
  return bytes
}

export function featuresFromBytes(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float32Array.from({ length: bytes.byteLength / 4 }, (_, index) => view.getFloat32(index * 4, true))
}
