import type { Publish } from '@shared/ipc/contract'
import { AuditService } from './audit/audit-service'
import { composeEnrollment } from './enrollment/compose-enrollment'
import { defaultSettleMs } from './enrollment/sequence/decide'
import { createIdentitiesClient } from './identities/client'
import { clientOver } from './identities/sdk-client'
import { createHandlers } from './ipc/handlers'
import { createRouter, type Router } from './ipc/router'
import type { Platform } from './platform/ports'
import { CredentialStore } from './secrets/credential-store'
import { OfflineVerifier } from './secrets/offline-verifier'
import { AdminPin } from './secrets/pin'
import { AccountCheck } from './services/account-check'
import { ConnectionMonitor } from './services/connection-monitor'
import { PageService } from './services/page-service'
import { createPolicyService } from './services/policy-service'
import { createRecordServices } from './services/record-services'
import { ServerService } from './services/server-service'
import { SettingsService } from './services/settings-service'
import { noVisitorWindow } from './visitor/no-visitor-window'
import { VisitorService } from './visitor/visitor-service'

/** The composed station: everything that is the same under both hosts. */
export interface Station {
  readonly router: Router
  /** Starts the server link in the background. The window does not wait for it. */
  start(): void
  stop(): Promise<void>
}

export interface StationLimits {
  /** See `defaultSettleMs`. */
  readonly settleMs?: number
  /** See `OutboxOptions.maxBytes`. */
  readonly maxOutboxBytes?: number | undefined
}

/**
 * The composition root: ports to services to handlers, by hand.
 *
 * @param publish sends an event to the window that it is for
 * @param limits tests wait less and have smaller disks
 */
export function composeStation(
  platform: Platform,
  publish: Publish,
  { settleMs = defaultSettleMs, maxOutboxBytes }: StationLimits = {}
): Station {
  const { clock, logger } = platform
  const settings = new SettingsService(platform.settingsFile, logger, (changed) =>
    publish('settings:changed', changed)
  )

  const { secretBox } = platform
  const audit = new AuditService({
    path: platform.auditLogPath,
    keyFile: platform.auditKeyFile,
    box: secretBox,
    clock,
    logger,
    who: (): string | undefined => server.username
  })
  const pin = new AdminPin({ box: secretBox, file: platform.pinFile, clock })
  const { allowUnprotectedSecrets } = settings.current

  const server = new ServerService({
    settings,
    credentials: new CredentialStore(secretBox, platform.credentialsFile, allowUnprotectedSecrets),
    offlineVerifier: new OfflineVerifier({
      box: secretBox,
      file: platform.offlineSignInFile,
      clock,
      days: () => settings.enrollmentPolicy.offlineSignInDays,
      allowsUnprotected: allowUnprotectedSecrets
    }),
    audit,
    trainingServer: platform.trainingServer,
    network: platform.network,
    clock,
    logger,
    onChange: (state) => {
      publish('server:changed', state)
      connection.startOver()
      records.forget()
      enrollment.wake('sign-in')
    },
    onNews: (state) => {
      publish('server:changed', state)
      enrollment.wake('sign-in')
    },
    onUnreachable: () => connection.doubt()
  })
  const client = createIdentitiesClient(clientOver(server.api))
  const connection = new ConnectionMonitor(
    () => client.checkAccount(),
    clock,
    (state) => {
      logger.write(state === 'ready' ? 'info' : 'warning', 'connection-changed', { state })
      publish('station:connection-changed', state)
      if (state === 'ready') enrollment.wake('network')
    }
  )

  const context = { detectorName: settings.current.detectorName, timeZone: platform.timeZone, clock }
  const records = createRecordServices(client, {
    context,
    logger,
    settings: () => settings.identification,
    api: server.api,
    onUploadProgress: (progress) => publish('documents:progress', progress)
  })
  const enrollment = composeEnrollment({
    platform,
    publish,
    settings,
    server,
    records,
    audit,
    pin,
    context,
    settleMs,
    maxOutboxBytes
  })
  const page = new PageService(platform.pagePrinter)
  const visitor = new VisitorService({
    window: platform.visitorWindow ?? noVisitorWindow,
    clock,
    isOn: () => settings.current.visitorDisplay,
    consentTexts: () => settings.enrollmentPolicy.consent.texts,
    onState: (state) => publish('visitor:changed', state),
    onDisplay: (display) => publish('visitor:display-changed', display)
  })
  const handlers = createHandlers({
    station: {
      version: platform.version,
      host: platform.host,
      name: settings.current.detectorName,
      canSavePdf: page.canSavePdf
    },
    page,
    settings,
    connection,
    server,
    account: new AccountCheck(() => server.link(), clock),
    records,
    pin,
    audit,
    enrollment,
    policy: createPolicyService(settings, audit),
    visitor,
    logger
  })

  return {
    router: createRouter(handlers, logger),
    start: () => {
      void connection.look()
      enrollment.start()
      visitor.start()
    },
    stop: async () => {
      visitor.stop()
      connection.stop()
      await enrollment.stop()
      await server.stop()
      await audit.close()
    }
  }
}
