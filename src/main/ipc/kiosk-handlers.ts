import type { Handlers } from '@shared/ipc/contract'
import type { kioskCalls } from '@shared/ipc/kiosk-calls'
import type { KioskService } from '../kiosk/kiosk-service'
import type { SettingsService } from '../services/settings-service'

export type KioskHandlers = Pick<Handlers, keyof typeof kioskCalls>

export function createKioskHandlers(kiosk: KioskService, settings: SettingsService): KioskHandlers {
  return {
    'settings:save-kiosk': (change) => Promise.resolve(settings.saveKiosk(change)),
    'station:quit': ({ pin }) => kiosk.quit(pin)
  }
}
