import { type CheckOutcome, type CheckResult, type CheckStep, checkSteps } from '@shared/domain/diagnostics'
import { type Step, stay } from '../flow/machine'

/** The self-check: one step after the other, each once. */
export interface SelfCheck {
  readonly at: 'not-begun' | 'running' | 'done' | 'cancelled'
  /** Answers of an earlier run are not heard. */
  readonly run: number
  /** In the order of the steps, as far as it has come. */
  readonly results: readonly CheckResult[]
}

export type SelfCheckEvent =
  | { readonly type: 'start-wanted' }
  | {
      readonly type: 'found'
      readonly run: number
      readonly step: CheckStep
      readonly outcome: CheckOutcome
    }
  | { readonly type: 'cancelled' }
  | { readonly type: 'left' }

export type SelfCheckEffect =
  { readonly type: 'check'; readonly run: number; readonly step: CheckStep } | { readonly type: 'stop' }

export const startSelfCheck: SelfCheck = { at: 'not-begun', run: 0, results: [] }
export const leftSelfCheck: SelfCheckEvent = { type: 'left' }

const steps: readonly CheckStep[] = checkSteps

/** The step that runs now, or that would have been next. */
export function currentStep({ results }: SelfCheck): CheckStep | undefined {
  return steps[results.length]
}

export function selfCheckReducer(state: SelfCheck, event: SelfCheckEvent): Step<SelfCheck, SelfCheckEffect> {
  switch (event.type) {
    case 'start-wanted':
      return state.at === 'running' ? stay(state) : goOn({ ...startSelfCheck, run: state.run + 1 })
    case 'found': {
      const isHeard = state.at === 'running' && event.run === state.run && event.step === currentStep(state)
      if (!isHeard) return stay(state)
      const { step, outcome } = event
      return goOn({ ...state, results: [...state.results, { step, outcome }] })
    }
    case 'cancelled':
      return state.at === 'running'
        ? { state: { ...state, at: 'cancelled' }, effects: [{ type: 'stop' }] }
        : stay(state)
    case 'left':
      return { state: { ...startSelfCheck, run: state.run }, effects: [{ type: 'stop' }] }
  }
}

function goOn(state: SelfCheck): Step<SelfCheck, SelfCheckEffect> {
  const step = currentStep(state)
  if (step === undefined) return stay({ ...state, at: 'done' })
  return { state: { ...state, at: 'running' }, effects: [{ type: 'check', run: state.run, step }] }
}
