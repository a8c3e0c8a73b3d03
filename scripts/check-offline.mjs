import { ensureInstalled, runScript } from './lib/toolchain.mjs'

/** `npm run check:offline`: what the station needs of the network, proven. Linux, as root. See run-check-offline.ts. */
ensureInstalled()
runScript('scripts/run-check-offline.ts', process.argv.slice(2))
