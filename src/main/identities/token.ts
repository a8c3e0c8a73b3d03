import { z } from 'zod'

const claims = z.object({ exp: z.number().positive(), iat: z.number().positive().optional() })

/** Times of a JWT in milliseconds since 1970, by the server's clock. */
export interface TokenTimes {
  readonly expires: number
  readonly issued?: number
}

/**
 * When a JWT was issued and when it expires, read as a hint for renewal.
 *
 * The token is opaque by contract: whatever cannot be read is not an error, the answer is then `undefined`. The
 * signature is not checked; that is the server's business.
 */
function tokenTimes(token: string): TokenTimes | undefined {
  const payload = token.split('.')[1]
  if (payload === undefined) return undefined
  try {
    const parsed = claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
    if (!parsed.success) return undefined
    const { exp, iat } = parsed.data
    return iat === undefined ? { expires: exp * 1000 } : { expires: exp * 1000, issued: iat * 1000 }
  } catch {
    return undefined
  }
}

/** Renew when less than this is left of a token. Covers a slow request. */
const renewBefore = 60_000
/** A token must stay usable for at least one request. */
const leastUse = 5_000

/**
 * Milliseconds after which a token that was received just now is renewed.
 *
 * Only the distance between two of the server's own times counts, so a wrong clock on either side changes nothing. Which
 * server time is known beside the expiry decides: the token's own time of issue, or the time of the answer that brought it.
 *
 * @param serverNow the server's clock at receipt; undefined when it does not tell the time
 * @param assumedAge for a token that does not say how long it lives
 */
export function timeToRenewal(token: string, serverNow: number | undefined, assumedAge: number): number {
  const times = tokenTimes(token)
  const from = times?.issued ?? serverNow
  if (times === undefined || from === undefined) return assumedAge
  const lifetime = times.expires - from
  return Math.max(lifetime - renewBefore, lifetime / 2, leastUse)
}
