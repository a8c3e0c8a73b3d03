import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
import type { OutboxStatus } from '@shared/domain/outbox'
import type { ErrorCode } from '@shared/errors'
import type { OutboxRow } from './outbox-store'

const dayMs = 24 * 60 * 60 * 1000
/** From this part of a limit on the attendant is warned. */
const warningPart = 0.8

/**
 * How full the outbox is.
 *
 * What was given to another station or can no longer be read does not count against the limits: nothing that the
 * desk does would bring it below them again.
 *
 * @param now milliseconds since 1970
 * @param problem why nothing can be accepted or read, from the store
 */
export function outboxStatus(
  rows: readonly OutboxRow[],
  limits: EnrollmentPolicy['outbox'],
  now: number,
  problem?: ErrorCode
): OutboxStatus {
  const undelivered = rows.filter(({ state }) => !settled.has(state.kind))
  const oldest = undelivered.reduce<number | undefined>(
    (least, { createdAt }) => Math.min(least ?? createdAt, createdAt),
    undefined
  )
  const age = oldest === undefined ? 0 : now - oldest
  const fullness = Math.max(undelivered.length / limits.maxItems, age / (limits.maxAgeDays * dayMs))
  const stopped = fullness >= 1 || (problem !== undefined && problem !== 'outbox/damaged')
  return {
    waiting: undelivered.length,
    blocked: rows.filter(({ state }) => state.kind === 'blocked').length,
    quarantined: rows.filter(({ state }) => state.kind === 'quarantined').length,
    ...(oldest !== undefined && { oldest: new Date(oldest).toISOString() }),
    level: stopped ? 'stopped' : fullness >= warningPart ? 'warning' : 'normal',
    ...(problem !== undefined && { problem })
  }
}

const settled: ReadonlySet<OutboxRow['state']['kind']> = new Set(['done', 'exported', 'quarantined'])

/** @returns why nothing more is accepted; undefined while there is room */
export function refusal({ level, problem }: OutboxStatus): ErrorCode | undefined {
  if (level !== 'stopped') return undefined
  return problem !== undefined && problem !== 'outbox/damaged' ? problem : 'outbox/full'
}
