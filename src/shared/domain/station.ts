import { z } from 'zod'
import { defaultPresentationMode, presentationModes } from '../face/presentation-attack/decision'
import { noSiteLimits } from '../face/quality/site-limits'
import { accessSettings, defaultAccessSettings } from './access'
import { cameraChoices, cameraSettings, defaultCameraSettings, refusedCameras } from './camera'
import { defaultIdentificationSettings, identificationSettings } from './identification-settings'
import { defaultKioskSettings, kioskSettings } from './kiosk'
import { qualityLimits } from './quality-limits'
import { type ErrorCode, errorCodes } from '../errors'

/** How looking for newer versions stands. */
export const updateState = z.discriminatedUnion('kind', [
  /** No place to look is set. */
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('looking') }),
  /** It is put in when the station ends. */
  z.object({ kind: z.literal('ready'), version: z.string() }),
  z.object({
    kind: z.literal('failed'),
    code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]])
  })
])
export type UpdateState = z.infer<typeof updateState>

/** What the station's window may know about the station. Holds no credential, path or address. */
export const stationInfo = z.object({
  version: z.string(),
  host: z.enum(['electron', 'browser']),
  /** How the station calls itself, to its server and on paper. */
  name: z.string(),
  /** Whether the host can make a PDF of the page. Every page can be printed. */
  canSavePdf: z.boolean(),
  /** Absent where the program cannot put newer versions in by itself. */
  updates: updateState.optional()
})
export type StationInfo = z.infer<typeof stationInfo>

/** How the station stands with the Identities server. */
export const connectionState = z.enum([
  'starting',
  'ready',
  'unreachable',
  'untrusted',
  'refused',
  'signed-out'
])
export type ConnectionState = z.infer<typeof connectionState>

/** How pictures are judged when they are taken. */
export const captureSettings = z.strictObject({
  /** A tone says that a picture was taken. */
  captureSound: z.boolean(),
  /** What is done with the verdict of the presentation attack check. */
  presentationMode: z.enum(presentationModes),
  qualityLimits
})
export type CaptureSettings = z.infer<typeof captureSettings>

export const defaultCaptureSettings: CaptureSettings = {
  captureSound: false,
  presentationMode: defaultPresentationMode,
  qualityLimits: noSiteLimits
}

/** The settings that the window works by. */
export const publicSettings = z.object({
  /** Show the visitor a mirror image. Analysis always works on the unmirrored picture. */
  mirrorPreview: z.boolean(),
  ...captureSettings.shape,
  camera: cameraSettings,
  identification: identificationSettings,
  access: accessSettings,
  ...kioskSettings.shape,
  /** A second window faces the visitor. */
  visitorDisplay: z.boolean(),
  /** Paths of the settings that the computer's administrators have set: nobody can change them here. */
  managed: z.array(z.string())
})
export type PublicSettings = z.infer<typeof publicSettings>

export const defaultPublicSettings: PublicSettings = {
  mirrorPreview: true,
  ...defaultCaptureSettings,
  camera: defaultCameraSettings,
  identification: defaultIdentificationSettings,
  access: defaultAccessSettings,
  ...defaultKioskSettings,
  visitorDisplay: false,
  managed: []
}

/** What the window asks to be kept about camera and preview. Which labels are refused has a call of its own. */
export const cameraSettingsChange = z.strictObject({ ...cameraChoices.shape, mirrorPreview: z.boolean() })
export type CameraSettingsChange = z.infer<typeof cameraSettingsChange>

/**
 * The labels that are refused from now on. An empty list refuses none; without one, the list that comes with the station
 * counts. Open settings are needed, and so the administrator's PIN.
 */
export const refusedCamerasChange = z.strictObject({ refused: refusedCameras.optional() })
export type RefusedCamerasChange = z.infer<typeof refusedCamerasChange>

export const visitorDisplayChange = z.strictObject({ visitorDisplay: z.boolean() })
export type VisitorDisplayChange = z.infer<typeof visitorDisplayChange>
