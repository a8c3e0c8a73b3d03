import type { AuditEvent } from '@shared/domain/audit'
import type { OutboxItem, Question, QuestionAnswer } from '@shared/domain/outbox'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { OutboxStore } from '../outbox/outbox-store'
import type { Clock } from '../platform/ports'
import { OneAtATime } from '../services/one-at-a-time'
import { openEnrollment } from './runner/opened'
import { answered } from './sequence/answer'

export interface AnswerParts {
  readonly store: OutboxStore
  readonly clock: Clock
  readonly enrollWithoutSearch: () => boolean
  readonly recordAudit: (event: AuditEvent) => Promise<Result<undefined>>
  readonly read: (enrollmentId: string) => Promise<Result<OutboxItem>>
  /** Told when the enrollment can go on. */
  readonly onAnswered: (enrollmentId: string) => void
}

/** Takes an attendant's answer to what a blocked enrollment asks. */
export class AnswerQuestion {
  readonly #parts: AnswerParts
  readonly #turns = new OneAtATime()

  constructor(parts: AnswerParts) {
    this.#parts = parts
  }

  /** @returns `outbox/no-such-question` when nothing is asked, or something else */
  answer(enrollmentId: string, answer: QuestionAnswer): Promise<Result<OutboxItem>> {
    return this.#turns.run(enrollmentId, async () => {
      const taken = await this.#take(enrollmentId, answer)
      if (!taken.ok) return taken
      this.#parts.onAnswered(enrollmentId)
      return this.#parts.read(enrollmentId)
    })
  }

  async #take(enrollmentId: string, answer: QuestionAnswer): Promise<Result<undefined>> {
    const { store, clock, recordAudit } = this.#parts
    const opened = await openEnrollment(store, enrollmentId)
    if (!opened.ok) return opened
    const { row, progress } = opened.value
    const asked = row.state.kind === 'blocked' ? row.state.question : undefined
    const event = asked && answered(progress, asked, answer, this.#parts.enrollWithoutSearch())
    if (asked === undefined || event === undefined) return err(appError('outbox/no-such-question'))

    // First the log: what is not written down has not been decided.
    const recorded = await recordAudit(auditEvent(enrollmentId, asked, answer))
    if (!recorded.ok) return recorded
    const renamed = answer.kind === 'rename' ? await this.#rename(enrollmentId, answer.name) : ok()
    if (!renamed.ok) return renamed
    return store.record(enrollmentId, [{ at: clock.now(), event }], {
      state: { kind: 'queued' },
      attempts: 0
    })
  }

  async #rename(
    enrollmentId: string,
    name: Extract<QuestionAnswer, { kind: 'rename' }>['name']
  ): Promise<Result<undefined>> {
    const { store } = this.#parts
    const content = await store.content(enrollmentId)
    if (!content.ok) return content
    const { details } = content.value
    return store.replaceContent(enrollmentId, { ...content.value, details: { ...details, name } })
  }
}

/** SECURITY: kinds, ids and closed lists. A new name stays out of it. */
function auditEvent(enrollmentId: string, { kind }: Question, answer: QuestionAnswer): AuditEvent {
  return {
    what: 'question-answered',
    enrollmentId,
    question: kind,
    answer: answer.kind,
    ...(answer.kind === 'this-person' && { personId: answer.personId }),
    ...(answer.kind === 'new-person' && { reason: answer.reason })
  }
}
