import type { CheckOutcome } from '@shared/domain/diagnostics'
import type { OutboxStatus } from '@shared/domain/outbox'
import type { Result } from '@shared/result'
import type { Check } from '../check'

export interface OutboxView {
  readonly status: () => Result<OutboxStatus>
  /** Whether file, rows and journals are what the station wrote; undefined while the file cannot be opened. */
  readonly isSound: () => Result<boolean> | undefined
}

/** What waits, since when, and whether all of it is what the station wrote. */
export function outboxCheck(open: () => Promise<OutboxView>, now: () => number): Check<'outbox'> {
  return {
    id: 'outbox',
    async run() {
      const outbox = await open()
      const status = outbox.status()
      if (!status.ok) return { finding: 'outbox/stopped', error: status.error.code }
      // What is unreadable and kept apart is told as that.
      const sound = status.value.quarantined > 0 ? undefined : outbox.isSound()
      if (sound?.ok === true && !sound.value) return { finding: 'outbox/not-sound' }
      if (sound?.ok === false) return { finding: 'outbox/stopped', error: sound.error.code }
      return outcomeOf(status.value, now())
    }
  }
}

function outcomeOf(status: OutboxStatus, now: number): CheckOutcome {
  const { waiting, oldest, level, problem, blocked, quarantined } = status
  const age = oldest === undefined ? {} : { seconds: Math.round((now - Date.parse(oldest)) / 1000) }
  const figures = { count: waiting, ...age }
  if (level === 'stopped') {
    return { finding: 'outbox/stopped', figures, error: problem ?? 'outbox/full' }
  }
  if (problem !== undefined) return { finding: 'outbox/set-aside', figures, error: problem }
  if (quarantined > 0) return { finding: 'outbox/quarantined', figures: { ...figures, count: quarantined } }
  if (blocked > 0) return { finding: 'outbox/blocked', figures: { ...figures, count: blocked } }
  return { finding: level === 'warning' ? 'outbox/near-limit' : 'outbox/fine', figures }
}
