import { electronBinary } from './lib/electron-binary.mjs'
import { packagedProgram } from './lib/packaged-program.mjs'
import { ensureInstalled, npmRun, run } from './lib/toolchain.mjs'

/**
 * `npm run test:electron`: the few tests that need the real Electron, on machines that have its binary.
 * `npm run test:packaged`: the same for what `npm run package` has made; it is tested from outside, since it lets nobody in.
 */
const isPackaged = process.argv.includes('--packaged')
ensureInstalled()
if (isPackaged) {
  if (!packagedProgram())
    stop('There is no packaged program in dist/ for this system. Run npm run package first.')
} else {
  if (!electronBinary()) {
    stop(
      'The Electron binary is not on this machine. Run `npm start -- --electron` once with internet access.'
    )
  }
  npmRun('build')
}
const file = isPackaged ? 'packaged-program' : 'electron-host'
run('vitest', ['run', '--project', 'electron', `test/electron/${file}.test.ts`], {
  shell: process.platform === 'win32'
})

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
