import type { OutboxRow } from '../../outbox/outbox-store'

export interface Eligibility {
  /** With which the station works now. */
  readonly server: string
  readonly now: number
  /** Waiting ones that something has woken. */
  readonly woken: ReadonlySet<string>
}

/** The first enrollment that can be sent now. Blocked ones do not hold up the rest. */
export function nextRow(
  rows: readonly OutboxRow[],
  { server, now, woken }: Eligibility
): OutboxRow | undefined {
  return rows.find((row) => {
    if (row.server !== server) return false
    const { state, enrollmentId } = row
    if (state.kind === 'queued') return true
    return state.kind === 'waiting' && (Date.parse(state.until) <= now || woken.has(enrollmentId))
  })
}

/** @returns when the next one can be sent; undefined when none waits for this server */
export function nextDue(rows: readonly OutboxRow[], server: string): number | undefined {
  const times = rows.flatMap(({ state, ...row }) => {
    if (row.server !== server) return []
    if (state.kind === 'queued') return 0
    return state.kind === 'waiting' ? Date.parse(state.until) : []
  })
  return times.length === 0 ? undefined : Math.min(...times)
}
