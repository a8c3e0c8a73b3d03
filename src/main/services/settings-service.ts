import { virtualCameras } from '@shared/domain/camera'
import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
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
import type { Logger, SettingsFile } from '../platform/ports'
import { rememberTexts } from './consent-versions'
import { checkPolicy } from './enrollment-policy'
import { type ServerSettings, type StationSettings, stationSettings } from './stored-settings'

/** The station's settings: read once at start, written as a whole. */
export class SettingsService {
  readonly #file: SettingsFile
  readonly #logger: Logger
  readonly #onChange: (settings: PublicSettings) => void
  #current: StationSettings

  /**
   * A missing file means defaults. A damaged or invalid one is set aside, never silently overwritten, and the station goes
   * on with defaults and says so in the log.
   *
   * @param onChange told what the window works by, after each change of it
   */
  constructor(
    file: SettingsFile,
    logger: Logger,
    onChange: (settings: PublicSettings) => void = () => undefined
  ) {
    this.#file = file
    this.#logger = logger
    this.#onChange = onChange
    const parsed = stationSettings.safeParse(file.read() ?? {})
    if (!parsed.success) {
      logger.write('warning', 'settings-set-aside', {
        fields: parsed.error.issues.map((issue) => issue.path.join('.') || '(file)').join(', ')
      })
      file.setAside()
    }
    this.#current = parsed.success ? parsed.data : stationSettings.parse({})
  }

  get current(): StationSettings {
    return this.#current
  }

  get publicPart(): PublicSettings {
    const { mirrorPreview, captureSound, presentationMode, qualityLimits, camera, visitorDisplay } =
      this.#current
    return {
      mirrorPreview,
      captureSound,
      presentationMode,
      qualityLimits,
      camera: { ...camera, refused: camera.refused ?? [...virtualCameras] },
      identification: this.identification,
      visitorDisplay
    }
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
  saveVisitorDisplay({ visitorDisplay }: VisitorDisplayChange): Result<PublicSettings> {
    return this.#savePublic({ ...this.#current, visitorDisplay }, 'visitor-display-saved', {
      isOn: visitorDisplay
    })
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

  #save(next: StationSettings): Result<undefined> {
    try {
      this.#file.write(next)
    } catch {
      // A full or read-only disk: the file system's message would only name a path.
      return err(appError('settings/not-saved'))
    }
    this.#current = next
    return ok()
  }
}
