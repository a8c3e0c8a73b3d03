import type { CheckOutcome, MainStep } from '@shared/domain/diagnostics'

/** One step of the self-check. How to add one is described in docs/diagnostics.md. */
export interface Check<Step extends MainStep> {
  readonly id: Step
  /** @param signal aborted when nobody waits for the outcome any more */
  run(signal: AbortSignal): Promise<CheckOutcome>
}
