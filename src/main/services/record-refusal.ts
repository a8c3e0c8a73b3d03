import { appError } from '@shared/errors'
import { err, type Result } from '@shared/result'

/** What the server does not accept is an entry here, not a photo, and other words go with it. */
export function asRecordRefusal<T>(answer: Result<T>): Result<T> {
  if (answer.ok || answer.error.code !== 'identities/rejected') return answer
  return err(appError('record/refused', answer.error.detail))
}

export function isForbidden(answer: Result<unknown>): boolean {
  return !answer.ok && answer.error.code === 'identities/forbidden'
}
