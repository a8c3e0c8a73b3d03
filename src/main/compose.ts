import type { Publish } from '@shared/ipc/contract'
import { ok } from '@shared/result'
import { createApi } from './identities/api'
import { createIdentitiesClient } from './identities/client'
import { deferredApi } from './identities/deferred-api'
import { clientOver } from './identities/sdk-client'
import { createSession } from './identities/session'
import { createHandlers } from './ipc/handlers'
import { createRouter, type Router } from './ipc/router'
import type { Platform } from './platform/ports'
import { ComparisonService } from './services/comparison-service'
import { ConnectionMonitor } from './services/connection-monitor'
import { EnrollmentPhotoService } from './services/enrollment-photo-service'
import { EnrollmentService } from './services/enrollment-service'
import { IdentificationService } from './services/identification-service'
import { publicPart, readSettings } from './services/settings-service'

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
  const { clock, logger, trainingServer } = platform
  const settings = readSettings(platform.settingsFile, logger)

  const api = deferredApi(async () => {
    const access = await trainingServer.start()
    if (!access.ok) return access
    return ok(createSession(createApi(access.value.baseUrl, platform.fetch), access.value, clock))
  })
  const client = createIdentitiesClient(clientOver(api))
  const context = { detectorName: settings.detectorName, timeZone: platform.timeZone, clock }
  const connection = new ConnectionMonitor(
    () => client.checkAccount(),
    clock,
    (state) => {
      logger.write(state === 'ready' ? 'info' : 'warning', 'connection-changed', { state })
      publish('station:connection-changed', state)
    }
  )

  const handlers = createHandlers({
    station: { version: platform.version, host: platform.host, mode: 'training' },
    settings: publicPart(settings),
    connection,
    enrollment: new EnrollmentService(client, context),
    identification: new IdentificationService(client, context),
    comparison: new ComparisonService(client),
    enrollmentPhotos: new EnrollmentPhotoService(client),
    logger
  })

  return {
    router: createRouter(handlers, logger),
    start: () => void connection.look(),
    stop: async () => {
      connection.stop()
      await trainingServer.stop()
    }
  }
}
