import type { DocumentProgress } from '@shared/domain/document'
import type { IdentificationSettings } from '@shared/domain/identification-settings'
import type { Api } from '../identities/api'
import type { IdentitiesClient } from '../identities/client'
import type { Logger } from '../platform/ports'
import { AdditionalPhotoService } from './additional-photo-service'
import { ComparisonService } from './comparison-service'
import { DetectionService } from './detection-service'
import { DocumentService } from './document-service'
import { FaceService } from './face-service'
import { FieldSettingService } from './field-setting-service'
import { IdentificationService } from './identification-service'
import { LimitedIdentification } from './identify-rate'
import { OneAtATime } from './one-at-a-time'
import { PersonItemService } from './person-item-service'
import { PersonRecordService } from './person-record-service'
import { PersonRightsService } from './person-rights-service'
import { PersonTagService } from './person-tag-service'
import { PhotoService } from './photo-service'
import type { ProbeContext } from './probe'
import { TagNames } from './tag-names'
import { TagService } from './tag-service'

export interface RecordServicesOptions {
  readonly context: ProbeContext
  readonly logger: Logger
  /** Asked with every search, so that a changed setting counts at once. */
  readonly settings: () => IdentificationSettings
  /** What `client` sends its calls through. */
  readonly api: Api
  readonly onUploadProgress: (progress: DocumentProgress) => void
}

export type RecordServices = ReturnType<typeof createRecordServices>

/** Everything that works with faces and people at the server. */
export function createRecordServices(
  client: IdentitiesClient,
  { context, logger, settings, api, onUploadProgress }: RecordServicesOptions
) {
  const tagNames = new TagNames(client, context.clock)
  const saves = new OneAtATime()
  const personRights = new PersonRightsService(api, context.clock)
  const identification = new IdentificationService(client, context, tagNames, () => settings().strategy)
  return {
    identification,
    /** For the window. */
    limitedIdentification: new LimitedIdentification(identification, context.clock),
    comparison: new ComparisonService(client, () => settings().verdictLimits),
    faces: new FaceService(client, context),
    photos: new PhotoService(client),
    additionalPhotos: new AdditionalPhotoService(client, saves),
    people: new PersonRecordService(client, tagNames),
    personItems: new PersonItemService(client, saves),
    personRights,
    personTags: new PersonTagService(client, tagNames, saves),
    tags: new TagService(client, tagNames),
    detections: new DetectionService(client, logger),
    documents: new DocumentService(client, onUploadProgress),
    fieldSettings: new FieldSettingService(client),
    /** For whoever else saves to people, and names tags. */
    saves,
    tagNames,
    /** To be called when the station works with another server or account. */
    forget: (): void => {
      tagNames.forget()
      personRights.forget()
    }
  }
}
