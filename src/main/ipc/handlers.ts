import type { StationInfo } from '@shared/domain/station'
import type { Handlers } from '@shared/ipc/contract'
import { ok } from '@shared/result'
import type { Logger } from '../platform/ports'
import type { AccountCheck } from '../services/account-check'
import type { ConnectionMonitor } from '../services/connection-monitor'
import type { RecordServices } from '../services/record-services'
import type { ServerService } from '../services/server-service'
import type { SettingsService } from '../services/settings-service'
import { createRecordHandlers } from './record-handlers'
import { createServerHandlers } from './server-handlers'

export interface Services {
  readonly station: StationInfo
  readonly settings: SettingsService
  readonly connection: ConnectionMonitor
  readonly server: ServerService
  readonly account: AccountCheck
  readonly records: RecordServices
  readonly logger: Logger
}

/** One line per channel: which service answers it. */
export function createHandlers(services: Services): Handlers {
  const { station, settings, connection, logger } = services
  return {
    ...createServerHandlers(services.server, services.account),
    ...createRecordHandlers(services.records),
    'station:describe': () => Promise.resolve(ok(station)),
    'station:read-connection': () => Promise.resolve(ok(connection.state)),
    'station:report-problem': ({ code }) => {
      // SECURITY: the window's free text is not logged; it could hold anything about a person.
      logger.write('warning', 'window-problem', { code })
      return Promise.resolve(ok())
    },
    'station:record-override': ({ reason }) => {
      // SECURITY: one word of a closed list, nothing about the person.
      logger.write('info', 'photo-override', { reason })
      return Promise.resolve(ok())
    },
    'settings:read-public': () => Promise.resolve(ok(settings.publicPart)),
    'settings:save-camera': (change) => Promise.resolve(settings.saveCamera(change))
  }
}
