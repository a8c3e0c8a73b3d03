import type { AppError } from './errors'

/** The answer of everything that can fail for a reason a person should hear about. Throwing is for bugs. */
export type Result<T, E = AppError> = Ok<T> | Err<E>
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}
export interface Err<E = AppError> {
  readonly ok: false
  readonly error: E
}

export function ok(): Ok<undefined>
export function ok<T>(value: T): Ok<T>
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value }
}

export function err<E>(error: E): Err<E> {
  return { ok: false, error }
}
