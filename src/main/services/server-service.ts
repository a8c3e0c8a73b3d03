import { isDeepStrictEqual } from 'node:util'
import type { ServerChoice, ServerFinding, ServerQuestion, ServerState } from '@shared/domain/server'
import { ok, type Result } from '@shared/result'
import type { AuditService } from '../audit/audit-service'
import type { Api } from '../identities/api'
import { lookUpServer } from '../identities/look-up-server'
import type { ServerLink } from '../identities/server-link'
import type { Clock, Credentials, Logger, Network, TrainingServer } from '../platform/ports'
import type { CredentialStore } from '../secrets/credential-store'
import type { OfflineVerifier } from '../secrets/offline-verifier'
import { CurrentLink } from './current-link'
import { ServerAccount } from './server-account'
import { publicTrust, readAddress } from './server-choice'
import type { SettingsService } from './settings-service'
import type { ServerSettings } from './stored-settings'

export interface ServerServiceParts {
  readonly settings: SettingsService
  readonly credentials: CredentialStore
  readonly offlineVerifier: OfflineVerifier
  readonly audit: Pick<AuditService, 'record'>
  readonly trainingServer: TrainingServer
  readonly network: Network
  readonly clock: Clock
  readonly logger: Logger
  /** Told after every change of server or account. */
  readonly onChange: (state: ServerState) => void
  /** Told when only what is known of the same account has changed. */
  readonly onNews: (state: ServerState) => void
  /** Told of every call to the server that did not get through. */
  readonly onUnreachable: () => void
}

/** Knows which server the station works with and as whom, and changes that. */
export class ServerService {
  readonly #parts: ServerServiceParts
  readonly #link: CurrentLink
  readonly #account: ServerAccount
  /** Changes of server and account happen one after the other. */
  #lastChange: Promise<unknown> = Promise.resolve()

  constructor(parts: ServerServiceParts) {
    this.#parts = parts
    this.#account = new ServerAccount({
      ...parts,
      onConfirmed: () => void this.state().then(parts.onNews),
      // SECURITY: what only the station had accepted ends with the server's word.
      onRefused: () => void this.#inTurn(() => this.#signOutIfRefused())
    })
    this.#link = new CurrentLink({
      ...parts,
      signIn: (link) => this.#account.useStored(link),
      onSignIn: (...heard) => this.#account.heard(...heard)
    })
  }

  /** The server account that the station works as; undefined in Training mode and signed out. */
  get username(): string | undefined {
    return this.#parts.settings.current.server && this.#link.opened?.username
  }

  /** Calls to whichever server the station works with at that moment. */
  readonly api: Api = async (call) => {
    const link = await this.link()
    return link.ok ? link.value.api(call) : link
  }

  link(): Promise<Result<ServerLink>> {
    return this.#link.open()
  }

  /** The server behind a link, as an enrollment remembers it: its base URL, or `training`. */
  serverOf(link: ServerLink): string {
    return this.#link.serverOf(link)
  }

  async state(): Promise<ServerState> {
    const { settings, credentials } = this.#parts
    const { server } = settings.current
    if (server === undefined) return { mode: 'training' }
    const link = await this.link()
    const username = link.ok ? link.value.username : undefined
    return {
      mode: 'server',
      baseUrl: server.baseUrl,
      trust: publicTrust(server.trust),
      ...(username !== undefined && { username }),
      ...(this.#account.isOffline && { offline: true }),
      remembered: this.#account.isRemembered,
      canRemember: await credentials.canKeep()
    }
  }

  async lookUp({ address, acceptsPlainHttp, trust }: ServerQuestion): Promise<Result<ServerFinding>> {
    const baseUrl = readAddress(address, acceptsPlainHttp, trust)
    return baseUrl.ok ? ok(await lookUpServer(baseUrl.value, trust, this.#parts)) : baseUrl
  }

  /** @returns `server/...` or `settings/not-saved`; nothing has changed then */
  async connect({ address, acceptsPlainHttp, trust }: ServerChoice): Promise<Result<ServerState>> {
    const baseUrl = readAddress(address, acceptsPlainHttp, trust)
    if (!baseUrl.ok) return baseUrl
    const { renewTokenAfterMinutes = 10 } = this.#parts.settings.current.server ?? {}
    return this.#inTurn(() =>
      this.#change({ baseUrl: baseUrl.value, acceptsPlainHttp, trust, renewTokenAfterMinutes })
    )
  }

  useTraining(): Promise<Result<ServerState>> {
    return this.#inTurn(() => this.#change(undefined))
  }

  /**
   * Saves settings among which there may be another server.
   *
   * @param save its refusal is the answer; nothing has changed then
   */
  saveWith<T>(save: () => Result<T>): Promise<Result<T>> {
    return this.#inTurn(async () => {
      const before = this.#parts.settings.current.server
      const saved = save()
      if (saved.ok && !isDeepStrictEqual(before, this.#parts.settings.current.server))
        await this.#leave(before)
      return saved
    })
  }

  /** @param remember undefined: as before */
  signIn(signIn: Credentials, remember?: boolean): Promise<Result<ServerState>> {
    return this.#inTurn(() => this.#signIn(signIn, remember ?? this.#account.isRemembered))
  }

  /** @returns `settings/not-saved` */
  stopRemembering(): Promise<Result<undefined>> {
    return this.#inTurn(async () => {
      const forgotten = await this.#account.stopRemembering()
      await this.#announceNews()
      return forgotten
    })
  }

  signOut(): Promise<Result<ServerState>> {
    return this.#inTurn(() => this.#signOut())
  }

  async stop(): Promise<void> {
    await this.#closeLink()
    await this.#account.settled()
    await this.#parts.trainingServer.stop()
  }

  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const next = this.#lastChange.then(change)
    this.#lastChange = next.catch(() => undefined)
    return next
  }

  async #signIn(signIn: Credentials, remember: boolean): Promise<Result<ServerState>> {
    const link = await this.link()
    if (!link.ok) return link
    const how = await this.#account.signIn(link.value, signIn)
    if (!how.ok) return how
    const recorded = await this.#parts.audit.record({ what: 'signed-in', how: how.value })
    if (!recorded.ok) {
      link.value.signOut()
      this.#account.leave()
      await this.#announce()
      return recorded
    }
    const kept = await this.#account.remember(link.value.baseUrl, signIn, remember)
    const state = await this.#announce()
    return kept.ok ? ok(state) : kept
  }

  async #signOut(): Promise<Result<ServerState>> {
    const link = await this.link()
    const signedOut = await this.#account.signOut(link.ok ? link.value : undefined)
    const state = await this.#announce()
    return signedOut.ok ? ok(state) : signedOut
  }

  async #signOutIfRefused(): Promise<void> {
    if (this.#account.isRefused) await this.#signOut()
  }

  async #change(server: ServerSettings | undefined): Promise<Result<ServerState>> {
    const before = this.#parts.settings.current.server
    const saved = this.#parts.settings.saveServer(server)
    return saved.ok ? ok(await this.#leave(before)) : saved
  }

  async #leave(before: ServerSettings | undefined): Promise<ServerState> {
    const { server } = this.#parts.settings.current
    await this.#closeLink()
    if (before === undefined && server !== undefined) await this.#parts.trainingServer.stop()
    // SECURITY: the password belongs to the server it was typed for.
    if (before?.baseUrl !== server?.baseUrl) await this.#account.forget()
    return this.#announce()
  }

  async #closeLink(): Promise<void> {
    this.#account.leave()
    await this.#link.close()
  }

  async #announceNews(): Promise<void> {
    this.#parts.onNews(await this.state())
  }

  async #announce(): Promise<ServerState> {
    const state = await this.state()
    this.#parts.onChange(state)
    return state
  }
}
