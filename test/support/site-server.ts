import type { FaceEngine } from '@sandbox/engine/face-engine'
import type { SandboxOptions } from '@sandbox/sandbox'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { startUnsignedSandbox, temporaryFolder } from './sandbox-harness'

/** A server that can go away and come back as the same one, with the same password. */
export async function siteServer(engine: FaceEngine, options: Partial<SandboxOptions> = {}) {
  const databasePath = join(await temporaryFolder(), 'site.sqlite')
  const start = (port = 0) => {
    let calls = 0
    const randomBytes = (count: number) =>
      createHash('shake256', { outputLength: count }).update(`bytes ${++calls}`).digest()
    return startUnsignedSandbox(engine, { ...options, databasePath, port, randomBytes })
  }
  let running = await start()
  const { baseUrl, account } = running
  return {
    baseUrl,
    databasePath,
    choice: { address: baseUrl, acceptsPlainHttp: true, trust: { kind: 'system' } } as const,
    account,
    goesAway: () => running.close(),
    comesBack: async () => {
      running = await start(Number(new URL(baseUrl).port))
    }
  }
}
