import type { PublicSettings } from '@shared/domain/station'
import { z } from 'zod'
import type { Logger, SettingsFile } from '../platform/ports'

const stationSettings = z.object({
  schemaVersion: z.literal(1).default(1),
  /** How this station calls itself to the server; detections are listed under this name. */
  detectorName: z.string().min(1).max(100).default('Enroll Station'),
  mirrorPreview: z.boolean().default(true)
})
export type StationSettings = z.output<typeof stationSettings>

/**
 * Reads the settings once, at start. A missing file means defaults. A damaged or invalid one is set aside, never
 * silently overwritten, and the station goes on with defaults and says so in the log.
 */
export function readSettings(file: SettingsFile, logger: Logger): StationSettings {
  const content = file.read()
  const parsed = stationSettings.safeParse(content ?? {})
  if (parsed.success) return parsed.data
  logger.write('warning', 'settings-set-aside', {
    fields: parsed.error.issues.map((issue) => issue.path.join('.') || '(file)').join(', ')
  })
  file.setAside()
  return stationSettings.parse({})
}

export function publicPart(settings: StationSettings): PublicSettings {
  return { mirrorPreview: settings.mirrorPreview }
}
