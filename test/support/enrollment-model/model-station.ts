import type { JournalEntry, JournalEvent } from '@main/enrollment/journal'
import { answered } from '@main/enrollment/sequence/answer'
import { defaultBackOff } from '@main/enrollment/sequence/back-off'
import { type Command, nothingSeen, type Outcome, type Seen } from '@main/enrollment/sequence/command'
import { decide } from '@main/enrollment/sequence/decide'
import { learn } from '@main/enrollment/sequence/learn'
import { type Plan, planOf } from '@main/enrollment/sequence/plan'
import { after, type Progress, progressOf } from '@main/enrollment/sequence/progress'
import { resumed } from '@main/enrollment/sequence/resume'
import type { EnrollmentDetails } from '@shared/domain/enrollment-draft'
import type { OutboxState } from '@shared/domain/outbox'
import { truthfulAnswer } from './model-attendant'
import { Crash, type Pick, settleMs } from './mishaps'
import { ModelLine } from './model-line'
import type { ModelServer } from './model-server'

/** What lies on the model's disk: it outlives every crash. */
export interface ModelRow {
  readonly plan: Plan
  name: string
  readonly journal: JournalEntry[]
  state: OutboxState
  attempts: number
}

export function modelRow(details: EnrollmentDetails, wasSearched: boolean): ModelRow {
  const { firstName = '' } = details.name ?? {}
  return {
    plan: planOf(details, wasSearched),
    name: firstName,
    journal: [],
    state: { kind: 'queued' },
    attempts: 0
  }
}

/** The runner without its clock and its database: the same order of deciding, recording and sending. */
export class ModelStation {
  readonly server: ModelServer
  readonly rows: readonly ModelRow[]
  readonly #pick: Pick
  readonly #line: ModelLine
  #opened = new Set<ModelRow>()
  now = 0

  constructor(server: ModelServer, rows: readonly ModelRow[], pick: Pick) {
    this.server = server
    this.rows = rows
    this.#pick = pick
    this.#line = new ModelLine(server, pick, () => this.now)
  }

  /** Runs until everything is delivered, whatever happens on the way. */
  deliverAll(): void {
    for (let turn = 0; this.rows.some(({ state }) => state.kind !== 'done'); turn += 1) {
      if (turn > 5_000) throw new Error('the station does not come to an end')
      const row = this.rows.find(({ state }) => state.kind !== 'done' && this.#isDue(state))
      if (!row) this.#advance([20_000, 1, 70_000][this.#pick(3)] ?? 1)
      else this.#survive(() => this.#turn(row))
    }
    this.#advance(10 * settleMs)
  }

  #isDue(state: OutboxState): boolean {
    return state.kind !== 'waiting' || Date.parse(state.until) <= this.now || this.#pick(20) === 1
  }

  #survive(run: () => void): void {
    try {
      run()
    } catch (thrown) {
      if (!(thrown instanceof Crash)) throw thrown
      this.#opened = new Set()
      // The clock of the next run may be set back, too.
      this.#advance([1, 100, 30_000, 200_000][this.#pick(4)] ?? 1)
    }
  }

  #advance(milliseconds: number): void {
    this.now += milliseconds
    this.server.advanceTo(this.now)
  }

  #turn(row: ModelRow): void {
    let progress = progressOf(row.plan, row.journal)
    if (row.state.kind === 'blocked') {
      this.#answer(row, progress, row.state.question)
      return
    }
    const again = resumed(progress, this.now, !this.#opened.has(row))
    this.#opened.add(row)
    progress = this.#record(row, progress, again)
    let seen: Seen = nothingSeen
    for (;;) {
      this.#advance(this.#pick(3))
      const next = decide(progress, seen, this.now, settleMs)
      if (next.kind === 'wait') {
        row.state = { kind: 'waiting', until: new Date(next.until).toISOString(), code: next.code }
        return
      }
      if (next.kind === 'ask') {
        row.state = { kind: 'blocked', question: next.question }
        return
      }
      if (next.kind === 'finish') {
        row.state = { kind: 'done', personId: next.personId, proof: next.proof }
        return
      }
      if (next.kind === 'send') {
        progress = this.#record(row, progress, [{ kind: 'begun', step: next.step }])
        // The computer slept, or a sign-in came first.
        if (this.#pick(6) === 1) this.#advance(3 * settleMs)
      }
      const outcome = this.#line.run(next, progress, row.name)
      const lesson = this.#learn(row, next, outcome)
      this.#crashPerhaps()
      progress = this.#record(row, progress, lesson.events)
      row.attempts = lesson.attempts
      seen = lesson.seen
      if (!lesson.rest) continue
      row.state = lesson.rest
      return
    }
  }

  #learn(row: ModelRow, command: Command, outcome: Outcome) {
    return learn(command, outcome, {
      now: this.now,
      random: this.#pick(10) / 10,
      attempts: row.attempts,
      backOff: defaultBackOff,
      settleMs,
      enrollWithoutSearch: false
    })
  }

  #answer(row: ModelRow, progress: Progress, question: Parameters<typeof answered>[1]): void {
    const answer = truthfulAnswer(question, progress, {
      server: this.server,
      name: row.name,
      pick: this.#pick
    })
    const event = answered(progress, question, answer, false)
    if (!event) throw new Error('the answer does not fit')
    if (answer.kind === 'rename') row.name = answer.name.firstName
    this.#crashPerhaps()
    this.#record(row, progress, [event])
    row.state = { kind: 'queued' }
  }

  #record(row: ModelRow, progress: Progress, events: readonly JournalEvent[]): Progress {
    const entries = events.map((event) => ({ at: this.now, event }))
    row.journal.push(...entries)
    return entries.reduce(after, progress)
  }

  #crashPerhaps(): void {
    if (this.#pick(12) === 1) throw new Crash()
  }
}
