import type { Handlers } from '@shared/ipc/contract'
import { ok } from '@shared/result'
import type { AuditService } from '../audit/audit-service'
import type { AdminPin } from '../secrets/pin'

type PinHandlers = Pick<Handlers, 'settings:pin-state' | 'settings:set-pin'>

export function createPinHandlers(pin: AdminPin, audit: Pick<AuditService, 'record'>): PinHandlers {
  return {
    'settings:pin-state': async () => {
      const isSet = await pin.isSet()
      return isSet.ok ? ok({ isSet: isSet.value }) : isSet
    },
    'settings:set-pin': async (change) => {
      const before = await pin.isSet()
      if (!before.ok) return before
      const changed = await pin.set(change.pin, change.currentPin)
      // A change that could not be recorded is told as such; the new PIN counts, or nobody would know which one does.
      return changed.ok ? audit.record({ what: 'pin-changed', isFirst: !before.value }) : changed
    }
  }
}
