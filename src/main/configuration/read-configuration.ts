import { configuration } from '@shared/domain/configuration'
import {
  type FieldProblem,
  type FileProblem,
  maxConfigurationBytes
} from '@shared/domain/configuration-report'
import type { UsedConsentText } from '../services/consent-versions'
import { wrongMeaning } from './check-meaning'
import { fieldProblem, type Wrong, wrongFields } from './field-problems'
import { migrate } from './migrations'
import { isTree, type SettingsTree, withoutPlace } from './settings-tree'

export type ReadConfiguration =
  | { readonly kind: 'unusable'; readonly problem: FileProblem }
  | {
      readonly kind: 'read'
      /** What is right of it, as it stands in the file. */
      readonly settings: SettingsTree
      readonly fields: readonly FieldProblem[]
    }

/**
 * Reads a configuration that somebody wrote or exported.
 *
 * @param used consent texts that were in force here: none of them can get other words
 */
export function readConfiguration(content: Uint8Array, used: readonly UsedConsentText[]): ReadConfiguration {
  if (content.byteLength > maxConfigurationBytes) return { kind: 'unusable', problem: 'too-large' }
  const migrated = migrate(parse(content))
  if (migrated.kind === 'newer-version') return { kind: 'unusable', problem: 'newer-version' }
  if (migrated.kind === 'damaged') return { kind: 'unusable', problem: 'not-json' }
  // For editors, which find the schema by it.
  const { $schema: _, ...settings } = migrated.settings
  return { kind: 'read', ...checked(settings, used) }
}

/** Takes out what is wrong, until what is left is right. */
function checked(
  content: SettingsTree,
  used: readonly UsedConsentText[]
): Pick<Extract<ReadConfiguration, { kind: 'read' }>, 'settings' | 'fields'> {
  let settings = content
  const fields: FieldProblem[] = []
  for (;;) {
    const wrong = wrongIn(settings, used)
    if (wrong.length === 0) {
      const { schemaVersion: _, ...rest } = settings
      return { settings: rest, fields }
    }
    fields.push(...wrong.map(fieldProblem))
    // Of several in one setting the first takes it out; for the others there is nothing left to do.
    settings = wrong.reduce((left, { place }) => withoutPlace(left, place), settings)
  }
}

function wrongIn(settings: SettingsTree, used: readonly UsedConsentText[]): readonly Wrong[] {
  const parsed = configuration.safeParse(settings)
  if (!parsed.success) return wrongFields(parsed.error.issues, settings)
  const wrong = wrongMeaning(parsed.data, used)
  return wrong === undefined ? [] : [wrong]
}

function parse(content: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    const value: unknown = JSON.parse(text)
    return isTree(value) ? value : undefined
  } catch {
    return undefined
  }
}
