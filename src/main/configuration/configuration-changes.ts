import { isDeepStrictEqual } from 'node:util'
import type { SettingChange } from '@shared/domain/configuration-report'
import type { StationSettings } from '../services/stored-settings'
import { isTree, settingAt, settingsIn, type SettingsTree } from './settings-tree'
import { shownValue } from './shown-value'

/**
 * What a configuration would change. What is set as a whole is told by its parts.
 *
 * @param file what the configuration sets
 */
export function settingChanges(
  before: StationSettings,
  after: StationSettings,
  file: SettingsTree
): SettingChange[] {
  return changedSettings(before, after, file).flatMap((path) => {
    const [from, to] = [settingAt(before, path), settingAt(after, path)]
    if (!isTree(to)) return [change(path, from, to)]
    const old = isTree(from) ? from : {}
    return Object.keys(to)
      .filter((part) => !isDeepStrictEqual(old[part], to[part]))
      .map((part) => change(`${path}.${part}`, old[part], to[part]))
  })
}

/** @returns the paths of what `file` sets and what is another one afterwards */
export function changedSettings(
  before: StationSettings,
  after: StationSettings,
  file: SettingsTree
): string[] {
  return settingsIn(file).filter(
    (path) => !isDeepStrictEqual(settingAt(before, path), settingAt(after, path))
  )
}

function change(path: string, from: unknown, to: unknown): SettingChange {
  return { path, from: shownValue(from), to: shownValue(to) }
}
