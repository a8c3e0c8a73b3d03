import { redactEvent, redactFields } from '../diagnostics/redact'
import type { Clock, Logger, LogLevel } from './ports'

/** @returns false when the line could not be kept */
export type WriteLine = (line: string, level: LogLevel) => unknown

/**
 * Writes each event as one line of JSON, without what must not be in a log. Lines that could not be kept are counted, and the
 * count stands before the next one that can.
 */
export function jsonLogger(clock: Clock, writeLine: WriteLine): Logger {
  let lost = 0
  const lineOf: (...event: Parameters<Logger['write']>) => string = (level, event, fields = {}) => {
    const head = { time: new Date(clock.now()).toISOString(), level, event: redactEvent(event) }
    // Twice: it is to stand in front, and no field may take its place.
    return JSON.stringify({ ...head, ...redactFields(fields), ...head })
  }
  return {
    write(level, event, fields) {
      if (lost > 0 && writeLine(lineOf('warning', 'log-lines-lost', { count: lost }), 'warning') !== false)
        lost = 0
      if (writeLine(lineOf(level, event, fields), level) === false) lost += 1
    }
  }
}
