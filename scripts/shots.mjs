import { ensureBuilt } from './lib/build-stamp.mjs'
import { ensureInstalled, runScript } from './lib/toolchain.mjs'

/** `npm run shots`: the pictures of the README and of the operator's guide, anew. See test/shots/shots.ts. */
ensureInstalled()
runScript('scripts/ensure-browser.ts')
ensureBuilt()
runScript('scripts/run-shots.ts')
