import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npmRun, root } from './toolchain.mjs'

/** What the build is made of. */
const sources = [
  'src',
  'build',
  'resources/models.json',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts'
]
const stamp = join(root, 'out/.built')

/** Builds unless nothing that the build is made of has changed since the last time. */
export function ensureBuilt() {
  if (!isCurrent()) build()
}

/** Builds, and says so in a stamp: whoever needs a build later must not make one under the feet of a running station. */
export function build() {
  console.log('Building ...')
  rmSync(stamp, { force: true })
  npmRun('build')
  writeFileSync(stamp, '')
}

function isCurrent() {
  if (!existsSync(stamp)) return false
  const built = statSync(stamp).mtimeMs
  return sources.every((source) => newest(join(root, source)) <= built)
}

function newest(path) {
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
