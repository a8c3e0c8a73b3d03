import { ensureBuilt } from './lib/build-stamp.mjs'
import { ensureInstalled, runScript } from './lib/toolchain.mjs'

/** `npm run demo:identify`: live identification beside 10,000 people. See test/demo/identify-demo.ts. */
ensureInstalled()
runScript('scripts/ensure-browser.ts')
ensureBuilt()
runScript('scripts/run-demo-identify.ts')
