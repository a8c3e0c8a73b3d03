import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
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
  if (isCurrent()) return
  console.log('Building ...')
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
