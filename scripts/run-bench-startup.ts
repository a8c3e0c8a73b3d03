import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { alias } from '../vitest.config.ts'

/** Shares the tests' tools, which use path aliases, as the demo does. */
const startup = fileURLToPath(new URL('../test/startup/startup.ts', import.meta.url))
const { module } = await runnerImport<{ measureStartup(): Promise<void> }>(startup, { resolve: { alias } })
await module.measureStartup()
