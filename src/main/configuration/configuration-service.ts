import { isDeepStrictEqual } from 'node:util'
import { settingsFromNextStart } from '@shared/domain/configuration'
import type {
  ConfigurationFile,
  ConfigurationImported,
  ConfigurationPreview,
  ConfigurationState,
  FieldProblem
} from '@shared/domain/configuration-report'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { AuditService } from '../audit/audit-service'
import type { ServerService } from '../services/server-service'
import type { SettingsService } from '../services/settings-service'
import { stationSettings } from '../services/stored-settings'
import { changedSettings, settingChanges } from './configuration-changes'
import { keyFor, signatureProblem } from './managed-settings'
import { readConfiguration } from './read-configuration'
import { settingAt, settingsIn, type SettingsTree } from './settings-tree'

export interface ConfigurationParts {
  readonly settings: SettingsService
  readonly server: Pick<ServerService, 'saveWith'>
  readonly audit: Pick<AuditService, 'record'>
  /** Told after an import, for what follows settings by itself. */
  readonly onImported: () => void
}

export interface ConfigurationExport {
  readonly name: string
  readonly content: Uint8Array<ArrayBuffer>
}

/** Configurations as files: what a managed one came to, one to take along, and taking one over. */
export class ConfigurationService {
  readonly #parts: ConfigurationParts

  constructor(parts: ConfigurationParts) {
    this.#parts = parts
  }

  /** Records what the managed file sets, where that is new since the last start. */
  start(): void {
    const { settings, audit } = this.#parts
    // What cannot be recorded is in the log, and holds all the same: the computer's administrators decide.
    if (settings.origin.managed.isNew)
      void audit.record({ what: 'configuration-managed', settings: [...settings.managedPaths] })
  }

  state(): ConfigurationState {
    const { origin, managedPaths, current } = this.#parts.settings
    const { from, problem, fields } = origin.managed
    return {
      managed: from,
      ...(problem && { problem }),
      fields: [...fields],
      settings: [...managedPaths],
      needsSignature: current.signaturePublicKey !== '',
      ownFile: origin.ownFile
    }
  }

  /**
   * All settings that count.
   *
   * SECURITY: the configuration's schema has no member for a secret, and nothing but its members is written.
   */
  export(): ConfigurationExport {
    const { usedConsentTexts: _, ...settings } = this.#parts.settings.current
    const text = `${JSON.stringify(settings, null, 2)}\n`
    return { name: 'enroll-station-configuration.json', content: new Uint8Array(Buffer.from(text)) }
  }

  /** @returns `settings/...` when the file cannot be used at all; nothing is changed */
  preview(file: ConfigurationFile): Result<ConfigurationPreview> {
    const opened = this.#open(file)
    if (!opened.ok) return opened
    const { settings, fields, isSigned } = opened.value
    const { current } = this.#parts.settings
    return ok({
      changes: settingChanges(current, this.#parts.settings.with(settings), settings),
      kept: this.#kept(settings),
      fields: [...fields],
      isSigned
    })
  }

  /**
   * Takes over what the file sets, except for what is managed.
   *
   * @returns `settings/...` or `audit/not-written`; nothing has changed then
   */
  async import(file: ConfigurationFile): Promise<Result<ConfigurationImported>> {
    const opened = this.#open(file)
    if (!opened.ok) return opened
    const { settings: wanted, fields } = opened.value
    if (fields.length > 0) return err(appError('settings/wrong-fields'))
    const { settings, server, audit, onImported } = this.#parts
    const { current } = settings
    const next = settings.with(wanted)
    const changed = changedSettings(current, next, wanted)
    if (changed.length === 0) return ok({ changed, needsRestart: false })

    // First, so that no change is without its record.
    const recorded = await audit.record({ what: 'configuration-imported', settings: changed })
    if (!recorded.ok) return recorded
    const saved = await server.saveWith(() => settings.saveConfiguration(wanted))
    if (!saved.ok) return saved
    onImported()
    const { texts } = next.enrollmentPolicy.consent
    if (!isDeepStrictEqual(texts, current.enrollmentPolicy.consent.texts)) {
      const consentTexts = texts.map(({ language, version }) => `${language} ${version}`).join(', ')
      const policy = await audit.record({ what: 'policy-changed', consentTexts })
      if (!policy.ok) return policy
    }
    return ok({ changed, needsRestart: changed.some((path) => settingsFromNextStart.includes(path)) })
  }

  #open({ content, signature }: ConfigurationFile): Result<{
    readonly settings: SettingsTree
    readonly fields: readonly FieldProblem[]
    readonly isSigned: boolean
  }> {
    const { current } = this.#parts.settings
    const read = readConfiguration(content, current.usedConsentTexts)
    if (read.kind === 'unusable') {
      const isNewer = read.problem === 'newer-version'
      return err(appError(isNewer ? 'settings/newer-version' : 'settings/not-a-configuration'))
    }
    // SECURITY: before anything of it is shown: words of a stranger's file could talk somebody into something.
    const key = keyFor(read.settings, current)
    const problem = signatureProblem(key, content, signature)
    if (problem) return err(appError(`settings/${problem}`))
    return ok({ settings: read.settings, fields: read.fields, isSigned: key !== '' })
  }

  /** What the file would set in another way than the managed file does. */
  #kept(wanted: SettingsTree): string[] {
    const { managedPaths, current } = this.#parts.settings
    const read = stationSettings.parse(wanted)
    return settingsIn(wanted).filter(
      (path) =>
        managedPaths.includes(path) && !isDeepStrictEqual(settingAt(read, path), settingAt(current, path))
    )
  }
}
