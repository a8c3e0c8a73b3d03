import type { ErrorCode } from '@shared/errors'

/**
 * What a failed request can have done at the server.
 *
 * `refused`: the server has read it and does not want it: nothing was done, and the same again will not help.
 * `not-sent`: it never left, or nobody looked at it; nothing was done, and it may work later.
 * `unclear`: it may have been done, or be done yet. Also what a gateway answers in the server's place.
 */
export type Failure = 'refused' | 'not-sent' | 'unclear'

const failures: Partial<Record<ErrorCode, Failure>> = {
  'identities/rejected': 'refused',
  'record/refused': 'refused',
  'identities/forbidden': 'refused',
  'identities/not-found': 'refused',
  'picture/empty': 'refused',
  'picture/not-a-picture': 'refused',
  'picture/too-many-bytes': 'refused',
  'picture/too-many-pixels': 'refused',
  'identify/no-aligned-face': 'refused',
  'document/empty': 'refused',
  'document/too-many-bytes': 'refused',

  'identities/unauthorized': 'not-sent',
  'identities/signed-out': 'not-sent',
  'identities/session-refused': 'not-sent',
  'identities/clock-differs': 'not-sent',
  'identities/untrusted-certificate': 'not-sent',
  'training/failed-to-start': 'not-sent'
}

/** A code that is not listed is unclear: too much care costs a look, too little a double. */
export function failureOf(code: ErrorCode): Failure {
  return failures[code] ?? 'unclear'
}

/** Failures that meet every enrollment alike: as long as they last, no other needs to be tried. */
const stationWide: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'identities/unreachable',
  'identities/busy',
  'identities/unauthorized',
  'identities/signed-out',
  'identities/session-refused',
  'identities/clock-differs',
  'identities/untrusted-certificate',
  'training/failed-to-start'
])

export function isStationWide(code: ErrorCode): boolean {
  return stationWide.has(code)
}
