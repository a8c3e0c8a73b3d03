import { configuration } from '@shared/domain/configuration'
import type { FieldProblem, FileProblem } from '@shared/domain/configuration-report'
import type { Logger, ManagedFile } from '../platform/ports'
import type { UsedConsentText } from '../services/consent-versions'
import { readConfiguration } from './read-configuration'
import { settingAt, settingsIn, type SettingsTree } from './settings-tree'
import { isSignedBy } from './signature'

/** What the managed file sets at this start. */
export interface ManagedSettings {
  /** See `configurationState`. */
  readonly from: 'none' | 'file' | 'copy' | 'unusable'
  readonly problem?: FileProblem
  readonly settings: SettingsTree
  readonly fields: readonly FieldProblem[]
  /** Something else than at the last start is set, or nothing any more. */
  readonly isNew: boolean
}

export interface StationMemory {
  /** Key that the station goes by already; empty: none. */
  readonly signaturePublicKey: string
  readonly usedConsentTexts: readonly UsedConsentText[]
}

export const nothingManaged: ManagedSettings = { from: 'none', settings: {}, fields: [], isNew: false }

/**
 * Reads the managed file. One that cannot be used changes nothing: what the last good one set still holds. One that is gone
 * sets nothing any more.
 */
export function readManaged(file: ManagedFile, memory: StationMemory, logger: Logger): ManagedSettings {
  const read = judgeManaged(file, memory, logger)
  const { from, problem, fields, isNew } = read
  if (from !== 'none' || isNew) {
    logger.write(problem || fields.length > 0 ? 'warning' : 'info', 'managed-configuration', {
      from,
      ...(problem && { problem }),
      settings: managedPaths(read).join(', '),
      // SECURITY: settings by our own names. What else stands in the file may be anything.
      wrong: fields.map(({ path, problem: { kind } }) => `${kind} ${knownPart(path)}`).join(', ')
    })
  }
  return read
}

/** @returns the outermost setting that a place belongs to */
function knownPart(path: string): string {
  const [name = ''] = path.split('.')
  return Object.hasOwn(configuration.shape, name) ? name : '(no setting)'
}

function judgeManaged(file: ManagedFile, memory: StationMemory, logger: Logger): ManagedSettings {
  const found = file.read()
  const copy = file.readCopy()
  if (found.kind === 'absent') {
    keepCopy(() => file.removeCopy(), logger)
    return { ...nothingManaged, isNew: copy !== undefined }
  }
  const fallBack = (problem: FileProblem): ManagedSettings => {
    const kept = copy && readConfiguration(copy, memory.usedConsentTexts)
    return kept?.kind === 'read'
      ? { from: 'copy', problem, settings: kept.settings, fields: [], isNew: false }
      : { from: 'unusable', problem, settings: {}, fields: [], isNew: false }
  }
  if (found.kind === 'refused') return fallBack(found.problem)
  const { content, signature } = found
  const read = readConfiguration(content, memory.usedConsentTexts)
  if (read.kind === 'unusable') return fallBack(read.problem)
  const unsigned = signatureProblem(keyFor(read.settings, memory), content, signature)
  if (unsigned) return fallBack(unsigned)
  keepCopy(() => file.writeCopy(content), logger)
  const isNew = copy === undefined || !Buffer.from(copy).equals(content)
  return { from: 'file', settings: read.settings, fields: read.fields, isNew }
}

/** Without the copy the settings hold all the same; only a file that is damaged later has nothing to fall back on. */
function keepCopy(write: () => void, logger: Logger): void {
  try {
    write()
  } catch {
    logger.write('warning', 'managed-copy-not-kept')
  }
}

/** @returns the paths of all that the managed file sets */
export function managedPaths({ settings }: ManagedSettings): string[] {
  return settingsIn(settings)
}

/**
 * SECURITY: the key that the station goes by already counts, so that no file can bring its own. Where there is none yet, a file
 * that names one has to be signed with that one: nobody locks a station to a key that is not at hand.
 */
export function keyFor(
  settings: SettingsTree,
  { signaturePublicKey }: Pick<StationMemory, 'signaturePublicKey'>
): string {
  if (signaturePublicKey !== '') return signaturePublicKey
  const named = settingAt(settings, 'signaturePublicKey')
  return typeof named === 'string' ? named : ''
}

/** @returns why the file does not count; undefined when it does, or when no signature is needed */
export function signatureProblem(
  publicKey: string,
  content: Uint8Array,
  signature: Uint8Array | undefined
): 'unsigned' | 'wrong-signature' | undefined {
  if (publicKey === '') return undefined
  if (signature === undefined) return 'unsigned'
  return isSignedBy(publicKey, content, signature) ? undefined : 'wrong-signature'
}
