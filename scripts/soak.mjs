import { ensureBuilt } from './lib/build-stamp.mjs'
import { ensureInstalled, runScript } from './lib/toolchain.mjs'

/** `npm run soak`: hours of work in minutes, with faults, power cuts and crashes. `-- --short` for a minute of it. */
ensureInstalled()
runScript('scripts/ensure-browser.ts')
ensureBuilt()
runScript('scripts/run-soak.ts', process.argv.slice(2))
