import { ensureInstalled, run } from './lib/toolchain.mjs'

/** `npm run test:crash`: the crash test with all its runs. `npm test` makes fewer. */
ensureInstalled()
process.env.CRASH_RUNS ??= '1000'
run('vitest', ['run', '--project', 'crash'], { shell: process.platform === 'win32' })
