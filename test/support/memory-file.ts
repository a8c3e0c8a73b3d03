import type { SealedFile } from '@main/platform/ports'

/** A sealed file that lies in memory. */
export function memoryFile(): SealedFile & { bytes: Uint8Array | undefined } {
  const file: SealedFile & { bytes: Uint8Array | undefined } = {
    bytes: undefined,
    read: () => Promise.resolve(file.bytes),
    write: (bytes) => {
      file.bytes = bytes
      return Promise.resolve()
    },
    remove: () => {
      file.bytes = undefined
      return Promise.resolve()
    }
  }
  return file
}
