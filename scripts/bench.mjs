import { ensureBuilt } from './lib/build-stamp.mjs'
import { ensureInstalled, runScript } from './lib/toolchain.mjs'

/** `npm run bench`: the station against two other face packages. Add `-- --short` for a quick look. See bench/. */
ensureInstalled()
ensureBuilt()
runScript('scripts/run-bench.ts', process.argv.slice(2))
