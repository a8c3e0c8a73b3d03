import { buildIsCurrent, stampBuild } from './lib/build-stamp.mjs'
import { ensureInstalled, npmRun, runScript } from './lib/toolchain.mjs'

/** `npm run demo`: the station's main job without a person in front of the camera. See test/demo/demo.ts. */
ensureInstalled()
runScript('scripts/ensure-browser.ts')
if (!buildIsCurrent()) {
  npmRun('build')
  stampBuild()
}
runScript('scripts/run-demo.ts')
