import { ok } from '@shared/result'
import type { accessCalls } from '@shared/ipc/access-calls'
import type { Handlers } from '@shared/ipc/contract'
import type { AccessService } from '../access/access-service'
import type { AuditService } from '../audit/audit-service'
import type { ServerService } from '../services/server-service'
import type { SettingsService } from '../services/settings-service'

type AccessHandlers = Pick<Handlers, keyof typeof accessCalls>

export interface AccessHandlerParts {
  readonly access: AccessService
  readonly settings: SettingsService
  readonly server: ServerService
  readonly audit: Pick<AuditService, 'record'>
}

export function createAccessHandlers({
  access,
  settings,
  server,
  audit
}: AccessHandlerParts): AccessHandlers {
  return {
    'access:read': async () => ok(await access.read()),
    'access:set-up': ({ pin }) => access.setUp(pin),
    'access:touch': () => {
      access.touch()
      return Promise.resolve(ok())
    },
    'access:lock': () => {
      access.lock('asked')
      return Promise.resolve(ok())
    },
    'access:unlock': (request) => access.unlock(request),
    'access:open-settings': ({ pin }) => access.openSettings(pin),
    'access:close-settings': () => {
      access.closeSettings()
      return Promise.resolve(ok())
    },
    'access:set-station-pin': ({ pin }) => access.setStationPin(pin),
    'settings:save-access': async (change) => {
      const recorded = await audit.record({ what: 'access-settings-changed' })
      if (!recorded.ok) return recorded
      const saved = settings.saveAccess(change)
      if (!saved.ok) return saved
      // SECURITY: what must not be remembered is forgotten now, and not with the next sign-in.
      const forgotten = change.mayRememberSignIn ? ok() : await server.stopRemembering()
      return forgotten.ok ? saved : forgotten
    }
  }
}
