import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What has to work on a fresh clone, before anything is installed: plain JavaScript for Node 20 that installs the
 * locked packages and then runs everything else on the Node that comes with them.
 */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The Node of the `node` package: the major version that Electron embeds, the same on every machine. */
const projectNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
const lockStamp = join(root, 'node_modules/.enroll-station-lock')

/** Installs the locked packages unless exactly these are installed already. */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const installed = existsSync(lockStamp) ? readFileSync(lockStamp, 'utf8') : undefined
  if (installed === lock && existsSync(projectNode)) return
  console.log('Installing the locked packages ...')
  // `npm ci` empties node_modules first. In a checkout that is in use, that would take away the Node that runs this.
  const install = existsSync(join(root, 'node_modules')) ? ['install', '--no-save'] : ['ci']
  npm([...install, '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(lockStamp, lock)
}

/** Runs a script of this project on the project's own Node; ends this process when it fails. */
export function runScript(script, args = []) {
  run(projectNode, [join(root, script), ...args])
}

/** Runs one of package.json's scripts; ends this process when it fails. */
export function npmRun(name, args = []) {
  npm(['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])])
}

function npm(args) {
  const npmCli = process.env.npm_execpath
  if (npmCli) run(process.execPath, [npmCli, ...args])
  else run('npm', args, { shell: process.platform === 'win32' })
}

/** Inherits the terminal. A failure was explained there already, so it only ends this process with the same code. */
export function run(command, args, options = {}) {
  const PATH = join(root, 'node_modules/.bin') + delimiter + process.env.PATH
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH },
    ...options
  })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}
