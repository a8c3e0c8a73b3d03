import { createInProcessFaceEngine } from '@sandbox/engine/in-process-face-engine'
import { startSandbox } from '@sandbox/sandbox'
import { randomBytes, randomUUID } from 'node:crypto'

/** A sandbox in a process of its own, for tests that kill it. Prints its address and account when it listens. */
const [databasePath, modelsDir, runtimeDir] = process.argv.slice(2)
if (!databasePath || !modelsDir || !runtimeDir) throw new Error('Expected database, models and runtime')

const { baseUrl, account } = await startSandbox({
  databasePath,
  engine: createInProcessFaceEngine({ modelsDir, runtimeDir }),
  now: () => new Date(),
  newId: randomUUID,
  randomBytes
})
console.log(JSON.stringify({ baseUrl, account }))
