import type { FieldSetting } from '@shared/domain/field-setting'
import type { Result } from '@shared/result'
import { updateDatetimeFieldSetting, updateStringFieldSetting } from '../generated/sdk.gen'
import type { Client } from '../sdk-client'
import { done } from './answers'

/** Definitions of custom fields. Nothing is documented that reads them, or that finds an id. */
export interface FieldSettingCalls {
  putTextFieldSetting(setting: FieldSetting): Promise<Result<undefined>>
  putDateFieldSetting(setting: FieldSetting): Promise<Result<undefined>>
}

export function createFieldSettingCalls(client: Client): FieldSettingCalls {
  return {
    putTextFieldSetting: async (setting) =>
      done(await updateStringFieldSetting({ client, ...wireSetting(setting) })),
    putDateFieldSetting: async (setting) =>
      done(await updateDatetimeFieldSetting({ client, ...wireSetting(setting) }))
  }
}

function wireSetting({ entityType, fieldId, ...body }: FieldSetting) {
  return { path: { entityType, fieldId }, body }
}
