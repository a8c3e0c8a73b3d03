import { isTree, type SettingsTree } from './settings-tree'

/** Brings settings of one version to the next. */
export type Migration = (settings: SettingsTree) => SettingsTree

/**
 * The configuration's history. Entry n brings settings of version n + 1 to version n + 2; a released entry is never changed, a
 * new one is added at the end, and `configurationVersion` with it. They hold for the station's own file, the managed file and
 * imported files alike.
 */
export const migrations: readonly Migration[] = []

export type Migrated =
  | { readonly kind: 'current'; readonly settings: SettingsTree }
  /** Of a newer station: what it means is not known here. */
  | { readonly kind: 'newer-version' }
  | { readonly kind: 'damaged' }

/**
 * @param content as it was read from a file; without a version it is of the first one
 * @returns the same settings in the present version
 */
export function migrate(content: unknown, steps: readonly Migration[] = migrations): Migrated {
  if (!isTree(content)) return { kind: 'damaged' }
  const { schemaVersion: version = 1, ...settings } = content
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { kind: 'damaged' }
  const current = steps.length + 1
  if (version > current) return { kind: 'newer-version' }
  const migrated = steps.slice(version - 1).reduce<SettingsTree>((before, step) => step(before), settings)
  return { kind: 'current', settings: { schemaVersion: current, ...migrated } }
}
