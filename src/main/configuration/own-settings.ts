import type { Logger, SettingsFile } from '../platform/ports'
import { type StationSettings, stationSettings } from '../services/stored-settings'
import { migrate } from './migrations'

export interface OwnSettings {
  readonly settings: StationSettings
  /** What became of the file. One that is not fine was set aside, and defaults count. */
  readonly file: 'fine' | 'damaged' | 'newer-version'
}

/**
 * Reads the station's own settings. A missing file means defaults. A damaged or invalid one, and one that a newer station has
 * written, is set aside, never silently overwritten.
 */
export function readOwnSettings(file: SettingsFile, logger: Logger): OwnSettings {
  const setAside = (kind: 'damaged' | 'newer-version', fields: string): OwnSettings => {
    logger.write('warning', 'settings-set-aside', { kind, fields })
    file.setAside()
    return { settings: stationSettings.parse({}), file: kind }
  }
  const migrated = migrate(file.read() ?? {})
  if (migrated.kind !== 'current') return setAside(migrated.kind, '(file)')
  const parsed = stationSettings.safeParse(migrated.settings)
  if (parsed.success) return { settings: parsed.data, file: 'fine' }
  const places = parsed.error.issues.map(({ path }) => path.map(String).join('.') || '(file)')
  return setAside('damaged', places.join(', '))
}
