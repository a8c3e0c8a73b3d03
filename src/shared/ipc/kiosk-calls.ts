import { z } from 'zod'
import { kioskSettings } from '../domain/kiosk'
import { publicSettings } from '../domain/station'
import { call } from './call'

/** The station's place at the computer. */
export const kioskCalls = {
  'settings:save-kiosk': call(kioskSettings, publicSettings),
  /** SECURITY: ends the program, also a locked one. Main checks the administrator's PIN and counts wrong tries. */
  'station:quit': call(z.strictObject({ pin: z.string().min(1).max(1000) }), z.void())
}
