import { obtainElectron } from './lib/electron-binary.mjs'
import { ensureInstalled, npmRun, run } from './lib/toolchain.mjs'

/**
 * `npm run package`: the installers for this system, in dist/. Fetches Electron's binary and the tools of
 * electron-builder once, from GitHub; see docs/packaging.md for what to do without.
 *
 *   --unsigned   a trial package, without a signature; never to be handed out
 *
 * Everything else goes to electron-builder: `npm run package -- --win msi --arm64`.
 */
const args = process.argv.slice(2)
const unsigned = ['-c.forceCodeSigning=false', '-c.mac.notarize=false']
const options = args.flatMap((arg) => (arg === '--unsigned' ? unsigned : [arg]))

ensureInstalled()
// Chromium's notices are taken from it; see electron-builder.config.ts.
if (process.platform === 'darwin') obtainElectron({ tryAgain: true })
npmRun('build')
npmRun('package:check')
run('electron-builder', ['--config', 'electron-builder.config.ts', '--publish', 'never', ...options], {
  shell: process.platform === 'win32'
})
npmRun('sbom')
