import type { SealedFile } from '@main/platform/ports'

export interface MemoryFile extends SealedFile {
  bytes: Uint8Array | undefined
  readonly aside: Uint8Array[]
}

/** A sealed file that lies in memory. */
export function memoryFile(): MemoryFile {
  const file: MemoryFile = {
    bytes: undefined,
    aside: [],
    read: () => Promise.resolve(file.bytes),
    write: (bytes) => {
      file.bytes = bytes
      return Promise.resolve()
    },
    remove: () => {
      file.bytes = undefined
      return Promise.resolve()
    },
    setAside: () => {
      if (file.bytes) file.aside.push(file.bytes)
      file.bytes = undefined
      return Promise.resolve()
    }
  }
  return file
}
