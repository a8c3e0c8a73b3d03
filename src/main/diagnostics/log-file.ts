import {
  closeSync,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LogFiles, LogFileContent, LogLevel } from '../platform/ports'

export interface LogLimits {
  /** A file that would grow beyond this gives way to a new one. */
  readonly maxFileBytes: number
  /** With the one that is written to. All of them together hold `maxFiles * maxFileBytes` at most. */
  readonly maxFiles: number
}

/** About a year of a busy desk; a broken station that complains all the time fills no disk. */
const defaultLogLimits: LogLimits = { maxFileBytes: 1_000_000, maxFiles: 6 }

/**
 * The log on the disk: `station.log`, and older ones as `station.1.log` and so on.
 *
 * Each line is handed to the system before `append` returns, so that lines are in order and a crash of the program loses none;
 * those that tell of errors have reached the disk. There are a few lines for each visit, and none for a frame.
 */
export class LogFile implements LogFiles {
  readonly #folder: string
  readonly #limits: LogLimits
  #handle: number | undefined
  /** The last line in the file has no end. */
  #isTorn = false

  /** @param folder of its own; made when missing, for this user only */
  constructor(folder: string, limits: LogLimits = defaultLogLimits) {
    this.#folder = folder
    this.#limits = limits
  }

  /**
   * Never throws: a full disk must not stop the station.
   *
   * @returns false when the line could not be kept
   */
  append(line: string, level: LogLevel = 'info'): boolean {
    const bytes = Buffer.from(`${line}\n`)
    if (bytes.length > this.#limits.maxFileBytes) return false
    try {
      const handle = this.#roomFor(bytes.length + 1)
      if (this.#isTorn) this.#write(handle, Buffer.from('\n'))
      this.#write(handle, bytes)
      if (level === 'error') fsyncSync(handle)
      return true
    } catch {
      // Nobody is left to be told but the next line that can be written; the logger counts.
      this.#letGo()
      return false
    }
  }

  /** What was appended is on the disk when this returns, as far as the disk takes it. */
  flush(): void {
    if (this.#handle === undefined) return
    try {
      fsyncSync(this.#handle)
    } catch {
      this.#letGo()
    }
  }

  /** Oldest first. */
  async read(): Promise<LogFileContent[]> {
    const numbers = Array.from({ length: this.#limits.maxFiles }, (_, index) => index).reverse()
    const read = await Promise.all(
      numbers.map(async (number) => {
        const text = await readFile(this.#path(number), 'utf8').catch(() => undefined)
        return text === undefined ? [] : [{ name: nameOf(number), text }]
      })
    )
    return read.flat()
  }

  #roomFor(bytes: number): number {
    const handle = (this.#handle ??= this.#open())
    const { size, nlink } = fstatSync(handle)
    // Somebody has removed the file: going on would write into nothing.
    const isGone = nlink === 0
    if (!isGone && size + bytes <= this.#limits.maxFileBytes) return handle
    this.#letGo()
    if (!isGone) this.#rotate()
    return (this.#handle = this.#open())
  }

  #open(): number {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    // SECURITY: only the station's own user may read it, also where an older file was more open.
    const handle = openSync(this.#path(0), 'a+', 0o600)
    if (process.platform !== 'win32') fchmodSync(handle, 0o600)
    // The station may have been killed in the middle of a line.
    const { size } = fstatSync(handle)
    const last = Buffer.alloc(1)
    if (size > 0) readSync(handle, last, 0, 1, size - 1)
    this.#isTorn = size > 0 && last.toString() !== '\n'
    return handle
  }

  #write(handle: number, bytes: Buffer): void {
    for (let written = 0; written < bytes.length;) {
      written += writeSync(handle, bytes, written)
      this.#isTorn = written < bytes.length
    }
  }

  #rotate(): void {
    const { maxFiles } = this.#limits
    rmSync(this.#path(maxFiles - 1), { force: true })
    for (let number = maxFiles - 2; number >= 0; number -= 1) {
      if (existsSync(this.#path(number))) renameSync(this.#path(number), this.#path(number + 1))
    }
  }

  #letGo(): void {
    const handle = this.#handle
    this.#handle = undefined
    if (handle === undefined) return
    try {
      closeSync(handle)
    } catch {
      // A handle that cannot be closed is of no use either.
    }
  }

  #path(number: number): string {
    return join(this.#folder, nameOf(number))
  }
}

const nameOf = (number: number): string => (number === 0 ? 'station.log' : `station.${number}.log`)
