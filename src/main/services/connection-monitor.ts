import type { ConnectionState } from '@shared/domain/station'
import type { ErrorCode } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Clock } from '../platform/ports'

/** Milliseconds between two looks at the server: while it is fine, and while it is not. */
const lookEvery = { ready: 60_000, other: 5_000 } as const

/** Knows whether the server can be used, by asking it now and then, and tells when that changes. */
export class ConnectionMonitor {
  readonly #check: () => Promise<Result<undefined>>
  readonly #clock: Clock
  readonly #onChange: (state: ConnectionState) => void
  #state: ConnectionState = 'starting'
  #cancelNext: () => void = () => undefined
  /** Counts up when what was asked before no longer matters. */
  #round = 0
  /** Under way. */
  #looks = 0

  constructor(
    check: () => Promise<Result<undefined>>,
    clock: Clock,
    onChange: (state: ConnectionState) => void
  ) {
    this.#check = check
    this.#clock = clock
    this.#onChange = onChange
  }

  get state(): ConnectionState {
    return this.#state
  }

  async look(): Promise<void> {
    this.#cancelNext()
    const round = this.#round
    this.#looks += 1
    const answer = await this.#check()
    this.#looks -= 1
    if (round !== this.#round) return
    this.#cancelNext()
    this.#change(answer.ok ? 'ready' : (states[answer.error.code] ?? 'unreachable'))
    const wait = this.#state === 'ready' ? lookEvery.ready : lookEvery.other
    this.#cancelNext = this.#clock.after(wait, () => void this.look())
  }

  /** A call did not get through: looks at once where the server was thought to be fine. */
  doubt(): void {
    if (this.#state === 'ready' && this.#looks === 0) void this.look()
  }

  /** Another server or another account: what was known no longer holds. */
  startOver(): void {
    this.#round += 1
    this.#change('starting')
    void this.look()
  }

  stop(): void {
    this.#round += 1
    this.#cancelNext()
  }

  #change(state: ConnectionState): void {
    if (state === this.#state) return
    this.#state = state
    this.#onChange(state)
  }
}

/** What needs somebody to change something; all else is `unreachable` and may pass by itself. */
const states: Partial<Record<ErrorCode, ConnectionState>> = {
  'identities/signed-out': 'signed-out',
  'identities/untrusted-certificate': 'untrusted',
  'identities/unauthorized': 'refused',
  'identities/forbidden': 'refused',
  'identities/session-refused': 'refused',
  'identities/clock-differs': 'refused'
}
