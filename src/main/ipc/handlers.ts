import type { PublicSettings, StationInfo } from '@shared/domain/station'
import type { Handlers } from '@shared/ipc/contract'
import { ok } from '@shared/result'
import type { Logger } from '../platform/ports'
import type { ComparisonService } from '../services/comparison-service'
import type { ConnectionMonitor } from '../services/connection-monitor'
import type { EnrollmentPhotoService } from '../services/enrollment-photo-service'
import type { EnrollmentService } from '../services/enrollment-service'
import type { IdentificationService } from '../services/identification-service'

export interface Services {
  readonly station: StationInfo
  readonly settings: PublicSettings
  readonly connection: ConnectionMonitor
  readonly enrollment: EnrollmentService
  readonly identification: IdentificationService
  readonly comparison: ComparisonService
  readonly enrollmentPhotos: EnrollmentPhotoService
  readonly logger: Logger
}

/** One line per channel: which service answers it. */
export function createHandlers(services: Services): Handlers {
  const { station, settings, connection, enrollment, identification, comparison, enrollmentPhotos, logger } =
    services
  return {
    'station:describe': () => Promise.resolve(ok(station)),
    'station:read-connection': () => Promise.resolve(ok(connection.state)),
    'station:report-problem': ({ code }) => {
      // SECURITY: the window's free text is not logged; it could hold anything about a person.
      logger.write('warning', 'window-problem', { code })
      return Promise.resolve(ok())
    },
    'settings:read-public': () => Promise.resolve(ok(settings)),
    'people:enroll': (request) => enrollment.submit(request),
    'people:identify': ({ probe }) => identification.identify(probe),
    'faces:compare': ({ first, second }) => comparison.compare(first, second),
    'photos:read-enrollment': (request) => enrollmentPhotos.read(request.faceId)
  }
}
