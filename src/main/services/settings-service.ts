import { cameraChoices, refusedCameras, virtualCameras } from '@shared/domain/camera'
import { identifyStrategy } from '@shared/domain/recognition'
import { serverTrust } from '@shared/domain/server'
import type { CameraSettingsChange, PublicSettings } from '@shared/domain/station'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { z } from 'zod'
import type { Logger, SettingsFile } from '../platform/ports'

/** The server to work with. Holds no credentials: those are sealed in a file of their own. */
const serverSettings = z.object({
  baseUrl: z.url({ protocol: /^https?$/ }),
  acceptsPlainHttp: z.boolean().default(false),
  trust: serverTrust.default({ kind: 'system' }),
  /** Age at which a token that does not tell its own lifetime is renewed. The vendor names no lifetime. */
  renewTokenAfterMinutes: z.number().min(1).max(1440).default(10)
})
export type ServerSettings = z.output<typeof serverSettings>

/** Strict: a misspelt name in the file must not quietly mean the default. */
const storedCamera = z.strictObject({
  chosen: cameraChoices.shape.chosen,
  rotation: cameraChoices.shape.rotation.default(0),
  allowed: cameraChoices.shape.allowed.default([]),
  /** In place of the list that comes with the station; absent, so that a newer station brings its newer list. */
  refused: refusedCameras.optional()
})

const stationSettings = z.object({
  schemaVersion: z.literal(1).default(1),
  /** How this station calls itself to the server; detections are listed under this name. */
  detectorName: z.string().min(1).max(100).default('Enroll Station'),
  mirrorPreview: z.boolean().default(true),
  captureSound: z.boolean().default(false),
  camera: storedCamera.prefault({}),
  /** How the server is asked who somebody is. */
  identifyStrategy: identifyStrategy.default('publishWithResponse'),
  /** Absent: Training mode. */
  server: serverSettings.optional(),
  /**
   * A site's decision to stay signed in on computers whose operating system has no key store. Whoever has the disk then
   * has the password.
   */
  allowUnprotectedSecrets: z.boolean().default(false)
})
export type StationSettings = z.output<typeof stationSettings>

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
    const { mirrorPreview, captureSound, camera } = this.#current
    return {
      mirrorPreview,
      captureSound,
      camera: { ...camera, refused: camera.refused ?? [...virtualCameras] }
    }
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
    const saved = this.#save({ ...this.#current, mirrorPreview, camera })
    if (!saved.ok) return saved
    // A label can hold somebody's name, as phones do: the log tells how many are allowed, not which.
    this.#logger.write('info', 'camera-settings-saved', { allowed: choices.allowed.length })
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
