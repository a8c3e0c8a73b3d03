import type { FindingKind } from '@shared/domain/server'

type Failure = Extract<FindingKind, 'unreachable' | 'unknown-host' | 'silent' | 'speaks-http'>

/** How Node (by the code of a cause) and Chromium (by the name in the message) call it. */
const failures: readonly (readonly [Failure, RegExp])[] = [
  ['unknown-host', /^(ENOTFOUND|EAI_AGAIN|net::ERR_NAME_NOT_RESOLVED)$/],
  ['silent', /^(TimeoutError|ETIMEDOUT|UND_ERR_\w+_TIMEOUT|net::ERR_(CONNECTION_)?TIMED_OUT)$/],
  ['speaks-http', /^(EPROTO|ERR_SSL_\w+|net::ERR_SSL_PROTOCOL_ERROR)$/],
  [
    'unreachable',
    /^(ECONN\w+|E(HOST|NET)\w+|UND_ERR_SOCKET|net::ERR_(CONNECTION|INTERNET|NETWORK|ADDRESS)_\w+)$/
  ]
]

/** Why no connection came about, read out of what a request threw; undefined when it does not say. */
export function connectionFailure(thrown: unknown): Failure | undefined {
  const names = namesOf(thrown)
  return failures.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0]
}

/** The names and codes of an error and of its causes. */
function namesOf(thrown: unknown): string[] {
  const names: string[] = []
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth += 1) {
    names.push(error.name, error.message)
    if ('code' in error && typeof error.code === 'string') names.push(error.code)
  }
  return names
}
