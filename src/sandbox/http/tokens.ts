import { sign, verify } from 'hono/jwt'
import type { SandboxPolicy } from '../policy'
import { createSeal } from './seal'

/** Issues and reads the access tokens of one sandbox. */
export interface Tokens {
  issue(user: { readonly username: string; readonly role: string }): Promise<string>
  /** @returns the user's name; undefined when the token is forged, damaged or expired */
  read(token: string): Promise<string | undefined>
}

export interface TokenOptions {
  readonly signingKey: Uint8Array
  readonly lifetimeSeconds: number
  readonly claims: SandboxPolicy['tokenClaims']
  readonly now: () => Date
  readonly newId: () => string
  readonly randomBytes: (count: number) => Uint8Array
}

export function createTokens(options: TokenOptions): Tokens {
  const { signingKey, lifetimeSeconds, claims: shown, now, newId, randomBytes } = options
  const key = Buffer.from(signingKey).toString('base64')
  const seal = createSeal(signingKey, randomBytes)
  const epochSeconds = (): number => Math.floor(now().getTime() / 1000)
  return {
    async issue({ username, role }) {
      const issuedAt = epochSeconds()
      // `jti` makes a renewed token differ from the old one within the same second.
      const claims = {
        unique_name: username,
        role,
        ...(shown === 'exp-only' ? {} : { iat: issuedAt }),
        exp: issuedAt + lifetimeSeconds,
        jti: newId()
      }
      const token = await sign(claims, key, 'HS256')
      return shown === 'opaque' ? seal.close(token) : token
    },
    async read(token) {
      try {
        const opened = shown === 'opaque' ? seal.open(token) : token
        // SECURITY: the algorithm is named, so a token that claims "none" or another one is refused. Expiry is checked
        // below, by the sandbox's own clock and with the claim required.
        const claims = await verify(opened, key, { alg: 'HS256', exp: false, iat: false, nbf: false })
        const username = claims['unique_name']
        const alive = typeof claims.exp === 'number' && claims.exp > epochSeconds()
        return alive && typeof username === 'string' ? username : undefined
      } catch {
        // Each way in which a token can be wrong throws another error; all mean the same to the caller.
        return undefined
      }
    }
  }
}
