import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { alias } from '../vitest.config.ts'

interface Soak {
  runSoak(options: { short: boolean; seed: number }): Promise<boolean>
}

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } }
})
/** It shares the tests' tools, which use path aliases. Vite resolves those; plain Node does not. */
const soak = fileURLToPath(new URL('../test/soak/soak.ts', import.meta.url))
const { module } = await runnerImport<Soak>(soak, { resolve: { alias } })
process.exit((await module.runSoak({ short: values.short, seed: Number(values.seed) })) ? 0 : 1)
