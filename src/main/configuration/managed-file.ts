import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync
} from 'node:fs'
import { dirname, posix, win32 } from 'node:path'
import { maxConfigurationBytes, maxSignatureBytes } from '@shared/domain/configuration-report'
import type { ManagedContent, ManagedFile } from '../platform/ports'

/**
 * Where the operating system keeps what its administrators decide.
 *
 * @param programData `%ProgramData%`, which Windows sets for every process
 */
export function managedPlace(system: NodeJS.Platform, programData = 'C:\\ProgramData'): string {
  switch (system) {
    case 'win32':
      return win32.join(programData, 'Enroll Station', 'configuration.json')
    case 'darwin':
      return '/Library/Application Support/Enroll Station/configuration.json'
    default:
      return posix.join('/etc', 'enroll-station', 'configuration.json')
  }
}

export interface ManagedFilePlaces {
  readonly path: string
  /** In the profile. */
  readonly copyPath: string
  readonly system: NodeJS.Platform
  /** Ids of the users whose files count. */
  readonly owners: readonly number[]
}

/** The managed file on the disk. Its signature lies beside it, under its name with `.sig` behind. */
export function managedFile({ path, copyPath, system, owners }: ManagedFilePlaces): ManagedFile {
  return {
    read: () => {
      try {
        if (system !== 'win32' && !isOnlyForOwners(statSync(dirname(path)), owners))
          return { kind: 'refused', problem: 'writable-by-others' }
        const content = readPart(path, maxConfigurationBytes, system, owners)
        if (!(content instanceof Uint8Array)) return content
        const signature = readPart(`${path}.sig`, maxSignatureBytes, 'win32', owners)
        return { kind: 'found', content, signature: signature instanceof Uint8Array ? signature : undefined }
      } catch (error) {
        return isMissing(error) ? { kind: 'absent' } : { kind: 'refused', problem: 'unreadable' }
      }
    },
    readCopy: () => {
      try {
        return readFileSync(copyPath)
      } catch {
        // None, or none that can be read: there is nothing to fall back on then.
        return undefined
      }
    },
    writeCopy: (content) => {
      const fresh = `${copyPath}.new`
      writeFileSync(fresh, content, { mode: 0o600 })
      renameSync(fresh, copyPath)
    },
    removeCopy: () => rmSync(copyPath, { force: true })
  }
}

/** Opened once, so that what is judged is what is read. */
function readPart(
  path: string,
  most: number,
  system: NodeJS.Platform,
  owners: readonly number[]
): Uint8Array | Exclude<ManagedContent, { kind: 'found' }> {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    if (isMissing(error)) return { kind: 'absent' }
    throw error
  }
  try {
    const facts = fstatSync(file)
    if (!facts.isFile()) return { kind: 'refused', problem: 'unreadable' }
    if (system !== 'win32' && !isOnlyForOwners(facts, owners))
      return { kind: 'refused', problem: 'writable-by-others' }
    return facts.size > most ? { kind: 'refused', problem: 'too-large' } : readFileSync(file)
  } finally {
    closeSync(file)
  }
}

const writableByGroupOrOthers = 0o022

/**
 * SECURITY: whoever can write the file, or put another one in its place, decides about the station. Windows does not tell by
 * mode bits; there the folder's access list has to see to it.
 */
function isOnlyForOwners({ mode, uid }: Pick<Stats, 'mode' | 'uid'>, owners: readonly number[]): boolean {
  return owners.includes(uid) && (mode & writableByGroupOrOthers) === 0
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
