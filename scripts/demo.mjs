import { ensureBuilt } from './lib/build-stamp.mjs'
import { ensureInstalled, runScript } from './lib/toolchain.mjs'

/** `npm run demo`: the station's main job without a person in front of the camera. See test/demo/demo.ts. */
ensureInstalled()
runScript('scripts/ensure-browser.ts')
ensureBuilt()
runScript('scripts/run-demo.ts')
