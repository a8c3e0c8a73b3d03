import type { EnrollmentDetails } from '@shared/domain/enrollment-draft'
import { ok, type Result } from '@shared/result'
import type { OutboxRow, OutboxStore } from '../../outbox/outbox-store'
import { planOf } from '../sequence/plan'
import { type Progress, progressOf } from '../sequence/progress'

/** An enrollment with everything that says how far it is. */
export interface Opened {
  readonly row: OutboxRow
  readonly details: EnrollmentDetails
  readonly progress: Progress
}

/** @returns why it cannot be opened; the store has quarantined what is damaged */
export async function openEnrollment(store: OutboxStore, enrollmentId: string): Promise<Result<Opened>> {
  const content = await store.content(enrollmentId)
  if (!content.ok) return content
  const journal = store.journal(enrollmentId)
  if (!journal.ok) return journal
  const row = store.row(enrollmentId)
  if (!row.ok) return row
  const { details } = content.value
  const plan = planOf(details, row.value.wasSearched)
  return ok({ row: row.value, details, progress: progressOf(plan, journal.value) })
}
