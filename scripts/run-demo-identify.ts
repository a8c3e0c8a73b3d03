import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { alias } from '../vitest.config.ts'

/** As `run-demo.ts`. */
const demo = fileURLToPath(new URL('../test/demo/identify-demo.ts', import.meta.url))
const { module } = await runnerImport<{ runIdentifyDemo(): Promise<boolean> }>(demo, { resolve: { alias } })
process.exit((await module.runIdentifyDemo()) ? 0 : 1)
