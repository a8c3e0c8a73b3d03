import type { UpdateState } from '@shared/domain/station'
import type { ErrorCode } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Clock, Logger } from '../platform/ports'
import { decideUpdate, type UpdateSettings } from './update-policy'
import type { UpdateSource } from './update-source'
import { openVerifiedFeed } from './verified-feed'

/** What can replace the program on this operating system. */
export interface Updater {
  /**
   * Looks at a feed; fetches and checks what is newer, and puts it in when the program ends.
   *
   * @returns the version that is ready, undefined when there is no newer one; `updates/failed`
   */
  fetchNewer(feedUrl: string): Promise<Result<string | undefined>>
}

export interface UpdateParts {
  readonly settings: () => UpdateSettings
  readonly updater: Updater
  readonly source: (place: string) => UpdateSource
  readonly clock: Clock
  readonly logger: Logger
}

/** How long to wait before the settings are looked at again: they may name a source by then. */
const restMs = 60 * 60_000

/** Looks for newer versions now and then. Touches neither network nor disk while the settings name no source. */
export class UpdateService {
  readonly #parts: UpdateParts
  #lastLook: number | undefined
  #readyVersion: string | undefined
  #startedAt = 0
  #cancel: (() => void) | undefined
  #problem: ErrorCode | undefined
  #isStopped = false

  constructor(parts: UpdateParts) {
    this.#parts = parts
  }

  get state(): UpdateState {
    const { updateSource } = this.#parts.settings()
    if (this.#readyVersion !== undefined) return { kind: 'ready', version: this.#readyVersion }
    if (updateSource === '') return { kind: 'off' }
    return this.#problem === undefined ? { kind: 'looking' } : { kind: 'failed', code: this.#problem }
  }

  start(): void {
    this.#startedAt = this.#parts.clock.now()
    this.#turn()
  }

  stop(): void {
    this.#isStopped = true
    this.#cancel?.()
  }

  #turn(): void {
    if (this.#isStopped) return
    const { settings, clock, logger } = this.#parts
    const decision = decideUpdate(settings(), {
      now: clock.now(),
      lastLook: this.#lastLook,
      startedAt: this.#startedAt,
      isReady: this.#readyVersion !== undefined
    })
    if (decision.kind === 'look') {
      void this.#look().finally(() => this.#turn())
      return
    }
    if (decision.kind === 'refuse') {
      if (this.#problem !== decision.code) logger.write('warning', 'update-refused', { code: decision.code })
      this.#problem = decision.code
    }
    const wait = decision.kind === 'wait' ? Math.min(decision.milliseconds, restMs) : restMs
    this.#cancel = clock.after(wait, () => this.#turn())
  }

  async #look(): Promise<void> {
    const { settings, source, updater, clock, logger } = this.#parts
    this.#lastLook = clock.now()
    const { updateSource, signaturePublicKey } = settings()
    const feed = await openVerifiedFeed(source(updateSource), signaturePublicKey)
    const found = await updater.fetchNewer(feed.url)
    await feed.close()
    if (!found.ok) {
      // Why the feed did not hand something on says more than that the updater got nothing.
      this.#problem = feed.refusal ?? 'updates/failed'
      logger.write('warning', 'update-failed', { code: this.#problem, detail: found.error.detail ?? '' })
      return
    }
    this.#problem = undefined
    this.#readyVersion = found.value
    logger.write('info', found.value === undefined ? 'no-update' : 'update-ready', {
      version: found.value ?? ''
    })
  }
}
