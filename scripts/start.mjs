import { ensureInstalled, root, run, runScript } from './lib/toolchain.mjs'
import { ensureBuilt } from './lib/build-stamp.mjs'
import { obtainElectron } from './lib/electron-binary.mjs'

/**
 * `npm start`: from a fresh clone to a running station in Training mode.
 *
 *   --browser    the browser host, even where Electron is present
 *   --electron   try Electron's download again after it failed once
 *
 * Further options (`--port`, `--data`, `--no-open`) go to the browser host.
 */
const args = process.argv.slice(2)
const hostArgs = args.filter((arg) => arg !== '--browser' && arg !== '--electron')

ensureInstalled()
ensureBuilt()

const { electron, because } = chooseHost()
if (electron) {
  console.log('Starting the station in Electron.')
  run(electron, [root])
} else {
  console.log(`Starting the station in the browser host: ${because}`)
  runScript('out/main/browser-host.js', hostArgs)
}

function chooseHost() {
  if (args.includes('--browser')) return { because: 'you asked for it.' }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    return { because: 'Electron needs a display, and there is none here.' }
  }
  const electron = obtainElectron({ tryAgain: args.includes('--electron') })
  if (electron) return { electron }
  return {
    because:
      'the Electron binary is not here and could not be downloaded (npm start -- --electron tries again).'
  }
}
