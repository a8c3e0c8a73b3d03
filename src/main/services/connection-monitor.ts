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
  #stopped = false

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
    const answer = await this.#check()
    if (this.#stopped) return
    this.#change(answer.ok ? 'ready' : stateFor(answer.error.code))
    const wait = this.#state === 'ready' ? lookEvery.ready : lookEvery.other
    this.#cancelNext = this.#clock.after(wait, () => void this.look())
  }

  stop(): void {
    this.#stopped = true
    this.#cancelNext()
  }

  #change(state: ConnectionState): void {
    if (state === this.#state) return
    this.#state = state
    this.#onChange(state)
  }
}

/** `refused` needs somebody to change something; `unreachable` may pass by itself. */
function stateFor(code: ErrorCode): ConnectionState {
  return code === 'identities/unauthorized' || code === 'identities/forbidden' ? 'refused' : 'unreachable'
}
