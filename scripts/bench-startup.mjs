import { ensureBuilt } from './lib/build-stamp.mjs'
import { ensureInstalled, runScript } from './lib/toolchain.mjs'

/** `npm run bench:startup`: how long from the start to the live preview and to the first hint. See docs/benchmark.md. */
ensureInstalled()
runScript('scripts/ensure-browser.ts')
ensureBuilt()
runScript('scripts/run-bench-startup.ts')
