import type { ManagedContent, ManagedFile } from '@main/platform/ports'

export interface ManagedMemory extends ManagedFile {
  content: ManagedContent
  copy: Uint8Array | undefined
}

export function bytesOf(settings: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(typeof settings === 'string' ? settings : JSON.stringify(settings)))
}

/** A managed file that lies in memory; undefined: there is none. */
export function managedMemory(settings?: unknown, signature?: Uint8Array): ManagedMemory {
  const memory: ManagedMemory = {
    content:
      settings === undefined ? { kind: 'absent' } : { kind: 'found', content: bytesOf(settings), signature },
    copy: undefined,
    read: () => memory.content,
    readCopy: () => memory.copy,
    writeCopy: (content) => {
      memory.copy = content
    },
    removeCopy: () => {
      memory.copy = undefined
    }
  }
  return memory
}
