import type { FaceEngine } from '@sandbox/engine/face-engine'
import { type Sandbox, type SandboxOptions, startSandbox } from '@sandbox/sandbox'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { signIn, type SandboxClient } from './sandbox-client'
import { trustingFetch } from './trusting-fetch'

export interface UnsignedSandbox extends Sandbox {
  readonly databasePath: string
}

export interface TestSandbox extends UnsignedSandbox {
  /** Signed in to the training account. */
  readonly client: SandboxClient
}

/** A real sandbox on a free port with a fresh database, both gone when the test has finished. */
export async function startTestSandbox(
  engine: FaceEngine,
  overrides: Partial<SandboxOptions> = {}
): Promise<TestSandbox> {
  const sandbox = await startUnsignedSandbox(engine, overrides)
  const via = overrides.tls && trustingFetch(overrides.tls.cert)
  return { ...sandbox, client: await signIn(sandbox.baseUrl, sandbox.account, via) }
}

/** The same, with nobody signed in yet. */
export async function startUnsignedSandbox(
  engine: FaceEngine,
  overrides: Partial<SandboxOptions> = {}
): Promise<UnsignedSandbox> {
  const databasePath = overrides.databasePath ?? join(await temporaryFolder(), 'sandbox.sqlite')
  const sandbox = await startOwnSandbox(engine, { ...overrides, databasePath })
  onTestFinished(() => sandbox.close())
  return { ...sandbox, databasePath }
}

/** The same, for the caller to close. */
export function startOwnSandbox(
  engine: FaceEngine,
  options: Partial<SandboxOptions> & Pick<SandboxOptions, 'databasePath'>
): Promise<Sandbox> {
  return startSandbox({ engine, now: () => new Date(), newId: randomUUID, randomBytes, ...options })
}

/** A folder of its own that is removed when the test has finished. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'enroll-station-sandbox-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
