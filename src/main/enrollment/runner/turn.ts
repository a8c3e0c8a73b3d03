import { setImmediate } from 'node:timers/promises'
import type { AuditEvent } from '@shared/domain/audit'
import type { OutboxState } from '@shared/domain/outbox'
import { type AppError, type ErrorCode } from '@shared/errors'
import type { Result } from '@shared/result'
import type { OutboxStore } from '../../outbox/outbox-store'
import type { Clock } from '../../platform/ports'
import type { OpenEntry } from '../at-server/entry'
import type { JournalEvent } from '../journal'
import { type BackOff, pauseAfter } from '../sequence/back-off'
import { type Command, nothingSeen, type Outcome, type Seen } from '../sequence/command'
import { decide } from '../sequence/decide'
import { isStationWide } from '../sequence/failures'
import { learn } from '../sequence/learn'
import { after, type Progress } from '../sequence/progress'
import { resumed } from '../sequence/resume'
import type { Opened } from './opened'

export interface TurnParts {
  readonly store: OutboxStore
  readonly clock: Clock
  /** From 0 up to 1. */
  readonly random: () => number
  readonly backOff: BackOff
  readonly settleMs: number
  readonly enrollWithoutSearch: () => boolean
  readonly recordAudit: (event: AuditEvent) => Promise<Result<undefined>>
  /** Told after every change that has reached the disk. */
  readonly onChange: (opened: Opened) => void
}

export interface TurnOptions {
  /** Since the station started. */
  readonly isFirstTime: boolean
  readonly run: (command: Command, entry: OpenEntry) => Promise<Outcome>
  /** Asked between two steps: whether the turn is to end here. */
  readonly isInterrupted: () => boolean
}

/** Nothing is tried before `until`, in milliseconds since 1970: what failed would meet every enrollment alike. */
export interface Hold {
  readonly until: number
  readonly code: ErrorCode
}

/** How a turn ended. `held`: no other enrollment needs to be tried before `until`. `unkept`: the disk or key failed. */
export type TurnEnd =
  | { readonly kind: 'rested' }
  | { readonly kind: 'interrupted' }
  | ({ readonly kind: 'held' } & Hold)
  | { readonly kind: 'unkept'; readonly error: AppError }

/**
 * Sends one enrollment until it is delivered, has to wait, or needs an answer. Nothing is sent that is not on the disk as
 * begun.
 */
export class Turn {
  readonly #parts: TurnParts
  readonly #options: TurnOptions
  #opened: Opened

  constructor(parts: TurnParts, options: TurnOptions, opened: Opened) {
    this.#parts = parts
    this.#options = options
    this.#opened = opened
  }

  async run(): Promise<TurnEnd> {
    const { clock, settleMs } = this.#parts
    const { isFirstTime, isInterrupted } = this.#options
    const again = resumed(this.#opened.progress, clock.now(), isFirstTime)
    const dated = again.length > 0 ? this.#record(again, this.#opened.row.state) : undefined
    if (dated) return dated

    let seen: Seen = nothingSeen
    for (;;) {
      // Lets the window's calls in between: a drained outbox must not freeze the capture.
      await setImmediate()
      if (isInterrupted()) return this.#record([], { kind: 'queued' }) ?? { kind: 'interrupted' }
      const next = decide(this.#opened.progress, seen, clock.now(), settleMs)
      switch (next.kind) {
        case 'wait': {
          const until = new Date(next.until).toISOString()
          return this.#record([], { kind: 'waiting', until, code: next.code }) ?? { kind: 'rested' }
        }
        case 'ask':
          return this.#record([], { kind: 'blocked', question: next.question }) ?? { kind: 'rested' }
        case 'finish':
          return this.#finish(next)
        default: {
          const end = await this.#do(next)
          if ('end' in end) return end.end
          seen = end.seen
        }
      }
    }
  }

  async #do(command: Command): Promise<{ end: TurnEnd } | { seen: Seen }> {
    const { step } = command
    const begun: readonly JournalEvent[] = command.kind === 'send' ? [{ kind: 'begun', step }] : []
    const unkept = this.#record(begun, { kind: 'sending', step })
    if (unkept) return { end: unkept }

    const outcome = await this.#options.run(command, this.#entry())
    // The store has quarantined what is damaged; a key store that is away may come back.
    if (outcome.kind === 'failed' && isOfTheDisk(outcome.error.code))
      return { end: { kind: 'unkept', error: outcome.error } }

    const { clock, random, backOff, settleMs, enrollWithoutSearch } = this.#parts
    const lesson = learn(command, outcome, {
      now: clock.now(),
      random: random(),
      attempts: this.#opened.row.attempts,
      backOff,
      settleMs,
      enrollWithoutSearch: enrollWithoutSearch()
    })
    const state = lesson.rest ?? { kind: 'sending', step }
    const lost = this.#record(lesson.events, state, lesson.attempts)
    if (lost) return { end: lost }
    if (!lesson.rest) return { seen: lesson.seen }
    const { rest } = lesson
    if (rest.kind === 'waiting' && isStationWide(rest.code))
      return { end: { kind: 'held', until: Date.parse(rest.until), code: rest.code } }
    return { end: { kind: 'rested' } }
  }

  async #finish({ personId, proof }: Pick<DoneState, 'personId' | 'proof'>): Promise<TurnEnd> {
    const { enrollmentId, attempts } = this.#opened.row
    const event = { what: 'enrollment-delivered', enrollmentId, personId, proof } as const
    const recorded = await this.#parts.recordAudit(event)
    if (recorded.ok) return this.#record([], { kind: 'done', personId, proof }, 0) ?? { kind: 'rested' }
    const { clock, random, backOff } = this.#parts
    const until = clock.now() + pauseAfter(attempts, random(), backOff)
    const waiting = {
      kind: 'waiting',
      until: new Date(until).toISOString(),
      code: recorded.error.code
    } as const
    return this.#record([], waiting, attempts + 1) ?? { kind: 'rested' }
  }

  #entry(): OpenEntry {
    const { row, details } = this.#opened
    return {
      details,
      attachment: (attachmentId) => this.#parts.store.attachment(row.enrollmentId, attachmentId)
    }
  }

  /** @returns how the turn ends because this could not be kept */
  #record(
    events: readonly JournalEvent[],
    state: OutboxState,
    attempts = this.#opened.row.attempts
  ): TurnEnd | undefined {
    const { store, clock, onChange } = this.#parts
    const { row, progress } = this.#opened
    const entries = events.map((event) => ({ at: clock.now(), event }))
    const recorded = store.record(row.enrollmentId, entries, { state, attempts })
    if (!recorded.ok) return { kind: 'unkept', error: recorded.error }
    this.#opened = {
      ...this.#opened,
      row: { ...row, state, attempts },
      progress: entries.reduce<Progress>(after, progress)
    }
    onChange(this.#opened)
    return undefined
  }
}

type DoneState = Extract<OutboxState, { kind: 'done' }>

function isOfTheDisk(code: ErrorCode): boolean {
  return code.startsWith('outbox/') || code.startsWith('secrets/')
}
