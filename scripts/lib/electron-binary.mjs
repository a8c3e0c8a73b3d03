import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './toolchain.mjs'

const electronPackage = join(root, 'node_modules/electron')
const failedOnce = join(root, 'node_modules/.cache/enroll-station/electron-download-failed')

/** A download of about 120 MB on a slow line. A closed network mostly says no at once. */
const downloadDeadline = 10 * 60_000

/** @returns the path of Electron's executable when its binary is here, else undefined. Downloads nothing. */
export function electronBinary() {
  const pathFile = join(electronPackage, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : undefined
}

/**
 * Electron's binary is a download of its own, which a closed network does not have. Tries it once; a failure is
 * remembered, so that later starts do not wait for it.
 */
export function obtainElectron({ tryAgain }) {
  const present = electronBinary()
  if (present) return present
  if (existsSync(failedOnce) && !tryAgain) return undefined
  console.log('Looking for the Electron binary ...')
  spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    stdio: 'ignore',
    timeout: downloadDeadline
  })
  const binary = electronBinary()
  if (!binary) {
    mkdirSync(join(failedOnce, '..'), { recursive: true })
    writeFileSync(failedOnce, '')
  }
  return binary
}
