import { z } from 'zod'

const claims = z.object({ exp: z.number().positive() })

/**
 * When a JWT expires, in milliseconds since 1970, read as a hint for renewal.
 *
 * The token is opaque by contract: whatever cannot be read is not an error, the answer is then `undefined`. The
 * signature is not checked; that is the server's business.
 */
export function tokenExpiry(token: string): number | undefined {
  const payload = token.split('.')[1]
  if (payload === undefined) return undefined
  try {
    const parsed = claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
    return parsed.success ? parsed.data.exp * 1000 : undefined
  } catch {
    return undefined
  }
}
