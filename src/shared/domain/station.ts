import { z } from 'zod'

/** What the station's window may know about the station. Holds no credential, path or address. */
export const stationInfo = z.object({
  version: z.string(),
  host: z.enum(['electron', 'browser']),
  /** `training`: the built-in sandbox server, made-up records only. */
  mode: z.enum(['training', 'server'])
})
export type StationInfo = z.infer<typeof stationInfo>

/** How the station stands with the Identities server. */
export const connectionState = z.enum(['starting', 'ready', 'unreachable', 'refused'])
export type ConnectionState = z.infer<typeof connectionState>

/** The settings that the window works by. */
export const publicSettings = z.object({
  /** Show the visitor a mirror image. Analysis always works on the unmirrored picture. */
  mirrorPreview: z.boolean()
})
export type PublicSettings = z.infer<typeof publicSettings>
