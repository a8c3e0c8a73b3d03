import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { alias } from '../vitest.config.ts'

/** The benchmark shares the tests' tools, which use path aliases. Vite resolves those; plain Node does not. */
const bench = fileURLToPath(new URL('../bench/run/main.ts', import.meta.url))
const { module } = await runnerImport<{ main(args: readonly string[]): Promise<boolean> }>(bench, {
  resolve: { alias }
})
process.exit((await module.main(process.argv.slice(2))) ? 0 : 1)
