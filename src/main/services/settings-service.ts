import { isDeepStrictEqual } from 'node:util'
import type { AccessSettings } from '@shared/domain/access'
import { virtualCameras } from '@shared/domain/camera'
import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
import type { KioskSettings } from '@shared/domain/kiosk'
import type { IdentificationSettings } from '@shared/domain/identification-settings'
import type {
  CameraSettingsChange,
  CaptureSettings,
  PublicSettings,
  RefusedCamerasChange,
  VisitorDisplayChange
} from '@shared/domain/station'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { Logger, ManagedFile, SettingsFile } from '../platform/ports'
import {
  type ManagedSettings,
  managedPaths,
  nothingManaged,
  readManaged
} from '../configuration/managed-settings'
import { type OwnSettings, readOwnSettings } from '../configuration/own-settings'
import { layered, settingAt, type SettingsTree, withSetting } from '../configuration/settings-tree'
import { rememberTexts } from './consent-versions'
import { checkPolicy } from './enrollment-policy'
import { type ServerSettings, type StationSettings, stationSettings } from './stored-settings'

/**
 * The station's settings: what the managed file sets, over what was set here, over what the station comes with. Read once at
 * start; what was set here is written as a whole.
 */
export class SettingsService {
  readonly #file: SettingsFile
  readonly #logger: Logger
  readonly #onChange: (settings: PublicSettings) => void
  readonly #ownFile: OwnSettings['file']
  readonly #managed: ManagedSettings
  /** Of `#managed`, dotted. */
  readonly #managedPaths: readonly string[]
  /** What was set here. What is managed keeps what it was here before, for the day on which it no longer is. */
  #own: StationSettings
  /** What counts. */
  #current: StationSettings

  /**
   * See `readOwnSettings` and `readManaged` for files that cannot be used.
   *
   * @param onChange told what the window works by, after each change of it
   * @param managedFile what the administrators of the computer decide
   */
  constructor(
    file: SettingsFile,
    logger: Logger,
    onChange: (settings: PublicSettings) => void = () => undefined,
    managedFile?: ManagedFile
  ) {
    this.#file = file
    this.#logger = logger
    this.#onChange = onChange
    const own = readOwnSettings(file, logger)
    this.#ownFile = own.file
    this.#managed = managedFile ? readManaged(managedFile, own.settings, logger) : nothingManaged
    this.#managedPaths = managedPaths(this.#managed)
    this.#own = own.settings
    this.#current = this.#over(own.settings)
    this.#rememberManaged()
  }

  get current(): StationSettings {
    return this.#current
  }

  /** Where the settings come from. */
  get origin(): { readonly managed: ManagedSettings; readonly ownFile: OwnSettings['file'] } {
    return { managed: this.#managed, ownFile: this.#ownFile }
  }

  /** Dotted paths of what the managed file sets. */
  get managedPaths(): readonly string[] {
    return this.#managedPaths
  }

  get publicPart(): PublicSettings {
    const { mirrorPreview, captureSound, presentationMode, qualityLimits, camera, access, visitorDisplay } =
      this.#current
    return {
      mirrorPreview,
      captureSound,
      presentationMode,
      qualityLimits,
      camera: { ...camera, refused: camera.refused ?? [...virtualCameras] },
      identification: this.identification,
      access,
      ...this.kiosk,
      visitorDisplay,
      managed: [...this.#managedPaths]
    }
  }

  get kiosk(): KioskSettings {
    const { kiosk, startAtLogin, displayAwake } = this.#current
    return { kiosk, startAtLogin, displayAwake }
  }

  get identification(): IdentificationSettings {
    const { identifyStrategy, themes, shownFields, verdictLimits } = this.#current
    return { strategy: identifyStrategy, themes, shownFields, verdictLimits }
  }

  get enrollmentPolicy(): EnrollmentPolicy {
    return this.#current.enrollmentPolicy
  }

  /** @returns `settings/inconsistent`, `settings/text-needs-version` or `settings/not-saved`; nothing has changed then */
  savePolicy(policy: EnrollmentPolicy): Result<EnrollmentPolicy> {
    const problem = checkPolicy(policy)
    if (problem !== undefined) return err(appError('settings/inconsistent', problem))
    const usedConsentTexts = rememberTexts(this.#current.usedConsentTexts, policy.consent.texts)
    if (!usedConsentTexts) return err(appError('settings/text-needs-version'))
    const saved = this.#save({ ...this.#current, enrollmentPolicy: policy, usedConsentTexts })
    return saved.ok ? ok(policy) : saved
  }

  /** @returns `settings/not-saved`; the settings are then as they were */
  saveServer(server: ServerSettings | undefined): Result<undefined> {
    const { server: _, ...others } = this.#current
    return this.#save(server === undefined ? others : { ...others, server })
  }

  /** @returns `settings/not-saved`; the settings are then as they were */
  saveCamera({ mirrorPreview, ...choices }: CameraSettingsChange): Result<PublicSettings> {
    const { refused } = this.#current.camera
    const camera = refused === undefined ? choices : { ...choices, refused }
    // A label can hold somebody's name, as phones do: the log tells how many are allowed, not which.
    return this.#savePublic({ ...this.#current, mirrorPreview, camera }, 'camera-settings-saved', {
      allowed: choices.allowed.length
    })
  }

  /**
   * @param change without a list: that which comes with the station counts, also that of a newer one
   * @returns `settings/not-saved`; the settings are then as they were
   */
  saveRefusedCameras({ refused }: RefusedCamerasChange): Result<PublicSettings> {
    const { refused: _, ...others } = this.#current.camera
    const camera = refused === undefined ? others : { ...others, refused }
    // SECURITY: the log tells that the list was changed and how long it is. What stands in it was typed by somebody.
    return this.#savePublic({ ...this.#current, camera }, 'refused-cameras-saved', {
      refused: refused?.length ?? virtualCameras.length,
      ownList: refused !== undefined
    })
  }

  /** @returns `settings/not-saved`; the settings are then as they were */
  saveCapture(change: CaptureSettings): Result<PublicSettings> {
    const { presentationMode, qualityLimits } = change
    return this.#savePublic({ ...this.#current, ...change }, 'capture-settings-saved', {
      presentationMode,
      changedLimits: Object.values(qualityLimits).flat().length
    })
  }

  /** @returns `settings/not-saved`; the settings are then as they were */
  saveIdentification({ strategy, ...change }: IdentificationSettings): Result<PublicSettings> {
    // SECURITY: names of themes, tags and fields were typed by somebody. The log tells how many there are.
    return this.#savePublic(
      { ...this.#current, ...change, identifyStrategy: strategy },
      'identification-settings-saved',
      { strategy, themes: change.themes.length, shownFields: change.shownFields.length }
    )
  }

  /** @returns `settings/not-saved`; the settings are then as they were */
  saveAccess(access: AccessSettings): Result<PublicSettings> {
    return this.#savePublic({ ...this.#current, access }, 'access-settings-saved', access)
  }

  /** @returns `settings/not-saved`; the settings are then as they were */
  saveVisitorDisplay({ visitorDisplay }: VisitorDisplayChange): Result<PublicSettings> {
    return this.#savePublic({ ...this.#current, visitorDisplay }, 'visitor-display-saved', {
      isOn: visitorDisplay
    })
  }

  /** @returns `settings/not-saved`; the settings are then as they were */
  saveKiosk(change: KioskSettings): Result<PublicSettings> {
    return this.#savePublic({ ...this.#current, ...change }, 'kiosk-settings-saved', { ...change })
  }

  /**
   * Takes over all of these settings at once, except for what is managed.
   *
   * @param settings right in themselves, as `readConfiguration` leaves them
   * @returns `settings/text-needs-version` or `settings/not-saved`; nothing has changed then
   */
  saveConfiguration(settings: SettingsTree): Result<PublicSettings> {
    const next = this.with(settings)
    const usedConsentTexts = rememberTexts(next.usedConsentTexts, next.enrollmentPolicy.consent.texts)
    if (!usedConsentTexts) return err(appError('settings/text-needs-version'))
    return this.#savePublic({ ...next, usedConsentTexts }, 'configuration-imported', {})
  }

  /** What would count if these settings were set here. */
  with(settings: SettingsTree): StationSettings {
    return this.#over(stationSettings.parse(layered(this.#own, settings)))
  }

  /** Writes, logs and tells the window, in this order: what was not kept is not told. */
  #savePublic(
    next: StationSettings,
    event: string,
    fields: Parameters<Logger['write']>[2]
  ): Result<PublicSettings> {
    const saved = this.#save(next)
    if (!saved.ok) return saved
    this.#logger.write('info', event, fields)
    this.#onChange(this.publicPart)
    return ok(this.publicPart)
  }

  /**
   * SECURITY: what is managed is refused here, whatever the window shows.
   *
   * @param next all that is to count
   */
  #save(next: StationSettings): Result<undefined> {
    const refused = this.#managedPaths.filter(
      (path) => !isDeepStrictEqual(settingAt(next, path), settingAt(this.#current, path))
    )
    if (refused.length > 0) return err({ ...appError('settings/managed'), fields: refused })
    return this.#write(this.#withoutManaged(next))
  }

  #write(own: StationSettings): Result<undefined> {
    try {
      this.#file.write(own)
    } catch {
      // A full or read-only disk: the file system's message would only name a path.
      return err(appError('settings/not-saved'))
    }
    this.#own = own
    this.#current = this.#over(own)
    return ok()
  }

  #over(own: StationSettings): StationSettings {
    return stationSettings.parse(layered(own, this.#managed.settings))
  }

  /** In place of what is managed stands what was set here before. */
  #withoutManaged(next: StationSettings): StationSettings {
    return stationSettings.parse(
      this.#managedPaths.reduce<SettingsTree>(
        (tree, path) => withSetting(tree, path, settingAt(this.#own, path)),
        next
      )
    )
  }

  /** Consent texts and the key of the site count on when the managed file is gone. */
  #rememberManaged(): void {
    const { enrollmentPolicy: policy, usedConsentTexts: used, signaturePublicKey } = this.#current
    const usedConsentTexts = rememberTexts(used, policy.consent.texts) ?? used
    const own = { ...this.#own, usedConsentTexts, signaturePublicKey }
    if (isDeepStrictEqual(own, this.#own) || this.#managedPaths.length === 0) return
    const written = this.#write(own)
    if (!written.ok)
      this.#logger.write('error', 'managed-settings-not-remembered', { code: written.error.code })
  }
}
