import { sign, verify } from 'hono/jwt'

/** Issues and reads the access tokens of one sandbox. */
export interface Tokens {
  issue(user: { readonly username: string; readonly role: string }): Promise<string>
  /** @returns the user's name; undefined when the token is forged, damaged or expired */
  read(token: string): Promise<string | undefined>
}

export interface TokenOptions {
  readonly signingKey: Uint8Array
  readonly lifetimeSeconds: number
  readonly now: () => Date
  readonly newId: () => string
}

export function createTokens({ signingKey, lifetimeSeconds, now, newId }: TokenOptions): Tokens {
  const key = Buffer.from(signingKey).toString('base64')
  const epochSeconds = (): number => Math.floor(now().getTime() / 1000)
  return {
    issue({ username, role }) {
      const issuedAt = epochSeconds()
      // `jti` makes a renewed token differ from the old one within the same second.
      const claims = {
        unique_name: username,
        role,
        iat: issuedAt,
        exp: issuedAt + lifetimeSeconds,
        jti: newId()
      }
      return sign(claims, key, 'HS256')
    },
    async read(token) {
      try {
        // SECURITY: the algorithm is named, so a token that claims "none" or another one is refused. Expiry is checked
        // below, by the sandbox's own clock and with the claim required.
        const claims = await verify(token, key, { alg: 'HS256', exp: false, iat: false, nbf: false })
        const username = claims['unique_name']
        const alive = typeof claims.exp === 'number' && claims.exp > epochSeconds()
        return alive && typeof username === 'string' ? username : undefined
      } catch {
        // hono throws a different error for each way in which a token can be wrong; all mean the same to the caller.
        return undefined
      }
    }
  }
}
