import type { StationInfo } from '@shared/domain/station'
import type { Handlers } from '@shared/ipc/contract'
import { ok } from '@shared/result'
import type { AccessService } from '../access/access-service'
import type { AuditService } from '../audit/audit-service'
import type { ConfigurationService } from '../configuration/configuration-service'
import type { Diagnostics } from '../diagnostics/compose-diagnostics'
import type { Logger } from '../platform/ports'
import type { KioskService } from '../kiosk/kiosk-service'
import type { AdminPin } from '../secrets/pin'
import type { AccountCheck } from '../services/account-check'
import type { ConnectionMonitor } from '../services/connection-monitor'
import type { PageService } from '../services/page-service'
import type { PolicyService } from '../services/policy-service'
import type { RecordServices } from '../services/record-services'
import type { ServerService } from '../services/server-service'
import type { SettingsService } from '../services/settings-service'
import type { VisitorService } from '../visitor/visitor-service'
import { createDiagnosticsHandlers } from './diagnostics-handlers'
import { createConfigurationHandlers } from './configuration-handlers'
import { createAccessHandlers } from './access-handlers'
import { createEnrollmentHandlers, type EnrollmentHandlerParts } from './enrollment-handlers'
import { createKioskHandlers } from './kiosk-handlers'
import { createPageHandlers } from './page-handlers'
import { createPinHandlers } from './pin-handlers'
import { createRecordHandlers } from './record-handlers'
import { createServerHandlers } from './server-handlers'
import { createVisitorHandlers } from './visitor-handlers'

export interface Services {
  readonly access: AccessService
  readonly station: StationInfo
  readonly page: PageService
  readonly settings: SettingsService
  readonly connection: ConnectionMonitor
  readonly server: ServerService
  readonly account: AccountCheck
  readonly records: RecordServices
  readonly pin: AdminPin
  readonly audit: AuditService
  readonly enrollment: EnrollmentHandlerParts['enrollment']
  readonly policy: PolicyService
  readonly visitor: VisitorService
  readonly kiosk: KioskService
  readonly diagnostics: Diagnostics
  readonly configuration: ConfigurationService
  readonly logger: Logger
}

/** One line per channel: which service answers it. */
export function createHandlers(services: Services): Handlers {
  const { station, settings, connection, logger } = services
  return {
    ...createAccessHandlers(services),
    ...createServerHandlers(services.server, services.account),
    ...createRecordHandlers(services.records),
    ...createEnrollmentHandlers(services),
    ...createPinHandlers(services.pin, services.audit),
    ...createPageHandlers(services.page),
    ...createKioskHandlers(services.kiosk, settings),
    ...createDiagnosticsHandlers(services.diagnostics),
    ...createConfigurationHandlers(services.configuration),
    ...createVisitorHandlers(services.visitor, settings),
    'station:describe': () => Promise.resolve(ok(station)),
    'station:read-connection': () => Promise.resolve(ok(connection.state)),
    'station:report-problem': ({ code, model }) => {
      // SECURITY: words of two closed lists. Free text of the window is not logged; it could hold anything about a person.
      logger.write('warning', 'window-problem', { code, ...(model && { model }) })
      return Promise.resolve(ok())
    },
    'station:record-override': ({ reason }) => {
      // SECURITY: one word of a closed list, nothing about the person.
      logger.write('info', 'photo-override', { reason })
      return Promise.resolve(ok())
    },
    'station:record-capture': ({ purpose, enrollmentId, presentation }) => {
      const { reasons, textureScore, ...words } = presentation
      // SECURITY: words of closed lists, a number, and the random id of the visit; nothing about the person.
      logger.write('info', 'presentation-check', {
        purpose,
        ...words,
        reasons: reasons.join(' '),
        ...(textureScore !== undefined && { textureScore }),
        ...(enrollmentId !== undefined && { enrollmentId })
      })
      return Promise.resolve(ok())
    },
    'settings:read-public': () => Promise.resolve(ok(settings.publicPart)),
    'settings:save-camera': (change) => Promise.resolve(settings.saveCamera(change)),
    'settings:save-refused-cameras': (change) => Promise.resolve(settings.saveRefusedCameras(change)),
    'settings:save-capture': (change) => Promise.resolve(settings.saveCapture(change)),
    'settings:save-identification': (change) => Promise.resolve(settings.saveIdentification(change))
  }
}
