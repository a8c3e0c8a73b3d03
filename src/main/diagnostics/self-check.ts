import type { CheckOutcome, MainStep } from '@shared/domain/diagnostics'
import type { Clock, Logger } from '../platform/ports'
import type { Check } from './check'

/** A step that waits for a server waits for several answers one after the other. */
const patienceMs = 60_000

export type MainChecks = { readonly [Step in MainStep]: Check<Step> }

/** The steps of the self-check that main does, one at a time and each by itself. */
export class SelfCheck {
  readonly #checks: MainChecks
  readonly #clock: Clock
  readonly #logger: Logger

  constructor(checks: MainChecks, clock: Clock, logger: Logger) {
    this.#checks = checks
    this.#clock = clock
    this.#logger = logger
  }

  /** Always answers: a step that throws or hangs is a finding, too. */
  async run(step: MainStep): Promise<CheckOutcome> {
    const stop = new AbortController()
    const timedOut = Promise.withResolvers<CheckOutcome>()
    const cancel = this.#clock.after(patienceMs, () => {
      stop.abort()
      timedOut.resolve({ finding: 'check/timed-out' })
    })
    try {
      const outcome = await Promise.race([this.#checks[step].run(stop.signal), timedOut.promise])
      this.#logger.write('info', 'self-check-step', { step, finding: outcome.finding })
      return outcome
    } catch (thrown) {
      const name = thrown instanceof Error ? thrown.name : typeof thrown
      this.#logger.write('error', 'self-check-threw', { step, name })
      return { finding: 'check/failed' }
    } finally {
      cancel()
    }
  }
}
