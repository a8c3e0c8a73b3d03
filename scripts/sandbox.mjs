import { ensureBuilt } from './lib/build-stamp.mjs'
import { ensureInstalled, runScript } from './lib/toolchain.mjs'

/** `npm run sandbox`: the practice server alone, for programs that want to talk to one. `-- --help` tells its options. */
ensureInstalled()
ensureBuilt()
runScript('out/main/sandbox.js', process.argv.slice(2))
