import { randomBytes } from 'node:crypto'
import { open, readFile, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { CheckOutcome } from '@shared/domain/diagnostics'
import type { Check } from '../check'

/** With less, a busy week without a server may not fit: an enrollment takes about two megabytes. */
const comfortable = 2_000_000_000
const least = 200_000_000
const testBytes = 65_536

/**
 * Whether there is room in the profile folder, and whether what is written there can be read again.
 *
 * @param folder absent: nothing is kept on a disk
 */
export function diskCheck(folder: string | undefined): Check<'disk'> {
  return {
    id: 'disk',
    async run() {
      if (folder === undefined) return { finding: 'disk/not-writable' }
      const bytes = await freeBytes(folder)
      const figures = bytes === undefined ? {} : { figures: { bytes } }
      if (!(await canKeep(folder))) return { finding: 'disk/not-writable', ...figures }
      return { finding: findingOf(bytes), ...figures }
    }
  }
}

function findingOf(bytes = comfortable): CheckOutcome['finding'] {
  if (bytes < least) return 'disk/full'
  return bytes < comfortable ? 'disk/low' : 'disk/fine'
}

/** @returns undefined where the system does not tell */
async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return undefined
  }
}

async function canKeep(folder: string): Promise<boolean> {
  const path = join(folder, `self-check-${randomBytes(6).toString('hex')}.tmp`)
  const written = randomBytes(testBytes)
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(written)
      await file.sync()
    } finally {
      await file.close()
    }
    return written.equals(await readFile(path))
  } catch {
    return false
  } finally {
    await rm(path, { force: true }).catch(() => undefined)
  }
}
