import type { Identification } from '@shared/domain/recognition'
import { appError } from '@shared/errors'
import { err, type Result } from '@shared/result'
import type { Clock } from '../platform/ports'
import type { IdentificationProbe, IdentificationService } from './identification-service'

/**
 * How many searches a window may ask for: a group at once, then a steady flow. A capture takes more than a second, so a
 * queue of people never gets there; a crowd that hurries by does, and so does a window that has lost its mind.
 */
export const identifyRate = { burst: 10, refillMs: 2000 } as const

/** Searches that are still free, as of a moment in milliseconds. */
export interface TokenBucket {
  readonly tokens: number
  readonly at: number
}

export interface BucketAnswer {
  readonly bucket: TokenBucket
  /** Milliseconds until the next token; undefined when one was taken. */
  readonly waitMs?: number
}

/** A full bucket. */
export const fullBucket = (now: number): TokenBucket => ({ tokens: identifyRate.burst, at: now })

/**
 * Takes one token, if there is one. Pure; a clock that was set back gives and takes nothing.
 *
 * @param now milliseconds on the clock of `bucket`
 */
export function takeToken({ tokens, at }: TokenBucket, now: number): BucketAnswer {
  const { burst, refillMs } = identifyRate
  const filled = Math.min(burst, tokens + Math.max(0, now - at) / refillMs)
  if (filled >= 1) return { bucket: { tokens: filled - 1, at: now } }
  return { bucket: { tokens: filled, at: now }, waitMs: Math.ceil((1 - filled) * refillMs) }
}

/**
 * The searches that a window asks for, kept within `identifyRate`. Those of an enrollment do not come this way.
 *
 * SECURITY: each one is work for the server and a detection in its records, and the window is not trusted to go easy.
 *
 * Error: `identify/too-many`, with the time to wait.
 */
export class LimitedIdentification {
  readonly #identification: Pick<IdentificationService, 'identify'>
  readonly #clock: Clock
  #bucket: TokenBucket

  constructor(identification: Pick<IdentificationService, 'identify'>, clock: Clock) {
    this.#identification = identification
    this.#clock = clock
    this.#bucket = fullBucket(clock.now())
  }

  async identify(request: IdentificationProbe): Promise<Result<Identification>> {
    const { bucket, waitMs } = takeToken(this.#bucket, this.#clock.now())
    this.#bucket = bucket
    if (waitMs !== undefined) return err({ ...appError('identify/too-many'), retryAfterMs: waitMs })
    return this.#identification.identify(request)
  }
}
