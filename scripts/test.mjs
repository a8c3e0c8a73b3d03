import { build } from './lib/build-stamp.mjs'
import { ensureInstalled, npmRun, runScript } from './lib/toolchain.mjs'

/** `npm test`: everything that can be checked on this machine, from a fresh clone. */
ensureInstalled()
runScript('scripts/ensure-browser.ts')
build()
npmRun('check')
