import { z } from 'zod'
import { cameraChoices, cameraSettings } from './camera'

/** What the station's window may know about the station. Holds no credential, path or address. */
export const stationInfo = z.object({
  version: z.string(),
  host: z.enum(['electron', 'browser'])
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

/** The settings that the window works by. */
export const publicSettings = z.object({
  /** Show the visitor a mirror image. Analysis always works on the unmirrored picture. */
  mirrorPreview: z.boolean(),
  /** A tone says that a picture was taken. */
  captureSound: z.boolean().optional(),
  camera: cameraSettings
})
export type PublicSettings = z.infer<typeof publicSettings>

/** What the window asks to be kept about camera and preview. Which labels are refused is not the window's to change. */
export const cameraSettingsChange = z.strictObject({ ...cameraChoices.shape, mirrorPreview: z.boolean() })
export type CameraSettingsChange = z.infer<typeof cameraSettingsChange>
