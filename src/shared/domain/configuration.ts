import { z } from 'zod'
import { accessSettings, defaultAccessSettings } from './access'
import { cameraChoices, refusedCameras } from './camera'
import { enrollmentPolicy } from './enrollment-form'
import { defaultIdentificationSettings, identificationSettings } from './identification-settings'
import { defaultKioskSettings } from './kiosk'
import { identifyStrategy } from './recognition'
import { serverTrust } from './server'
import { captureSettings, defaultCaptureSettings } from './station'

/** The server to work with. Holds no credentials: those are sealed in a file of their own. */
export const serverSettings = z.strictObject({
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .describe('Address of the Identities server, as in https://identities.example.com:5009.'),
  acceptsPlainHttp: z
    .boolean()
    .default(false)
    .describe('Allows an address with http://. Names, pictures and the password then travel readable.'),
  trust: serverTrust
    .default({ kind: 'system' })
    .describe(
      'By what the server is believed: the authorities of the operating system, one certificate by its SHA-256 fingerprint, or an authority of the site as PEM.'
    ),
  /** Age at which a token that does not tell its own lifetime is renewed. The vendor names no lifetime. */
  renewTokenAfterMinutes: z
    .number()
    .min(1)
    .max(1440)
    .default(10)
    .describe('After how many minutes a sign-in is renewed where the server does not say.')
})
export type ServerSettings = z.output<typeof serverSettings>

/** Strict: a misspelt name must not quietly mean the default. */
const cameraConfiguration = z.strictObject({
  chosen: cameraChoices.shape.chosen.describe(
    'The camera to use. The label is what the operating system calls it; the id differs from station to station. Absent: the first camera that is not refused.'
  ),
  rotation: cameraChoices.shape.rotation
    .default(0)
    .describe('Degrees by which the picture is turned clockwise to stand upright.'),
  allowed: cameraChoices.shape.allowed
    .default([])
    .describe('Labels of cameras that are used although a name in `refused` fits them.'),
  /** In place of the list that comes with the station; absent, so that a newer station brings its newer list. */
  refused: refusedCameras
    .optional()
    .describe('Names of cameras that are never used. Absent: the list that comes with the station.')
})

/** When an unused station locks, and what it remembers. */
const accessConfiguration = z.strictObject({
  warnMinutes: accessSettings.shape.warnMinutes
    .default(defaultAccessSettings.warnMinutes)
    .describe('After so many minutes without a touch the station asks whether somebody is still there.'),
  lockMinutes: accessSettings.shape.lockMinutes
    .default(defaultAccessSettings.lockMinutes)
    .describe('After so many minutes without a touch the station locks.'),
  settingsMinutes: accessSettings.shape.settingsMinutes
    .default(defaultAccessSettings.settingsMinutes)
    .describe('After so many minutes without a touch the settings close.'),
  mayRememberSignIn: accessSettings.shape.mayRememberSignIn
    .default(defaultAccessSettings.mayRememberSignIn)
    .describe('Whether a sign-in may be kept over a restart. The station is locked then all the same.')
})

/** The version of what follows. A file of an older one is brought up to it, one of a newer one is not read. */
export const configurationVersion = 1

/**
 * All that a site may set about a station: in the station's own settings file, in the managed file of the operating system,
 * and in an exported file. Each setting has what counts without it, so that any part of it is a configuration.
 *
 * SECURITY: nothing secret may be added here. It would end up in files that are mailed around.
 */
export const configuration = z
  .strictObject({
    schemaVersion: z
      .literal(configurationVersion)
      .default(configurationVersion)
      .describe('The version of this format.'),
    /** Absent: Training mode. */
    server: serverSettings.optional().describe('The server to work with. Absent: Training mode.'),
    /** How this station calls itself to the server; detections are listed under this name. */
    detectorName: z
      .string()
      .min(1)
      .max(100)
      .default('Enroll Station')
      .describe('How this station calls itself. Detections are listed under this name at the server.'),
    camera: cameraConfiguration.prefault({}).describe('Which camera is used, and how it is mounted.'),
    mirrorPreview: z
      .boolean()
      .default(true)
      .describe('Shows people a mirror image of themselves. What is analysed and stored is never mirrored.'),
    captureSound: captureSettings.shape.captureSound
      .default(defaultCaptureSettings.captureSound)
      .describe('A tone says that a picture was taken.'),
    presentationMode: captureSettings.shape.presentationMode
      .default(defaultCaptureSettings.presentationMode)
      .describe('What is done when a printed or displayed picture seems to be in front of the camera.'),
    qualityLimits: captureSettings.shape.qualityLimits
      .prefault({})
      .describe('Changed limits of the photo quality, within the safe bounds of each.'),
    /** What the site asks for with an enrollment, and what it allows. */
    enrollmentPolicy: enrollmentPolicy
      .prefault({})
      .describe('What is asked for with an enrollment, and what is allowed.'),
    /** How the server is asked who somebody is. */
    identifyStrategy: identifyStrategy
      .default(defaultIdentificationSettings.strategy)
      .describe(
        'How people are searched for. The first records a detection; the others need Face Recognize only.'
      ),
    themes: identificationSettings.shape.themes
      .default(defaultIdentificationSettings.themes)
      .describe('How people who carry certain tags are shown, most important first.'),
    shownFields: identificationSettings.shape.shownFields
      .default(defaultIdentificationSettings.shownFields)
      .describe('Custom fields that are shown with a match.'),
    verdictLimits: identificationSettings.shape.verdictLimits
      .default(defaultIdentificationSettings.verdictLimits)
      .describe(
        'From which score on two faces are called the same, and up to which they are called different.'
      ),
    access: accessConfiguration.prefault({}).describe('When an unused station locks, and what it remembers.'),
    /** A second window faces the visitor. */
    visitorDisplay: z.boolean().default(false).describe('A second window faces the visitor.'),
    kiosk: z
      .boolean()
      .default(defaultKioskSettings.kiosk)
      .describe(
        "Fills the screen, swallows keys that lead out of it, and ends only by the administrator's PIN."
      ),
    startAtLogin: z
      .boolean()
      .default(defaultKioskSettings.startAtLogin)
      .describe('Starts the station when somebody signs in to the computer.'),
    displayAwake: z
      .boolean()
      .default(defaultKioskSettings.displayAwake)
      .describe('Keeps the display from going to sleep while the station runs.'),
    /**
     * A site's decision to stay signed in on computers whose operating system has no key store. Whoever has the disk then
     * has the password.
     */
    allowUnprotectedSecrets: z
      .boolean()
      .default(false)
      .describe(
        'Keeps passwords also on computers that have no key store. Whoever has the disk then has them.'
      ),
    /** Where newer versions lie. Empty: the station never looks. */
    updateSource: z
      .string()
      .max(500)
      .regex(/^(|https?:\/\/[^\s]+|\/.*|[A-Za-z]:[\\/].*|\\\\.+)$/)
      .default('')
      .describe(
        'Folder (absolute path) or http(s) address where newer versions lie, signed with the key below. Empty: the station never looks.'
      ),
    /** Public half of the pair that configurations are signed with; empty: they need no signature. */
    signaturePublicKey: z
      .string()
      .max(1000)
      .default('')
      .describe(
        'Public Ed25519 key (PEM) that managed and imported configurations, and newer versions, have to be signed with. Empty: none.'
      )
  })
  .describe('Configuration of an Enroll Station.')
export type Configuration = z.output<typeof configuration>

/**
 * What is set as a whole, although it has parts: an address goes with its own trust, and one limit makes no sense without
 * the other. Lists are always set as a whole. Everything else is set part by part.
 */
export const wholeSettings: readonly string[] = ['server', 'camera.chosen', 'verdictLimits']

/** What the station looks at only when it starts. */
export const settingsFromNextStart: readonly string[] = ['allowUnprotectedSecrets']
