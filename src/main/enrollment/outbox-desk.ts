import type { AuditEvent, DiscardReason } from '@shared/domain/audit'
import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
import type { OutboxItem, OutboxStatus } from '@shared/domain/outbox'
import { appError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { outboxStatus } from '../outbox/outbox-status'
import type { OutboxRow, OutboxStore } from '../outbox/outbox-store'
import type { Clock } from '../platform/ports'
import { checkPhoto } from '../services/photo-check'
import { itemOf } from './runner/item'
import { openEnrollment } from './runner/opened'
import type { EnrollmentRunner } from './runner/runner'

export interface OutboxDeskParts {
  readonly store: OutboxStore
  readonly problem: () => ErrorCode | undefined
  readonly clock: Clock
  readonly policy: () => EnrollmentPolicy
  readonly server: () => string
  readonly runner: Pick<EnrollmentRunner, 'wake' | 'pause' | 'hold'>
  readonly verifyPin: (pin: string) => Promise<Result<undefined>>
  readonly recordAudit: (event: AuditEvent) => Promise<Result<undefined>>
  /** See `OutboxTransfer.takeBack`. */
  readonly takeBack: (enrollmentId: string) => Result<unknown>
  /** Told when an enrollment is gone. */
  readonly onChange: () => void
  /** Told when one that was given away is this station's again. */
  readonly onTakenBack: (enrollmentId: string) => void
}

/** What people at the desk see of the outbox, and do with it. */
export class OutboxDesk {
  readonly #parts: OutboxDeskParts

  constructor(parts: OutboxDeskParts) {
    this.#parts = parts
  }

  status(): Result<OutboxStatus> {
    const { store, policy, clock, problem } = this.#parts
    const rows = store.rows()
    // A database that cannot be opened is a state to be shown, not a failed call.
    return ok(
      outboxStatus(
        rows.ok ? rows.value : [],
        policy().outbox,
        clock.now(),
        problem() ?? (rows.ok ? undefined : rows.error.code)
      )
    )
  }

  async list(): Promise<Result<{ items: OutboxItem[] }>> {
    const rows = this.#parts.store.rows()
    if (!rows.ok) return rows
    const items: OutboxItem[] = []
    for (const row of rows.value) items.push(await this.#item(row))
    return ok({ items })
  }

  async read(enrollmentId: string): Promise<Result<OutboxItem>> {
    const row = this.#parts.store.row(enrollmentId)
    return row.ok ? ok(await this.#item(row.value)) : row
  }

  /**
   * Tries what waits at once: all of it, or one. One that was given away in a file is taken back, for a file that was lost.
   *
   * @returns `outbox/...`, or `audit/not-written`: then it was not taken back
   */
  async retry(enrollmentId: string | undefined): Promise<Result<undefined>> {
    const { store, runner } = this.#parts
    const row = enrollmentId === undefined ? undefined : store.row(enrollmentId)
    if (row?.ok && row.value.state.kind === 'exported') return this.#takeBack(row.value.enrollmentId)
    runner.wake('asked', enrollmentId)
    return ok()
  }

  async #takeBack(enrollmentId: string): Promise<Result<undefined>> {
    const { takeBack, recordAudit, onTakenBack } = this.#parts
    const event = { question: 'exported', answer: 'take-back' } as const
    const recorded = await recordAudit({ what: 'question-answered', enrollmentId, ...event })
    if (!recorded.ok) return recorded
    const taken = takeBack(enrollmentId)
    if (!taken.ok) return taken
    onTakenBack(enrollmentId)
    return ok()
  }

  /** The first photo, for whoever has to answer a question about it. */
  async readPhoto(enrollmentId: string): Promise<Result<{ jpeg: Uint8Array<ArrayBuffer> }>> {
    const opened = await openEnrollment(this.#parts.store, enrollmentId)
    if (!opened.ok) return opened
    const [first] = opened.value.details.photos
    const photo = await this.#parts.store.attachment(enrollmentId, first?.attachmentId ?? '')
    if (!photo.ok) return photo
    const checked = checkPhoto(photo.value.bytes)
    return checked.ok
      ? ok({ jpeg: new Uint8Array(photo.value.bytes) })
      : err(appError('outbox/unreadable-item'))
  }

  /** Gives an enrollment up, for good. Nothing of it is under way meanwhile. */
  async discard(enrollmentId: string, reason: DiscardReason, pin: string): Promise<Result<undefined>> {
    const { store, runner, verifyPin, recordAudit, onChange } = this.#parts
    const allowed = await verifyPin(pin)
    if (!allowed.ok) return allowed
    const goOn = await runner.pause()
    try {
      const row = store.row(enrollmentId)
      if (!row.ok) return row
      const recorded = await recordAudit({ what: 'enrollment-discarded', enrollmentId, reason })
      if (!recorded.ok) return recorded
      const erased = store.erase(enrollmentId)
      onChange()
      return erased
    } finally {
      goOn()
    }
  }

  async #item(row: OutboxRow): Promise<OutboxItem> {
    const { store, server, runner } = this.#parts
    const opened = await openEnrollment(store, row.enrollmentId)
    if (opened.ok) return itemOf(opened.value.row, opened.value, server(), runner.hold)
    // Damage that was met just now has quarantined it.
    const now = store.row(row.enrollmentId)
    return itemOf(now.ok ? now.value : row, undefined, server(), runner.hold)
  }
}
