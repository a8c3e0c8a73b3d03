import type { Handlers } from '@shared/ipc/contract'
import { ok } from '@shared/result'
import type { SettingsService } from '../services/settings-service'
import type { VisitorService } from '../visitor/visitor-service'

type VisitorHandlers = Pick<
  Handlers,
  | 'visitor:read'
  | 'visitor:show'
  | 'visitor:describe'
  | 'visitor:open'
  | 'visitor:close'
  | 'settings:save-visitor-display'
>

export function createVisitorHandlers(visitor: VisitorService, settings: SettingsService): VisitorHandlers {
  return {
    'visitor:read': () => Promise.resolve(ok(visitor.state)),
    'visitor:show': (wish) => Promise.resolve(visitor.show(wish)),
    'visitor:describe': () => Promise.resolve(ok(visitor.display)),
    'visitor:open': () => Promise.resolve(visitor.open()),
    'visitor:close': () => Promise.resolve(visitor.close()),
    'settings:save-visitor-display': (change) => {
      const saved = settings.saveVisitorDisplay(change)
      if (saved.ok) visitor.followSetting()
      return Promise.resolve(saved)
    }
  }
}
