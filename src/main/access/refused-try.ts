import type { AppError, ErrorCode } from '@shared/errors'

const wrong: ReadonlySet<ErrorCode> = new Set([
  'outbox/wrong-pin',
  'access/wrong-pin',
  'identities/unauthorized',
  'offline/wrong-password',
  'offline/not-known'
])

/**
 * Whether somebody tried a wrong secret, and not only came too early or found the server away. Tries during a wait are not
 * recorded: the wait would then not keep the log from filling.
 */
export function wasLookedAt({ code }: AppError): boolean {
  return wrong.has(code)
}
