import type { ErrorCode } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import type { AuditService } from '../audit/audit-service'
import type { ServerLink } from '../identities/server-link'
import type { Credentials, Logger } from '../platform/ports'
import type { CredentialStore } from '../secrets/credential-store'
import type { OfflineVerifier } from '../secrets/offline-verifier'

export interface ServerAccountParts {
  readonly credentials: CredentialStore
  readonly offlineVerifier: OfflineVerifier
  readonly audit: Pick<AuditService, 'record'>
  readonly logger: Logger
  /** The server has accepted an account that had signed in without it. */
  readonly onConfirmed: () => void
  /** The server has refused such an account. */
  readonly onRefused: () => void
}

/** The server did not say no; it was not there. */
const isAway: ReadonlySet<ErrorCode> = new Set(['identities/unreachable', 'identities/timed-out'])

/** As whom the station works with its server, and on whose word: the server's, or its own while there is no server. */
export class ServerAccount {
  readonly #parts: ServerAccountParts
  #isRemembered = false
  /** Signed in on the station's own word; the very object that the link works with. */
  #offlineAs: Credentials | undefined
  #isRefused = false
  /** What is being kept of the server's answers. */
  #keeping: Promise<unknown> = Promise.resolve()

  constructor(parts: ServerAccountParts) {
    this.#parts = parts
  }

  /** Whether a restart of the station stays signed in. */
  get isRemembered(): boolean {
    return this.#isRemembered
  }

  get isOffline(): boolean {
    return this.#offlineAs !== undefined
  }

  /** Whether the server has refused what the station had accepted. */
  get isRefused(): boolean {
    return this.#isRefused
  }

  /** @returns on whose word; or why not, and then nothing has changed */
  async signIn(link: ServerLink, signIn: Credentials): Promise<Result<'server' | 'offline'>> {
    const answer = await link.signIn(signIn)
    await this.settled()
    if (answer.ok) {
      this.#workAs(undefined)
      return ok('server')
    }
    const { offlineVerifier } = this.#parts
    if (!isAway.has(answer.error.code) || !offlineVerifier.isAllowed) return answer
    const known = await offlineVerifier.check(link.baseUrl, signIn)
    if (!known.ok) return known
    this.#workAs(signIn)
    link.use(signIn)
    return ok('offline')
  }

  /** Whoever does not want to be remembered must not be surprised by an older password either. */
  async remember(baseUrl: string, signIn: Credentials, remember: boolean): Promise<Result<undefined>> {
    const { credentials } = this.#parts
    const kept = remember ? await credentials.keep(baseUrl, signIn) : await credentials.forget()
    this.#isRemembered = remember && kept.ok
    return kept
  }

  /** Forgets what a restart would stay signed in by; this sign-in goes on. @returns `settings/not-saved` */
  async stopRemembering(): Promise<Result<undefined>> {
    const forgotten = await this.#parts.credentials.forget()
    if (forgotten.ok) this.#isRemembered = false
    return forgotten
  }

  /**
   * Forgets the password. What it can be recognised by stays, for its days: shifts end with signing out, and the next one
   * may have to begin without a network.
   */
  async signOut(link: ServerLink | undefined): Promise<Result<undefined>> {
    const { audit, credentials } = this.#parts
    const recorded = link?.username === undefined ? ok() : await audit.record({ what: 'signed-out' })
    // Also where that could not be recorded: nobody is kept signed in against their will.
    link?.signOut()
    this.#workAs(undefined)
    const forgotten = await credentials.forget()
    if (forgotten.ok) this.#isRemembered = false
    return forgotten.ok ? recorded : forgotten
  }

  async useStored(link: ServerLink): Promise<void> {
    // Another server can have come into the settings while the station was not running.
    this.#keep(() => this.#parts.offlineVerifier.keepOnly(link.baseUrl))
    const stored = await this.#parts.credentials.read(link.baseUrl)
    // The station is then signed out and says so; the log says why.
    if (!stored.ok)
      this.#parts.logger.write('warning', 'stored-sign-in-unreadable', { code: stored.error.code })
    this.#isRemembered = stored.ok && stored.value !== undefined
    if (stored.ok && stored.value) link.use(stored.value)
  }

  /** Hears every answer of the server to a username and password of `baseUrl`. */
  heard(baseUrl: string, credentials: Credentials, answer: Result<undefined>): void {
    const { offlineVerifier, onConfirmed, onRefused } = this.#parts
    const isOurs = this.#offlineAs === credentials
    if (answer.ok) {
      this.#keep(() => offlineVerifier.accepted(baseUrl, credentials))
      if (!isOurs) return
      this.#workAs(undefined)
      onConfirmed()
    } else if (answer.error.code === 'identities/unauthorized') {
      this.#keep(() => offlineVerifier.refused(baseUrl, credentials))
      if (!isOurs) return
      this.#isRefused = true
      onRefused()
    }
  }

  /** The link is closed; what it worked as is over. */
  leave(): void {
    this.#isRemembered = false
    this.#workAs(undefined)
  }

  /** SECURITY: password and verifiers belong to the server that they were typed for. */
  async forget(): Promise<void> {
    const { credentials, offlineVerifier } = this.#parts
    await this.settled()
    await credentials.forget()
    await offlineVerifier.forget()
  }

  /** Waits until what the server said is kept. */
  async settled(): Promise<void> {
    await this.#keeping
  }

  #workAs(offline: Credentials | undefined): void {
    this.#offlineAs = offline
    this.#isRefused = false
  }

  #keep(work: () => Promise<Result<undefined>>): void {
    const { logger } = this.#parts
    this.#keeping = this.#keeping.then(work).then(
      (kept) => {
        // Signing in goes on; only the next time without a server will not work.
        if (!kept.ok) logger.write('warning', 'offline-sign-in-not-kept', { code: kept.error.code })
      },
      () => logger.write('error', 'offline-sign-in-not-kept')
    )
  }
}
