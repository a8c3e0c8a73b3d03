import { cameraChoices, refusedCameras } from '@shared/domain/camera'
import { enrollmentPolicy } from '@shared/domain/enrollment-form'
import { defaultIdentificationSettings, identificationSettings } from '@shared/domain/identification-settings'
import { identifyStrategy } from '@shared/domain/recognition'
import { serverTrust } from '@shared/domain/server'
import { captureSettings, defaultCaptureSettings } from '@shared/domain/station'
import { z } from 'zod'
import { usedConsentText } from './consent-versions'

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

/** Everything that the settings file may hold, with what counts where it holds nothing. */
export const stationSettings = z.object({
  schemaVersion: z.literal(1).default(1),
  /** How this station calls itself to the server; detections are listed under this name. */
  detectorName: z.string().min(1).max(100).default('Enroll Station'),
  mirrorPreview: z.boolean().default(true),
  captureSound: captureSettings.shape.captureSound.default(defaultCaptureSettings.captureSound),
  presentationMode: captureSettings.shape.presentationMode.default(defaultCaptureSettings.presentationMode),
  qualityLimits: captureSettings.shape.qualityLimits.default(defaultCaptureSettings.qualityLimits),
  camera: storedCamera.prefault({}),
  /** What the site asks for with an enrollment, and what it allows. */
  enrollmentPolicy: enrollmentPolicy.prefault({}),
  /** Every consent text that was ever in force here, so that no version can get other words later. */
  usedConsentTexts: z.array(usedConsentText).default([]),
  /** How the server is asked who somebody is. */
  identifyStrategy: identifyStrategy.default(defaultIdentificationSettings.strategy),
  themes: identificationSettings.shape.themes.default(defaultIdentificationSettings.themes),
  shownFields: identificationSettings.shape.shownFields.default(defaultIdentificationSettings.shownFields),
  verdictLimits: identificationSettings.shape.verdictLimits.default(
    defaultIdentificationSettings.verdictLimits
  ),
  /** A second window faces the visitor. */
  visitorDisplay: z.boolean().default(false),
  /** Absent: Training mode. */
  server: serverSettings.optional(),
  /**
   * A site's decision to stay signed in on computers whose operating system has no key store. Whoever has the disk then
   * has the password.
   */
  allowUnprotectedSecrets: z.boolean().default(false)
})
export type StationSettings = z.output<typeof stationSettings>
