import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startOneHostProxy } from './lib/one-host-proxy.ts'

/**
 * Clones the last commit and runs the README's commands where the network is shut:
 *
 * 1. in a network namespace of its own whose only way out is a proxy to the npm registry: `npm start`, and with
 *    `--with-tests` also `npm test`;
 * 2. then in one with nothing but its own loopback: `npm start` again.
 *
 * Each start must print its address and serve the page, a model and the runtime there.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const inside = join(root, 'scripts/lib/inside-namespace.ts')
const withTests = process.argv.includes('--with-tests')

const scratch = mkdtempSync(join(tmpdir(), 'enroll-station-offline-'))
// One test starts the station as a user without rights, who has to get at the clone.
chmodSync(scratch, 0o755)
const clone = join(scratch, 'clone')
const proxySocket = join(scratch, 'proxy')
const registry = new URL(execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim())

/** As after a log-in: without what npm and this checkout have put into the environment. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|_proxy$|^NODE_/i.test(name))),
  PATH: (process.env['PATH'] ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':'),
  HOME: scratch,
  NPM_CONFIG_USERCONFIG: join(homedir(), '.npmrc'),
  NPM_CONFIG_CACHE: join(scratch, 'npm-cache'),
  // With a display it tries to get Electron first, as it does on a desk. There is none at this one.
  DISPLAY: ':99'
}

/** The proxy lives in this process, so it must not stand still meanwhile. */
async function step(words: string, isShut: boolean, command: readonly string[]): Promise<void> {
  console.log(`\n${words}`)
  const way = isShut ? [] : [`--proxy=${proxySocket}`]
  const args = ['--net', process.execPath, inside, ...way, '--', ...command]
  const child = spawn('unshare', args, { cwd: clone, stdio: 'inherit', env })
  await once(child, 'close')
  if (child.exitCode !== 0) throw new Error(`${words}: failed`)
}

const proxy = await startOneHostProxy(registry.hostname, proxySocket)
try {
  execFileSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' })
  await step('With the npm registry only: npm start', false, ['npm', 'start'])
  if (withTests) await step('With the npm registry only: npm test', false, ['npm', 'test'])
  await step('With no network at all: npm start', true, ['npm', 'start'])
  console.log(`\nFine. Through the proxy: ${proxy.allowed} connections to ${registry.hostname}.`)
  for (const [host, times] of proxy.refused) console.log(`Refused, and not needed: ${host} (${times})`)
} finally {
  proxy.close()
  rmSync(scratch, { recursive: true, force: true })
}
