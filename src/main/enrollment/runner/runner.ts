import { setImmediate } from 'node:timers/promises'
import { type AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { OutboxRow } from '../../outbox/outbox-store'
import type { Logger } from '../../platform/ports'
import type { OpenEntry } from '../at-server/entry'
import { pauseAfter } from '../sequence/back-off'
import type { Command, Outcome } from '../sequence/command'
import { nextDue, nextRow } from './eligible'
import { openEnrollment } from './opened'
import { type Hold, Turn, type TurnEnd, type TurnParts } from './turn'

/** One server for the length of one enrollment: no step of it can go anywhere else. */
export interface SendingServer {
  /** Its base URL, or `training`. */
  readonly server: string
  readonly run: (command: Command, entry: OpenEntry) => Promise<Outcome>
}

export interface RunnerParts extends TurnParts {
  readonly logger: Logger
  readonly open: () => Promise<Result<SendingServer>>
  /** Erases what was delivered and need not be kept any more. */
  readonly tidy: () => void
}

/** `asked`: somebody wants it now, also where the server wants to be left alone. */
export type WakeUp = 'added' | 'network' | 'sign-in' | 'asked'

const tidyEvery = 60 * 60_000
/** Longest that Node's timers wait. */
const longestTimer = 2 ** 31 - 1

/** Sends what lies in the outbox: one enrollment at a time, in order. */
export class EnrollmentRunner {
  readonly #parts: RunnerParts
  /** Opened since the station started. */
  readonly #met = new Set<string>()
  readonly #woken = new Set<string>()
  #running: Promise<void> | undefined
  /** Woken while it ran: what woke it may have come too late to be seen. */
  #isWokenAgain = false
  /** The one met last. */
  #server = ''
  #isStarted = false
  /** How many want the runner to rest. */
  #resting = 0
  /** The server cannot be used, or the disk. */
  #hold: Hold | undefined
  #failures = 0
  #cancelTimer: () => void = () => undefined
  #cancelTidying: () => void = () => undefined

  constructor(parts: RunnerParts) {
    this.#parts = parts
  }

  /** Takes up what the run before has left, and goes on. */
  start(): void {
    this.#isStarted = true
    const { store, logger } = this.#parts
    const rows = store.rows()
    for (const { enrollmentId, state, attempts } of rows.ok ? rows.value : []) {
      if (state.kind !== 'sending') continue
      const requeued = store.record(enrollmentId, [], { state: { kind: 'queued' }, attempts })
      if (!requeued.ok) logger.write('error', 'outbox-not-requeued', { code: requeued.error.code })
    }
    this.#tidyNowAndThen()
    this.wake('added')
  }

  /** @param enrollmentId with `asked`: this one only */
  wake(reason: WakeUp, enrollmentId?: string): void {
    if (!this.#isStarted) return
    if (reason !== 'added') {
      this.#hold = undefined
      const rows = this.#parts.store.rows()
      for (const row of rows.ok ? rows.value : []) {
        if (isWokenBy(row, reason) && (enrollmentId ?? row.enrollmentId) === row.enrollmentId)
          this.#woken.add(row.enrollmentId)
      }
    }
    this.#goOn()
  }

  /**
   * Waits for the step under way, and sends nothing more until the returned function is called.
   *
   * @returns goes on; calling it again does nothing
   */
  async pause(): Promise<() => void> {
    this.#resting += 1
    await this.#running
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      this.#resting -= 1
      this.#goOn()
    }
  }

  /** Waits for the step under way; what it was about goes on at the next start. */
  async stop(): Promise<void> {
    this.#isStarted = false
    this.#cancelTimer()
    this.#cancelTidying()
    await this.#running
  }

  /** Why nothing is tried at present, and until when. */
  get hold(): Hold | undefined {
    return this.#hold && this.#parts.clock.now() < this.#hold.until ? this.#hold : undefined
  }

  get #isInterrupted(): boolean {
    return !this.#isStarted || this.#resting > 0
  }

  #goOn(): void {
    if (this.#isInterrupted) return
    if (this.#running) {
      this.#isWokenAgain = true
      return
    }
    this.#cancelTimer()
    this.#isWokenAgain = false
    this.#running = this.#sendAll()
      .catch((thrown: unknown) => {
        // A bug in one enrollment must not end the station. It stays as it is until the next start, so it does not loop.
        const name = thrown instanceof Error ? thrown.name : typeof thrown
        this.#parts.logger.write('error', 'outbox-runner-threw', { name })
      })
      .finally(() => {
        this.#running = undefined
        if (this.#isWokenAgain) this.#goOn()
        else this.#waitForNext()
      })
  }

  async #sendAll(): Promise<void> {
    const { store, clock, open } = this.#parts
    while (!this.#isInterrupted && this.hold === undefined) {
      const rows = store.rows()
      if (!rows.ok) {
        this.#holdAfter(rows.error)
        return
      }
      if (!rows.value.some(({ state }) => state.kind === 'queued' || state.kind === 'waiting')) return
      const server = await open()
      if (!server.ok) {
        this.#holdAfter(server.error)
        return
      }
      this.#server = server.value.server
      const row = nextRow(rows.value, { server: this.#server, now: clock.now(), woken: this.#woken })
      if (!row) return
      this.#woken.delete(row.enrollmentId)
      this.#afterTurn(row, await this.#turn(row, server.value.run))
      await setImmediate()
    }
  }

  async #turn({ enrollmentId }: OutboxRow, run: SendingServer['run']): Promise<TurnEnd> {
    const opened = await openEnrollment(this.#parts.store, enrollmentId)
    if (!opened.ok) return { kind: 'unkept', error: opened.error }
    const isFirstTime = !this.#met.has(enrollmentId)
    this.#met.add(enrollmentId)
    const options = { isFirstTime, run, isInterrupted: () => this.#isInterrupted }
    return new Turn(this.#parts, options, opened.value).run()
  }

  #afterTurn({ enrollmentId }: OutboxRow, end: TurnEnd): void {
    switch (end.kind) {
      case 'held':
        this.#hold = end
        return
      case 'unkept': {
        // Quarantined or discarded: the others go on. Else it is the disk or the key store, and meets them all.
        const row = this.#parts.store.row(enrollmentId)
        if (!row.ok && row.error.code === 'outbox/unknown-item') return
        if (row.ok && row.value.state.kind === 'quarantined') return
        this.#holdAfter(end.error)
        return
      }
      case 'interrupted':
        return
      case 'rested':
        this.#failures = 0
        this.#parts.tidy()
    }
  }

  #holdAfter(error: AppError): void {
    const { clock, random, backOff, logger } = this.#parts
    const pause = pauseAfter(this.#failures, random(), backOff, error.retryAfterMs)
    this.#hold = { until: clock.now() + pause, code: error.code }
    this.#failures += 1
    logger.write('warning', 'outbox-held', { code: error.code })
  }

  #waitForNext(): void {
    if (this.#isInterrupted) return
    const { store, clock } = this.#parts
    const rows = store.rows()
    const due = rows.ok ? nextDue(rows.value, this.#server) : clock.now()
    const at = due === undefined ? undefined : Math.max(due, this.#hold?.until ?? 0)
    if (at === undefined) return
    const wait = Math.min(longestTimer, Math.max(1000, at - clock.now()))
    this.#cancelTimer = clock.after(wait, () => this.#goOn())
  }

  #tidyNowAndThen(): void {
    this.#parts.tidy()
    this.#cancelTidying = this.#parts.clock.after(tidyEvery, () => this.#tidyNowAndThen())
  }
}

/** A server that is busy said for how long. */
function isWokenBy({ state }: OutboxRow, reason: WakeUp): boolean {
  return state.kind === 'waiting' && (reason === 'asked' || state.code !== 'identities/busy')
}
