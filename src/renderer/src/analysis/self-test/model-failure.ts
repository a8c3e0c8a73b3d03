import { type AppError, appError, type ErrorCode } from '@shared/errors'
import type { ModelName } from '@shared/face/face-models'

/** What is wrong with a model. */
export type ModelFault =
  /** Its file cannot be fetched, or the runtime does not take it for a model. */
  | 'does-not-load'
  /** The runtime gave up while running it. */
  | 'does-not-run'
  /** It answered with nothing, with too little, or with something that is no number. */
  | 'no-numbers'
  /** It answered the known picture with other numbers than it should. */
  | 'wrong-numbers'

/** A model that cannot be used. Thrown where a model's port has no other way to say so; never leaves the worker. */
export class ModelFailure extends Error {
  readonly model: ModelName
  readonly fault: ModelFault

  constructor(model: ModelName, fault: ModelFault, cause?: unknown) {
    super(`${model} ${fault}`, { cause })
    this.name = 'ModelFailure'
    this.model = model
    this.fault = fault
  }
}

/** Nothing can be run, whichever model it is. Thrown when a model is opened. */
export class RuntimeFailure extends Error {
  constructor(cause: unknown) {
    super('the runtime of the models does not start', { cause })
    this.name = 'RuntimeFailure'
  }
}

/** A model that failed while the station starts: `analysis/models-unavailable` or `analysis/self-test-failed`. */
export function startError(failure: ModelFailure): AppError {
  const unloaded = failure.fault === 'does-not-load'
  return errorOf(failure, unloaded ? 'analysis/models-unavailable' : 'analysis/self-test-failed')
}

/** A model that failed later: `analysis/inference-failed`; those of the start when it was opened only now. */
export function inferenceError(failure: ModelFailure): AppError {
  if (failure.fault === 'does-not-load' || failure.fault === 'wrong-numbers') return startError(failure)
  return errorOf(failure, 'analysis/inference-failed')
}

function errorOf({ model, fault, cause }: ModelFailure, code: ErrorCode): AppError {
  // What the runtime says about a file. Nothing about a person is known at that point, later only the fault is told.
  const reason = fault === 'does-not-load' && cause instanceof Error ? `: ${cause.message.slice(0, 200)}` : ''
  return { ...appError(code, fault + reason), model }
}
