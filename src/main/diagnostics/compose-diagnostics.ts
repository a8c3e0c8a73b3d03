import type { AuditService } from '../audit/audit-service'
import type { EnrollmentServices } from '../enrollment/compose-enrollment'
import type { Platform } from '../platform/ports'
import type { AccountCheck } from '../services/account-check'
import type { ServerService } from '../services/server-service'
import type { SettingsService } from '../services/settings-service'
import { accountCheck } from './checks/account'
import { auditLogCheck } from './checks/audit-log'
import { clockCheck } from './checks/clock'
import { databasesCheck } from './checks/databases'
import { diskCheck } from './checks/disk'
import { keyStoreCheck } from './checks/key-store'
import { outboxCheck } from './checks/outbox'
import { trustCheck } from './checks/trust'
import { probeServer, type ServerProbe } from './probe-server'
import { SelfCheck } from './self-check'
import { SupportBundles } from './support-bundle'

export interface DiagnosticsParts {
  readonly platform: Platform
  readonly settings: SettingsService
  readonly server: Pick<ServerService, 'link'>
  readonly account: Pick<AccountCheck, 'run'>
  readonly audit: AuditService
  readonly enrollment: { services(): Promise<EnrollmentServices> }
}

export interface Diagnostics {
  readonly selfCheck: SelfCheck
  readonly bundles: SupportBundles
}

/** Self-check and support bundle, from what the station has anyway. */
export function composeDiagnostics(parts: DiagnosticsParts): Diagnostics {
  const { platform, settings, account, audit, enrollment } = parts
  const { clock, logger, secretBox } = platform
  const now = (): number => clock.now()
  const isTraining = (): boolean => settings.current.server === undefined
  const probe = (signal: AbortSignal): Promise<ServerProbe | undefined> => probeCurrent(parts, signal)
  const outboxFile = async () => (await enrollment.services()).outbox.file

  const checks = {
    disk: diskCheck(platform.profileFolder),
    clock: clockCheck(probe),
    trust: trustCheck({
      isTraining,
      isEncrypted: () => settings.current.server?.baseUrl.startsWith('https:') ?? false,
      now,
      probe
    }),
    account: accountCheck(() => account.run()),
    outbox: outboxCheck(async () => {
      const { desk, outbox } = await enrollment.services()
      return { status: () => desk.status(), isSound: () => outbox.file?.isSound() }
    }, now),
    'key-store': keyStoreCheck({
      box: secretBox,
      isTraining,
      allowsUnprotected: () => settings.current.allowUnprotectedSecrets
    }),
    'audit-log': auditLogCheck(() => audit.verify()),
    databases: databasesCheck({
      outbox: async () => (await outboxFile())?.version(),
      auditLog: () => audit.version()
    })
  }
  return {
    selfCheck: new SelfCheck(checks, clock, logger),
    bundles: new SupportBundles({
      platform,
      settings: () => settings.current,
      outbox: async () => (await enrollment.services()).outbox.store,
      audit
    })
  }
}

/** @returns undefined while there is no server to ask */
async function probeCurrent(
  { platform, settings, server }: DiagnosticsParts,
  signal: AbortSignal
): Promise<ServerProbe | undefined> {
  const link = await server.link()
  if (!link.ok) return undefined
  const trust = settings.current.server?.trust ?? { kind: 'system' }
  return probeServer(link.value.baseUrl, trust, platform, signal)
}
