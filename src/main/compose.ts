import { isToldWhileLocked } from '@shared/ipc/access'
import type { Publish } from '@shared/ipc/contract'
import { AccessService } from './access/access-service'
import { UnlockTries } from './access/unlock-tries'
import { AuditService } from './audit/audit-service'
import { composeDiagnostics } from './diagnostics/compose-diagnostics'
import { limitedLogger } from './diagnostics/limited-logger'
import { composeEnrollment } from './enrollment/compose-enrollment'
import { defaultSettleMs } from './enrollment/sequence/decide'
import { ConfigurationService } from './configuration/configuration-service'
import { createIdentitiesClient } from './identities/client'
import { clientOver } from './identities/sdk-client'
import { createHandlers } from './ipc/handlers'
import { outgoingEvents } from './ipc/outgoing'
import { createRouter, type Gate, type Router } from './ipc/router'
import { KioskService } from './kiosk/kiosk-service'
import type { Platform } from './platform/ports'
import { CredentialStore } from './secrets/credential-store'
import { OfflineVerifier } from './secrets/offline-verifier'
import { AdminPin, StationPin } from './secrets/pin'
import type { ScryptCost } from './secrets/secret-verifier'
import { AccountCheck } from './services/account-check'
import { ConnectionMonitor } from './services/connection-monitor'
import { PageService } from './services/page-service'
import { createPolicyService } from './services/policy-service'
import { createRecordServices } from './services/record-services'
import { ServerService } from './services/server-service'
import { SettingsService } from './services/settings-service'
import { UpdateService } from './updates/update-service'
import { updateSource } from './updates/update-source'
import { noVisitorWindow } from './visitor/no-visitor-window'
import { VisitorService } from './visitor/visitor-service'

/** The composed station: everything that is the same under both hosts. */
export interface Station {
  readonly router: Router
  /** Starts the server link in the background. The window does not wait for it. */
  start(): void
  /** The computer was asleep: what was known about the server is old, and what waits can go on. */
  wake(): void
  /** The computer was locked or goes to sleep. */
  lockNow(): void
  stop(): Promise<void>
}

export interface StationLimits {
  /** See `defaultSettleMs`. */
  readonly settleMs?: number
  /** See `OutboxOptions.maxBytes`. */
  readonly maxOutboxBytes?: number | undefined
  /** What a guess at a password or PIN costs. No host gives one: see `scryptCost`. */
  readonly secretCost?: ScryptCost | undefined
  /** Of one kind of event; see `limitedLogger`. */
  readonly logLinesAMinute?: number
  /** In place of the lock, for tests of what is behind it. No host gives one. */
  readonly gate?: Gate | undefined
}

/**
 * The composition root: ports to services to handlers, by hand.
 *
 * @param send sends an event to the window that it is for
 * @param limits tests wait less and have smaller disks
 */
export function composeStation(
  platform: Platform,
  send: Publish,
  { settleMs = defaultSettleMs, maxOutboxBytes, secretCost: cost, logLinesAMinute, gate }: StationLimits = {}
): Station {
  const { clock } = platform
  const logger = limitedLogger(platform.logger, clock, logLinesAMinute)
  const tell = outgoingEvents(send, logger)
  // SECURITY: a locked station tells its window nothing about people either.
  const publish: Publish = (event, payload) => {
    if (gate !== undefined || !access.isClosed || isToldWhileLocked(event)) tell(event, payload)
  }
  const settings = new SettingsService(
    platform.settingsFile,
    logger,
    (changed) => {
      platform.kiosk?.apply(settings.kiosk)
      publish('settings:changed', changed)
      access.follow()
    },
    platform.managedFile
  )
  platform.kiosk?.apply(settings.kiosk)

  const { secretBox } = platform
  const audit = new AuditService({
    path: platform.auditLogPath,
    keyFile: platform.auditKeyFile,
    box: secretBox,
    clock,
    logger,
    who: (): string | undefined => server.username
  })
  const pin = new AdminPin({ box: secretBox, file: platform.pinFile, clock, cost })
  const { allowUnprotectedSecrets } = settings.current

  const server = new ServerService({
    settings,
    credentials: new CredentialStore(
      secretBox,
      platform.credentialsFile,
      allowUnprotectedSecrets,
      () => settings.current.access.mayRememberSignIn
    ),
    offlineVerifier: new OfflineVerifier({
      box: secretBox,
      file: platform.offlineSignInFile,
      clock,
      days: () => settings.enrollmentPolicy.offlineSignInDays,
      allowsUnprotected: allowUnprotectedSecrets,
      cost
    }),
    audit,
    trainingServer: platform.trainingServer,
    network: platform.network,
    clock,
    logger,
    onChange: (state) => {
      publish('server:changed', state)
      access.follow()
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

  const context = {
    get detectorName() {
      return settings.current.detectorName
    },
    timeZone: platform.timeZone,
    clock
  }
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
  const account = new AccountCheck(() => server.link(), clock)
  const page = new PageService(platform.pagePrinter)
  const visitor = new VisitorService({
    window: platform.visitorWindow ?? noVisitorWindow,
    clock,
    isOn: () => settings.current.visitorDisplay,
    consentTexts: () => settings.enrollmentPolicy.consent.texts,
    onState: (state) => publish('visitor:changed', state),
    onDisplay: (display) => publish('visitor:display-changed', display)
  })
  const minute = 60_000
  const access = new AccessService({
    clock,
    logger,
    adminPin: pin,
    stationPin: new StationPin({ box: secretBox, file: platform.stationPinFile, clock, cost }),
    tries: new UnlockTries(secretBox, platform.unlockTriesFile, clock),
    account: {
      hasServer: () => settings.current.server !== undefined,
      username: () => server.username,
      begin: () => server.state(),
      signIn: (username, password, remember) => server.signIn({ username, password }, remember)
    },
    times: () => {
      const { warnMinutes, lockMinutes, settingsMinutes } = settings.current.access
      return {
        warnMs: warnMinutes * minute,
        lockMs: lockMinutes * minute,
        settingsMs: settingsMinutes * minute
      }
    },
    record: (event) => audit.record(event),
    onChange: (state) => publish('access:changed', state),
    onLeave: () => {
      records.forget()
      enrollment.forgetVisits()
      visitor.forget()
    }
  })
  const configuration = new ConfigurationService({
    settings,
    server,
    audit,
    onImported: () => {
      visitor.followSetting()
      access.follow()
      // SECURITY: what must not be remembered is forgotten now, and not with the next sign-in.
      if (!settings.current.access.mayRememberSignIn) void server.stopRemembering()
    }
  })
  const ports = platform.updates
  const updates =
    ports &&
    new UpdateService({
      settings: () => settings.current,
      updater: ports.updater,
      source: (place) => updateSource(place, ports.fetch),
      clock,
      logger
    })
  const handlers = createHandlers({
    configuration,
    access,
    station: {
      version: platform.version,
      host: platform.host,
      get name() {
        return settings.current.detectorName
      },
      canSavePdf: page.canSavePdf,
      get updates() {
        return updates?.state
      }
    },
    page,
    settings,
    connection,
    server,
    account,
    records,
    pin,
    audit,
    enrollment,
    policy: createPolicyService(settings, audit),
    visitor,
    kiosk: new KioskService({
      host: platform.kiosk,
      verifyPin: (typed) => pin.verify(typed),
      recordAudit: (event) => audit.record(event)
    }),
    diagnostics: composeDiagnostics({ platform, settings, server, account, audit, enrollment }),
    logger
  })

  return {
    router: createRouter(handlers, logger, gate ?? ((needed) => access.gate(needed))),
    start: () => {
      configuration.start()
      void access.begin()
      void connection.look()
      enrollment.start()
      visitor.start()
      updates?.start()
    },
    wake: () => {
      void connection.look()
      enrollment.wake('network')
    },
    lockNow: () => access.lock('system'),
    stop: async () => {
      updates?.stop()
      access.stop()
      visitor.stop()
      connection.stop()
      await enrollment.stop()
      await server.stop()
      await audit.close()
      platform.logFiles?.flush()
    }
  }
}
