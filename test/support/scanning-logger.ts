import type { Logger } from '@main/platform/ports'

export interface ScanningLogger extends Logger {
  /** Lines that held one of the words. */
  readonly found: readonly string[]
  readonly lines: number
}

/** A logger that keeps no line but those that hold what no line may hold. */
export function scanningLogger(words: readonly string[]): ScanningLogger {
  const found: string[] = []
  let lines = 0
  return {
    found,
    get lines() {
      return lines
    },
    write: (level, event, fields = {}) => {
      lines += 1
      const line = `${level} ${event} ${JSON.stringify(fields)}`
      if (words.some((word) => line.includes(word))) found.push(line)
    }
  }
}
