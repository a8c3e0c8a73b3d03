import type { Messages } from './messages'

/** The size of a file, in words. */
export function sizeWords(bytes: number, words: Messages['details']): string {
  const kilobytes = bytes / 1024
  return kilobytes < 1000
    ? words.kilobytes(Math.max(1, Math.round(kilobytes)))
    : words.megabytes((kilobytes / 1024).toFixed(1))
}
