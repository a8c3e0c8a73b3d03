import type { Clock, Logger } from '../platform/ports'

const minute = 60_000
/** A desk in trouble writes a few of a kind. At the limit all day and night the log's files hold most of a day. */
const defaultLinesAMinute = 30

interface Flow {
  readonly since: number
  lines: number
  leftOut: number
}

/**
 * Writes so many lines of a kind of event a minute. `log-lines-left-out` stands in place of the others: once when it
 * begins, and with their count before the first line of that kind in another minute.
 *
 * SECURITY: whatever goes wrong a thousand times a second, or a hostile page that is refused as often, does not wash the
 * log clean of what was written before.
 *
 * @param linesAMinute of each kind
 */
export function limitedLogger(logger: Logger, clock: Clock, linesAMinute = defaultLinesAMinute): Logger {
  // Kinds of events are written in this program, so there are not many.
  const flows = new Map<string, Flow>()
  const sayLeftOut = (kind: string, count?: number): void => {
    logger.write('warning', 'log-lines-left-out', { kind, ...(count !== undefined && { count }) })
  }
  return {
    write(level, event, fields) {
      const now = clock.now()
      let flow = flows.get(event)
      // Also when the clock was set back.
      if (flow === undefined || Math.abs(now - flow.since) >= minute) {
        if (flow !== undefined && flow.leftOut > 0) sayLeftOut(event, flow.leftOut)
        flow = { since: now, lines: 0, leftOut: 0 }
        flows.set(event, flow)
      }
      flow.lines += 1
      if (flow.lines <= linesAMinute) {
        logger.write(level, event, fields)
        return
      }
      if (flow.leftOut === 0) sayLeftOut(event)
      flow.leftOut += 1
    }
  }
}
