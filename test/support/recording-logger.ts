import type { LogFields, Logger, LogLevel } from '@main/platform/ports'

export interface RecordingLogger extends Logger {
  readonly lines: { level: LogLevel; event: string; fields: LogFields }[]
  readonly events: string[]
}

/** A logger that keeps its lines for the test to read. */
export function recordingLogger(): RecordingLogger {
  const lines: RecordingLogger['lines'] = []
  return {
    lines,
    get events() {
      return lines.map((line) => line.event)
    },
    write: (level, event, fields = {}) => void lines.push({ level, event, fields })
  }
}
