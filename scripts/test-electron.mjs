import { electronBinary } from './lib/electron-binary.mjs'
import { ensureInstalled, npmRun, run } from './lib/toolchain.mjs'

/** `npm run test:electron`: the few tests that need the real Electron, on machines that have its binary. */
ensureInstalled()
if (!electronBinary()) {
  console.error(
    'The Electron binary is not on this machine. Run `npm start -- --electron` once with internet access.'
  )
  process.exit(1)
}
npmRun('build')
run('vitest', ['run', '--project', 'electron'], { shell: process.platform === 'win32' })
