import { z } from 'zod'
import { accessSettingsChange, accessState, unlockRequest } from '../domain/access'
import { typedPin } from '../domain/pin'
import { publicSettings } from '../domain/station'
import { call } from './call'

const secretText = z.string().min(1).max(1000)

/** Who may do what at the station. Main decides; the window shows it. */
export const accessCalls = {
  'access:read': call(z.void(), accessState),
  /** SECURITY: chooses the administrator's PIN where there is none, and is refused ever after. */
  'access:set-up': call(z.strictObject({ pin: typedPin }), accessState),
  /** Somebody uses the station. Opens nothing. */
  'access:touch': call(z.void(), z.void()),
  'access:lock': call(z.void(), z.void()),
  'access:unlock': call(unlockRequest, accessState),
  'access:open-settings': call(z.strictObject({ pin: secretText }), accessState),
  'access:close-settings': call(z.void(), z.void()),
  /** Chooses the PIN that opens a locked station; without one, there is none any more. */
  'access:set-station-pin': call(z.strictObject({ pin: typedPin.optional() }), accessState),
  'settings:save-access': call(accessSettingsChange, publicSettings)
}
