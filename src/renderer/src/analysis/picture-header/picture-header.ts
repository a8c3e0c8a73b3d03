import type { Orientation } from './exif-orientation'

/** What the beginning and the structure of a picture file say, before anything decodes it. */
export interface PictureHeader {
  /** As stored, before any turn that its metadata ask for; both at least 1. */
  readonly width: number
  readonly height: number
  readonly animated: boolean
  /** Whether the file reaches its own end. What comes after it is no matter: it is never used. */
  readonly complete: boolean
  /** Given where the browser leaves it to us to turn the picture. */
  readonly orientation?: Orientation
}

/**
 * SECURITY: more chunks than any program writes into a file of the size that is taken. Empty ones, millions of them, would
 * keep the worker busy for seconds.
 */
export const mostChunks = 65_536

/** Reads big-endian numbers of a file; NaN beyond its end, so that comparisons with them fail. */
export function numberAt(bytes: Uint8Array, at: number, length: 1 | 2 | 4): number {
  if (at + length > bytes.length) return NaN
  let value = 0
  for (let index = at; index < at + length; index++) value = value * 256 + (bytes[index] ?? 0)
  return value
}

/** The same for little-endian numbers. */
export function littleNumberAt(bytes: Uint8Array, at: number, length: 2 | 3 | 4): number {
  if (at + length > bytes.length) return NaN
  let value = 0
  for (let index = at + length - 1; index >= at; index--) value = value * 256 + (bytes[index] ?? 0)
  return value
}

/** Four letters that name a part of a file. */
export function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}

export function beginsWith(bytes: Uint8Array, beginning: readonly number[], at = 0): boolean {
  return beginning.every((byte, index) => bytes[at + index] === byte)
}

export function ascii(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}
