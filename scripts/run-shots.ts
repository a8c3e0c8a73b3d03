import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { alias } from '../vitest.config.ts'

/** Shares the tests' tools, which use path aliases, as the demo does. */
const shots = fileURLToPath(new URL('../test/shots/shots.ts', import.meta.url))
const { module } = await runnerImport<{ takeShots(): Promise<void> }>(shots, { resolve: { alias } })
await module.takeShots()
