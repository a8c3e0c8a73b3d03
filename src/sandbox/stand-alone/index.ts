import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createWorkerFaceEngine } from '../engine/worker-face-engine'
import { sampleAccounts } from '../permissions'
import { startSandbox } from '../sandbox'
import { readArguments, usage } from './arguments'
import { keepCertificate } from './kept-certificate'

/** Command-line entry of the sandbox alone, for programs and people that want an Identities server to talk to. */

const args = process.argv.slice(2)
if (args.includes('--help')) {
  console.log(usage)
  process.exit(0)
}
const read = readArguments(args, homedir())
if (!read.ok) {
  console.error(`${read.error}\n\n${usage}`)
  process.exit(1)
}
const { port, https, dataFolder, policy } = read.value

// SECURITY: practice records are pictures of people too; other users of this machine have no business here.
mkdirSync(dataFolder, { recursive: true, mode: 0o700 })

// Built files: this one is out/main/sandbox.js, resources/ lies beside out/.
const built = import.meta.dirname
const engine = createWorkerFaceEngine({
  workerFile: join(built, 'face-engine.worker.js'),
  modelsDir: join(built, '../../resources/models'),
  runtimeDir: join(built, '../../resources/ort')
})

const { sandbox, tls } = await start().catch((thrown: unknown) => {
  console.error(`The sandbox cannot start: ${thrown instanceof Error ? thrown.message : 'unknown reason'}`)
  process.exit(1)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

console.log(`Identities sandbox: ${sandbox.baseUrl}`)
if (tls) console.log(`Certificate, SHA-256: ${tls.fingerprint}\nCertificate file: ${tls.file}`)
console.log('Accounts with their passwords, until the next start:')
// SECURITY: shown here and nowhere else, to whoever started this server on their own terminal.
for (const { username, password } of [sandbox.account, ...Object.values(sandbox.accounts)]) {
  console.log(`  ${username.padEnd(11)}  ${password}`)
}
console.log(`Practice records: ${dataFolder}`)
console.log('Reachable from this machine only. Press Ctrl+C to stop.')

async function start() {
  const tls = https ? keepCertificate(dataFolder, { now: new Date(), randomBytes }) : undefined
  const sandbox = await startSandbox({
    databasePath: join(dataFolder, 'sandbox.sqlite'),
    engine,
    port,
    now: () => new Date(),
    newId: randomUUID,
    randomBytes,
    policy,
    sampleAccounts,
    ...(tls ? { tls } : {})
  })
  return { sandbox, tls }
}

async function stop(): Promise<void> {
  await sandbox.close()
  await engine.close()
  process.exit(0)
}
