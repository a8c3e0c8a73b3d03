import { ok, type Result } from '@shared/result'
import { type LinkOptions, openServerLink, type ServerLink } from '../identities/server-link'
import type { Clock, Network, TrainingServer } from '../platform/ports'
import type { SettingsService } from './settings-service'
import type { ServerSettings } from './stored-settings'

export interface CurrentLinkParts {
  readonly settings: SettingsService
  readonly trainingServer: TrainingServer
  readonly network: Network
  readonly clock: Clock
  /** Gives a fresh link to a real server the account that it works as. */
  readonly signIn: (link: ServerLink) => Promise<void>
  /** Hears what a real server says to a username and password. */
  readonly onSignIn: (baseUrl: string, ...heard: Parameters<NonNullable<LinkOptions['onSignIn']>>) => void
  /** Told of every call that did not get through. */
  readonly onUnreachable: () => void
}

/** The system's own authorities; the training server is reached by plain HTTP on this computer and shows no certificate. */
const systemTrust = { kind: 'system' } as const
const minute = 60_000

/** The link to the server that the settings name, or to the one of Training mode. */
export class CurrentLink {
  readonly #parts: CurrentLinkParts
  /** Opened when first needed; a start that failed is tried again by the next call. */
  #link: Promise<Result<ServerLink>> | undefined
  #opened: ServerLink | undefined
  #training: ServerLink | undefined

  constructor(parts: CurrentLinkParts) {
    this.#parts = parts
  }

  /** The link, once it is there. */
  get opened(): ServerLink | undefined {
    return this.#opened
  }

  /** The server behind a link, as an enrollment remembers it: its base URL, or `training`. */
  serverOf(link: ServerLink): string {
    return link === this.#training ? 'training' : link.baseUrl
  }

  async open(): Promise<Result<ServerLink>> {
    const opening = (this.#link ??= this.#open())
    const link = await opening
    if (this.#link !== opening) return link
    if (link.ok) this.#opened = link.value
    else this.#link = undefined
    return link
  }

  async close(): Promise<void> {
    const link = await this.#link
    this.#link = undefined
    this.#opened = undefined
    if (link?.ok) await link.value.close()
  }

  async #open(): Promise<Result<ServerLink>> {
    const { settings, trainingServer, signIn, onSignIn } = this.#parts
    const { server } = settings.current
    if (server === undefined) {
      const access = await trainingServer.start()
      if (!access.ok) return access
      const { baseUrl } = access.value
      const link = this.#linkTo({ baseUrl, trust: systemTrust, renewTokenAfterMinutes: 10 })
      link.use(access.value)
      this.#training = link
      return ok(link)
    }
    const link = this.#linkTo(server, (...heard) => onSignIn(server.baseUrl, ...heard))
    await signIn(link)
    return ok(link)
  }

  #linkTo(
    { baseUrl, trust, renewTokenAfterMinutes }: Omit<ServerSettings, 'acceptsPlainHttp'>,
    onSignIn?: LinkOptions['onSignIn']
  ): ServerLink {
    const { network, clock, onUnreachable } = this.#parts
    return openServerLink(baseUrl, trust, {
      network,
      clock,
      assumedTokenAge: renewTokenAfterMinutes * minute,
      onUnreachable,
      ...(onSignIn && { onSignIn })
    })
  }
}
