import type { Publish } from '@shared/ipc/contract'
import { createIdentitiesClient } from './identities/client'
import { clientOver } from './identities/sdk-client'
import { createHandlers } from './ipc/handlers'
import { createRouter, type Router } from './ipc/router'
import type { Platform } from './platform/ports'
import { CredentialStore } from './secrets/credential-store'
import { AccountCheck } from './services/account-check'
import { ConnectionMonitor } from './services/connection-monitor'
import { createRecordServices } from './services/record-services'
import { ServerService } from './services/server-service'
import { SettingsService } from './services/settings-service'

/** The composed station: everything that is the same under both hosts. */
export interface Station {
  readonly router: Router
  /** Starts the server link in the background. The window does not wait for it. */
  start(): void
  stop(): Promise<void>
}

/**
 * The composition root: ports to services to handlers, by hand.
 *
 * @param publish sends an event to every window
 */
export function composeStation(platform: Platform, publish: Publish): Station {
  const { clock, logger } = platform
  const settings = new SettingsService(platform.settingsFile, logger, (changed) =>
    publish('settings:changed', changed)
  )

  const server = new ServerService({
    settings,
    credentials: new CredentialStore(
      platform.secretBox,
      platform.credentialsFile,
      settings.current.allowUnprotectedSecrets
    ),
    trainingServer: platform.trainingServer,
    network: platform.network,
    clock,
    logger,
    onChange: (state) => {
      publish('server:changed', state)
      connection.startOver()
      records.forget()
    }
  })
  const client = createIdentitiesClient(clientOver(server.api))
  const connection = new ConnectionMonitor(
    () => client.checkAccount(),
    clock,
    (state) => {
      logger.write(state === 'ready' ? 'info' : 'warning', 'connection-changed', { state })
      publish('station:connection-changed', state)
    }
  )

  const context = { detectorName: settings.current.detectorName, timeZone: platform.timeZone, clock }
  const records = createRecordServices(client, {
    context,
    logger,
    strategy: () => settings.current.identifyStrategy
  })
  const handlers = createHandlers({
    station: { version: platform.version, host: platform.host },
    settings,
    connection,
    server,
    account: new AccountCheck(() => server.link(), clock),
    records,
    logger
  })

  return {
    router: createRouter(handlers, logger),
    start: () => void connection.look(),
    stop: async () => {
      connection.stop()
      await server.stop()
    }
  }
}
