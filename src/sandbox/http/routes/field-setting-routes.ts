import { Hono } from 'hono'
import {
  zUpdateDatetimeFieldSettingBody,
  zUpdateStringFieldSettingBody
} from '@shared/identities/generated/zod.gen'
import type { FieldSetting } from '../../storage/field-setting-store'
import { answerPut } from '../answer-put'
import type { AppContext, AppEnv, Services } from '../app-env'
import { onOperation } from '../on-operation'
import { readBody } from '../read-body'
import { refusals, refuse } from '../refusal'

/** Definitions of custom fields. Whatever is sent is kept; nothing is documented that reads it. */
export function fieldSettingRoutes(services: Services): Hono<AppEnv> {
  const { storage, policy } = services
  const { fieldSettings } = storage
  const routes = new Hono<AppEnv>()

  const save = (c: AppContext, setting: FieldSetting): Response => {
    if (policy.unknownFieldSetting === 'refuse' && !fieldSettings.has(setting))
      return refuse(c, refusals.notFound)
    fieldSettings.save(setting)
    return answerPut(c, services, { id: setting.fieldId, item: setting.setting })
  }

  onOperation(routes, services, 'updateStringFieldSetting', async (c) => {
    const body = await readBody(c, zUpdateStringFieldSettingBody)
    if (!body.ok) return refuse(c, body.error)
    return save(c, { ...c.req.param(), kind: 'string', setting: body.value })
  })

  onOperation(routes, services, 'updateDatetimeFieldSetting', async (c) => {
    const body = await readBody(c, zUpdateDatetimeFieldSettingBody)
    if (!body.ok) return refuse(c, body.error)
    return save(c, { ...c.req.param(), kind: 'datetime', setting: body.value })
  })

  return routes
}
