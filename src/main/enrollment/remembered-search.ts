import { createHash } from 'node:crypto'

/**
 * What the search before an enrollment came to, as the main process saw it.
 *
 * SECURITY: what may be submitted goes by this, never by what the window says the search found.
 */
export interface RememberedSearch {
  /** SHA-256 of the picture that was searched with. It says nothing about another picture. */
  readonly digest: string
  /** `unsearched`: nobody could be asked; the station searches before it sends. */
  readonly outcome: 'searched' | 'unsearched' | 'not-permitted'
  readonly hasStrongCandidate: boolean
}

export function digestOf(jpeg: Uint8Array): string {
  return createHash('sha256').update(jpeg).digest('hex')
}
