import { arch, cpus, release, totalmem } from 'node:os'
import type { PageFacts } from '@shared/domain/diagnostics'
import type { Platform } from '../platform/ports'
import type { StationSettings } from '../services/stored-settings'

const megabyte = 1_000_000

/** Program and computer. SECURITY: versions and sizes; no name of the computer or of anybody on it, no address, no path. */
export function describeStation(
  { version, host }: Pick<Platform, 'version' | 'host'>,
  page: PageFacts,
  madeAt: string
): object {
  return {
    madeAt,
    version,
    host,
    ...runtimeVersions(process.versions),
    system: process.platform,
    systemVersion: release(),
    architecture: arch(),
    processors: cpus().length,
    memoryMegabytes: Math.round(totalmem() / megabyte),
    runsForSeconds: Math.round(process.uptime()),
    programMegabytes: Math.round(process.memoryUsage.rss() / megabyte),
    page
  }
}

/** Plain Node has no Electron and no Chrome. */
function runtimeVersions({ node, electron, chrome }: Readonly<Record<string, string | undefined>>): object {
  return { node, ...(electron !== undefined && { electron }), ...(chrome !== undefined && { chrome }) }
}

/**
 * SECURITY: a closed list: switches, limits and counts. What somebody typed (names, texts, labels, addresses, patterns, a
 * certificate) is counted, and never told. A new setting is not in here before somebody puts it here.
 */
export function describeSettings(settings: StationSettings): object {
  const { server, camera, enrollmentPolicy: policy, themes, verdictLimits, access } = settings
  return {
    mode: server === undefined ? 'training' : 'server',
    ...(server && {
      encrypted: server.baseUrl.startsWith('https:'),
      trust: server.trust.kind,
      renewTokenAfterMinutes: server.renewTokenAfterMinutes
    }),
    allowUnprotectedSecrets: settings.allowUnprotectedSecrets,
    mirrorPreview: settings.mirrorPreview,
    captureSound: settings.captureSound,
    presentationMode: settings.presentationMode,
    changedQualityLimits: Object.values(settings.qualityLimits).flat().length,
    visitorDisplay: settings.visitorDisplay,
    kiosk: settings.kiosk,
    startAtLogin: settings.startAtLogin,
    displayAwake: settings.displayAwake,
    looksForUpdates: settings.updateSource !== '',
    signedConfigurations: settings.signaturePublicKey !== '',
    access: {
      warnMinutes: access.warnMinutes,
      lockMinutes: access.lockMinutes,
      settingsMinutes: access.settingsMinutes,
      mayRememberSignIn: access.mayRememberSignIn
    },
    camera: {
      isChosen: camera.chosen !== undefined,
      rotation: camera.rotation,
      allowed: camera.allowed.length,
      ownRefusedList: camera.refused !== undefined
    },
    identification: {
      strategy: settings.identifyStrategy,
      themes: themes.length,
      shownFields: settings.shownFields.length,
      verdictLimits: { same: verdictLimits.same, different: verdictLimits.different }
    },
    enrollment: {
      consentTexts: policy.consent.texts.length,
      fields: policy.form.fields.length,
      documents: policy.form.documents.length,
      address: policy.form.address,
      note: policy.form.note,
      enrollWithoutSearch: policy.enrollWithoutSearch,
      offlineSignInDays: policy.offlineSignInDays,
      outbox: {
        maxItems: policy.outbox.maxItems,
        maxAgeDays: policy.outbox.maxAgeDays,
        keepDeliveredHours: policy.outbox.keepDeliveredHours
      }
    }
  }
}
