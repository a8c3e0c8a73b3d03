import { type AppError, appError, type ErrorCode, type NamedPermission } from '@shared/errors'
import { isHTTPError, isNetworkError, isTimeoutError } from 'ky'
import { z } from 'zod'
import { UntrustedCertificate } from '../trust/trust-guard'
import { AnswerTooLarge } from './read-answer'
import { retryAfterMs } from './retry-after'

/** Which code a status of the Identities server stands for. Statuses not listed are `bad-answer` below 500. */
const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'identities/rejected',
  401: 'identities/unauthorized',
  403: 'identities/forbidden',
  404: 'identities/not-found',
  408: 'identities/timed-out',
  409: 'identities/rejected',
  413: 'identities/rejected',
  415: 'identities/rejected',
  422: 'identities/rejected',
  429: 'identities/busy',
  503: 'identities/busy',
  504: 'identities/timed-out'
}

/**
 * Translates what a request threw.
 *
 * @param what names the request for the log, e.g. `POST api/v1/faces/faceEnroll`; a path template, never an id
 * @param permissions of which the request needs one, where that is documented
 * @returns undefined when it is none of the known failures, that is, a bug
 */
export function apiError(
  thrown: unknown,
  what: string,
  permissions?: readonly NamedPermission[]
): AppError | undefined {
  if (isHTTPError(thrown)) {
    const { status } = thrown.response
    if (status === 403 && permissions) {
      return { ...appError('identities/forbidden', `${what}: 403`), permissions }
    }
    const code = codeOfStatus[status] ?? (status >= 500 ? 'identities/server-error' : 'identities/bad-answer')
    // The body is left out on purpose: a server may quote what it was sent.
    const patience = retryAfterMs(thrown.response.headers)
    return {
      ...appError(code, `${what}: ${String(status)}`),
      ...(patience !== undefined && { retryAfterMs: patience })
    }
  }
  if (thrown instanceof UntrustedCertificate) {
    return appError('identities/untrusted-certificate', `${what}: ${thrown.distrust}`)
  }
  // Whoever ended it knows; to everybody else the line broke.
  if (isCancelled(thrown)) return appError('identities/unreachable', `${what}: cancelled`)
  if (isTimeoutError(thrown) || isDeadline(thrown)) return appError('identities/timed-out', what)
  if (isNetworkError(thrown) || isChromiumNetworkError(thrown))
    return appError('identities/unreachable', what)
  if (isCancelledRedirect(thrown)) return appError('identities/bad-answer', `${what}: redirect`)
  // The transport did its job, the content is not what the API promises: a web page instead of JSON, for example.
  if (thrown instanceof z.ZodError) return appError('identities/bad-answer', `${what}: ${placeOf(thrown)}`)
  if (thrown instanceof SyntaxError) return appError('identities/bad-answer', `${what}: not JSON`)
  if (thrown instanceof AnswerTooLarge) return appError('identities/bad-answer', `${what}: too large`)
  // Node's fetch reports a connection cut in the middle of a body with a plain TypeError.
  if (thrown instanceof TypeError && thrown.message === 'terminated') {
    return appError('identities/unreachable', what)
  }
  return undefined
}

/**
 * Where an answer is not what the API's document says, e.g. `aliases.0.firstName`.
 *
 * SECURITY: the place only; zod's messages may quote the value. What stands in a path comes from the document, because
 * the document describes no answer whose members have names of the server's choice.
 */
function placeOf({ issues }: z.ZodError): string {
  const path = issues[0]?.path ?? []
  return path.length === 0 ? '(answer)' : path.map(String).join('.')
}

/** The reason of `AbortSignal.timeout`, which also ends a body that never finishes. */
function isDeadline(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'TimeoutError'
}

function isCancelled(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'AbortError'
}

/** Under Electron requests go through Chromium's stack, whose failures are plain errors named `net::ERR_...`. */
function isChromiumNetworkError(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message.startsWith('net::ERR_')
}

/** Where Node's fetch hands over a redirect that is not to be followed, Electron's fails (electron/electron#43715). */
function isCancelledRedirect(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message === 'Redirect was cancelled'
}
