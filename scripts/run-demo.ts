import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { alias } from '../vitest.config.ts'

/** The demo shares the tests' tools, which use path aliases. Vite resolves those; plain Node does not. */
const demo = fileURLToPath(new URL('../test/demo/demo.ts', import.meta.url))
const { module } = await runnerImport<{ runDemo(): Promise<boolean> }>(demo, { resolve: { alias } })
process.exit((await module.runDemo()) ? 0 : 1)
