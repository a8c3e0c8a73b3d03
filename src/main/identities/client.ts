import { type AccountCalls, createAccountCalls } from './calls/account-calls'
import { createDetectionCalls, type DetectionCalls } from './calls/detection-calls'
import { createDocumentCalls, type DocumentCalls } from './calls/document-calls'
import { createFaceCalls, type FaceCalls } from './calls/face-calls'
import { createFieldSettingCalls, type FieldSettingCalls } from './calls/field-setting-calls'
import { createPeopleCalls, type PeopleCalls } from './calls/people-calls'
import { createPersonItemCalls, type PersonItemCalls } from './calls/person-item-calls'
import { createTagCalls, type TagCalls } from './calls/tag-calls'
import type { Client } from './sdk-client'

/** The Identities server as the station's services see it. Plain values in and out; wire details stay inside. */
export interface IdentitiesClient
  extends
    AccountCalls,
    FaceCalls,
    PeopleCalls,
    PersonItemCalls,
    TagCalls,
    DetectionCalls,
    DocumentCalls,
    FieldSettingCalls {}

/** @param client sends the SDK's calls signed in */
export function createIdentitiesClient(client: Client): IdentitiesClient {
  return {
    ...createAccountCalls(client),
    ...createFaceCalls(client),
    ...createPeopleCalls(client),
    ...createPersonItemCalls(client),
    ...createTagCalls(client),
    ...createDetectionCalls(client),
    ...createDocumentCalls(client),
    ...createFieldSettingCalls(client)
  }
}
