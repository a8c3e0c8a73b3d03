import type { Clock, Logger } from './ports'

/** Writes each event as one line of JSON. */
export function jsonLogger(clock: Clock, writeLine: (line: string) => void): Logger {
  return {
    write(level, event, fields) {
      writeLine(JSON.stringify({ time: new Date(clock.now()).toISOString(), level, event, ...fields }))
    }
  }
}
