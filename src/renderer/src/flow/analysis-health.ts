import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { type Step, stay } from './machine'
import type { Session } from './session-reducer'

/** Whether the analysis of faces can be relied on. */
export type AnalysisHealth =
  /** Not tested yet. Nobody waits for that on the first screen; what needs it waits by itself. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'fit' }
  | {
      readonly kind: 'unfit'
      readonly error: AppError
      readonly isTesting: boolean
      /** How often it was tested in a row and failed. */
      readonly failures: number
    }

export type AnalysisHealthEvent =
  | { readonly type: 'test-wanted' }
  /** At the start, when it was wanted, or because the worker had to be replaced. */
  | { readonly type: 'tested'; readonly result: Result<undefined> }

export type AnalysisHealthEffect =
  { readonly type: 'test' } | { readonly type: 'report'; readonly error: AppError }

export const untested: AnalysisHealth = { kind: 'unknown' }

export function analysisHealthReducer(
  health: AnalysisHealth,
  event: AnalysisHealthEvent
): Step<AnalysisHealth, AnalysisHealthEffect> {
  switch (event.type) {
    case 'test-wanted':
      if (health.kind === 'fit' || (health.kind === 'unfit' && health.isTesting)) return stay(health)
      return {
        state: health.kind === 'unfit' ? { ...health, isTesting: true } : health,
        effects: [{ type: 'test' }]
      }
    case 'tested': {
      const { result } = event
      if (result.ok) return stay(health.kind === 'fit' ? health : { kind: 'fit' })
      const { error } = result
      const failures = health.kind === 'unfit' ? health.failures + 1 : 1
      return {
        state: { kind: 'unfit', error, isTesting: false, failures },
        effects: [{ type: 'report', error }]
      }
    }
  }
}

/**
 * Whether a screen can do nothing without the analysis. What was captured before goes on to its end, and nothing that
 * was typed is lost; the settings are what a repair may need,
 * and the outbox goes on without a camera.
 */
export function needsAnalysis(session: Session): boolean {
  switch (session.screen) {
    case 'home':
    case 'identify':
    case 'compare':
      return true
    case 'enroll':
      return session.visit.phase === 'visiting' && session.visit.step.at === 'capture'
    case 'people':
    case 'person':
    case 'settings':
    case 'sign-in':
    case 'outbox':
      return false
  }
}
