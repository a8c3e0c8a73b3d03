import type { FieldSetting } from '@shared/domain/field-setting'
import type { Result } from '@shared/result'
import type { FieldSettingCalls } from '../identities/calls/field-setting-calls'
import { asRecordRefusal } from './record-refusal'

/** Definitions of custom fields, for those who administer them. The server has no call that reads them. */
export class FieldSettingService {
  readonly #client: FieldSettingCalls

  constructor(client: FieldSettingCalls) {
    this.#client = client
  }

  async saveText(setting: FieldSetting): Promise<Result<undefined>> {
    return asRecordRefusal(await this.#client.putTextFieldSetting(setting))
  }

  async saveDate(setting: FieldSetting): Promise<Result<undefined>> {
    return asRecordRefusal(await this.#client.putDateFieldSetting(setting))
  }
}
