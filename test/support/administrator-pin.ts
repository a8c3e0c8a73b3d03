import { AdminPin } from '@main/secrets/pin'
import { keyFileBox } from '@main/platform/key-file-box'
import { sealedFile } from '@main/platform/sealed-file'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { manualClock } from './manual-clock'

/** The administrator's PIN of every station that a test starts in a browser. */
export const administratorPin = '7391'

/** Tests unlock often, and nobody attacks them. */
const cheap = { N: 2, r: 1, p: 1 }

/**
 * Chooses the administrator's PIN of a data folder before its station starts, as its first run would have. A folder that
 * has one keeps it.
 */
export async function haveAdministratorPin(dataFolder: string): Promise<void> {
  const path = join(dataFolder, 'pin.sealed')
  if (existsSync(path)) return
  const box = keyFileBox(sealedFile(join(dataFolder, 'secrets.key')))
  const pin = new AdminPin({ box, file: sealedFile(path), clock: manualClock(), cost: cheap })
  const chosen = await pin.set(administratorPin)
  if (!chosen.ok) throw new Error(chosen.error.code)
}
