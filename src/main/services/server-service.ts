import type { ServerChoice, ServerFinding, ServerQuestion, ServerState } from '@shared/domain/server'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { Api } from '../identities/api'
import { readBaseUrl } from '../identities/base-url'
import { lookUpServer } from '../identities/look-up-server'
import { openServerLink, type ServerLink } from '../identities/server-link'
import type { Clock, Credentials, Logger, Network, TrainingServer } from '../platform/ports'
import type { CredentialStore } from '../secrets/credential-store'
import { readCertificate } from '../trust/certificate-chain'
import { describeCertificate } from '../trust/judge-certificate'
import type { ServerSettings, SettingsService } from './settings-service'

export interface ServerServiceParts {
  readonly settings: SettingsService
  readonly credentials: CredentialStore
  readonly trainingServer: TrainingServer
  readonly network: Network
  readonly clock: Clock
  readonly logger: Logger
  /** Told after every change of server or account. */
  readonly onChange: (state: ServerState) => void
}

/** The system's own authorities; the training server is reached by plain HTTP on this computer and shows no certificate. */
const systemTrust = { kind: 'system' } as const
const minute = 60_000

/** Knows which server the station works with and as whom, and changes that. */
export class ServerService {
  readonly #parts: ServerServiceParts
  /** Opened when first needed; a start that failed is tried again by the next call. */
  #link: Promise<Result<ServerLink>> | undefined
  #remembered = false
  /** Changes of server and account happen one after the other. */
  #lastChange: Promise<unknown> = Promise.resolve()

  constructor(parts: ServerServiceParts) {
    this.#parts = parts
  }

  /** Calls to whichever server the station works with at that moment. */
  readonly api: Api = async (call) => {
    const link = await this.link()
    return link.ok ? link.value.api(call) : link
  }

  async link(): Promise<Result<ServerLink>> {
    const opening = (this.#link ??= this.#open())
    const link = await opening
    if (!link.ok && this.#link === opening) this.#link = undefined
    return link
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
      ...(username === undefined ? {} : { username }),
      remembered: this.#remembered,
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

  signIn(signIn: Credentials, remember: boolean): Promise<Result<ServerState>> {
    return this.#inTurn(() => this.#signIn(signIn, remember))
  }

  signOut(): Promise<Result<ServerState>> {
    return this.#inTurn(() => this.#signOut())
  }

  async stop(): Promise<void> {
    await this.#closeLink()
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
    const { baseUrl } = link.value
    const signedIn = await link.value.signIn(signIn)
    if (!signedIn.ok) return signedIn
    const { credentials } = this.#parts
    // Whoever does not want to be remembered must not be surprised by an older password either.
    const kept = remember ? await credentials.keep(baseUrl, signIn) : await credentials.forget()
    this.#remembered = remember && kept.ok
    const state = await this.#announce()
    return kept.ok ? ok(state) : kept
  }

  async #signOut(): Promise<Result<ServerState>> {
    const link = await this.link()
    if (link.ok) link.value.signOut()
    const forgotten = await this.#parts.credentials.forget()
    if (forgotten.ok) this.#remembered = false
    const state = await this.#announce()
    return forgotten.ok ? ok(state) : forgotten
  }

  async #change(server: ServerSettings | undefined): Promise<Result<ServerState>> {
    const before = this.#parts.settings.current.server
    const saved = this.#parts.settings.saveServer(server)
    if (!saved.ok) return saved
    await this.#closeLink()
    if (before === undefined && server !== undefined) await this.#parts.trainingServer.stop()
    // SECURITY: the password belongs to the server it was typed for.
    if (before?.baseUrl !== server?.baseUrl) await this.#parts.credentials.forget()
    return ok(await this.#announce())
  }

  async #open(): Promise<Result<ServerLink>> {
    const { settings, trainingServer } = this.#parts
    const { server } = settings.current
    if (server === undefined) {
      const access = await trainingServer.start()
      if (!access.ok) return access
      const link = this.#linkTo(access.value.baseUrl, systemTrust, 10)
      link.use(access.value)
      return ok(link)
    }
    const link = this.#linkTo(server.baseUrl, server.trust, server.renewTokenAfterMinutes)
    await this.#useStoredSignIn(link)
    return ok(link)
  }

  #linkTo(baseUrl: string, trust: ServerSettings['trust'], tokenMinutes: number): ServerLink {
    const { network, clock } = this.#parts
    return openServerLink(baseUrl, trust, { network, clock, assumedTokenAge: tokenMinutes * minute })
  }

  async #useStoredSignIn(link: ServerLink): Promise<void> {
    const stored = await this.#parts.credentials.read(link.baseUrl)
    // The station is then signed out and says so; the log says why.
    if (!stored.ok)
      this.#parts.logger.write('warning', 'stored-sign-in-unreadable', { code: stored.error.code })
    this.#remembered = stored.ok && stored.value !== undefined
    if (stored.ok && stored.value) link.use(stored.value)
  }

  async #closeLink(): Promise<void> {
    const link = await this.#link
    this.#link = undefined
    this.#remembered = false
    if (link?.ok) await link.value.close()
  }

  async #announce(): Promise<ServerState> {
    const state = await this.state()
    this.#parts.onChange(state)
    return state
  }
}

function readAddress(
  address: string,
  acceptsPlainHttp: boolean,
  trust: ServerChoice['trust']
): Result<string> {
  if (trust.kind === 'authority' && !readCertificate(trust.pem)?.ca)
    return err(appError('server/bad-authority'))
  return readBaseUrl(address, acceptsPlainHttp)
}

/** What the window may know of it: not the whole PEM, which it has no use for. */
function publicTrust(trust: ServerSettings['trust']): Extract<ServerState, { mode: 'server' }>['trust'] {
  if (trust.kind !== 'authority') return trust
  const authority = readCertificate(trust.pem)
  return { kind: 'authority', subject: authority ? describeCertificate(authority).subject : '' }
}
