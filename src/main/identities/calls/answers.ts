import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'

export function isNotFound(answer: Result<unknown>): boolean {
  return !answer.ok && answer.error.code === 'identities/not-found'
}

export function mapAnswer<T, U>(answer: Result<T>, map: (value: T) => U): Result<U> {
  return answer.ok ? ok(map(answer.value)) : answer
}

/** For calls of which only the success counts. */
export function done(answer: Result<unknown>): Result<undefined> {
  return answer.ok ? ok() : answer
}

/**
 * A web page where bytes, or nothing, should be: the sign-in page of a proxy, say. Where JSON is expected the page does
 * not parse; here somebody has to look.
 */
export function refuseWebPage<T>(answer: Result<T>, what: string): Result<T> {
  if (!answer.ok || !(answer.value instanceof Blob) || !/^text\/html\b/i.test(answer.value.type))
    return answer
  return err(appError('identities/bad-answer', `${what}: web page`))
}

/** Bare base64 without a `data:` prefix, as in the documented samples. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
