import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * A temporary file for an export on its way between disk and window: a full outbox does not fit into memory twice.
 *
 * SECURITY: it only ever holds what is sealed with the passphrase. Methods throw what the file system throws.
 */
export class SpoolFile {
  readonly #handle: FileHandle
  readonly #path: string
  #size = 0

  private constructor(handle: FileHandle, path: string) {
    this.#handle = handle
    this.#path = path
  }

  static async create(path: string): Promise<SpoolFile> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    return new SpoolFile(await open(path, 'wx+', 0o600), path)
  }

  get size(): number {
    return this.#size
  }

  async append(bytes: Uint8Array): Promise<void> {
    let written = 0
    while (written < bytes.byteLength) {
      const { bytesWritten } = await this.#handle.write(
        bytes,
        written,
        bytes.byteLength - written,
        this.#size
      )
      written += bytesWritten
      this.#size += bytesWritten
    }
  }

  async readAt(offset: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, this.#size - offset)))
    let read = 0
    while (read < bytes.byteLength) {
      const { bytesRead } = await this.#handle.read(bytes, read, bytes.byteLength - read, offset + read)
      if (bytesRead === 0) return bytes.subarray(0, read)
      read += bytesRead
    }
    return bytes
  }

  /** When it settles, all of it is on the disk. */
  flush(): Promise<void> {
    return this.#handle.sync()
  }

  async remove(): Promise<void> {
    await this.#handle.close()
    await rm(this.#path, { force: true })
  }
}
