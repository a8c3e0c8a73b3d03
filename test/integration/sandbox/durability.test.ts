import {
  zEnrolledFace,
  zFaceEdgePublishResponse,
  zReadAliasesResponse
} from '@shared/identities/generated/zod.gen'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { adaAgain, samplePeople } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { type Bundle, bundle } from '../../support/sandbox-bundle'
import { type SandboxClient, signIn } from '../../support/sandbox-client'
import { createTestEngine, engineFiles } from '../../support/sandbox-engine'
import { startTestSandbox, temporaryFolder } from '../../support/sandbox-harness'
import { enroll, publish } from '../../support/sandbox-requests'

const engine = createTestEngine()
let program: Bundle
beforeAll(async () => {
  program = await bundle('test/support/sandbox-child.ts')
})
afterAll(async () => {
  await engine.close()
  await program.remove()
})

const [ada] = samplePeople
const address = z.object({
  baseUrl: z.url(),
  account: z.object({ username: z.string(), password: z.string() })
})

/** A sandbox in another process. */
async function startChild(
  databasePath: string
): Promise<{ client: SandboxClient; kill: () => Promise<void> }> {
  const { modelsDir, runtimeDir } = engineFiles
  const child: ChildProcess = spawn(process.execPath, [program.file, databasePath, modelsDir, runtimeDir], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  onTestFinished(kill)
  for await (const line of createInterface({ input: child.stdout! })) {
    const { baseUrl, account } = address.parse(JSON.parse(line))
    return { client: await signIn(baseUrl, account), kill }
  }
  throw new Error('The sandbox process ended before it listened')
}

const exists = async (client: SandboxClient, referenceId: string): Promise<unknown> =>
  (await client.send('checkImageReference', { parameters: { referenceId } })).body

describe('what was answered', () => {
  it('is there after a restart: person, name, photo and match', async () => {
    const first = await startTestSandbox(engine)
    const { personId, faceId } = zEnrolledFace.parse(
      (await enroll(first.client, await samplePhoto(ada))).body
    )
    const json = { firstName: 'Ada', lastName: 'Sample' }
    await first.client.send('upsertAlias', { parameters: { personId }, json })
    await first.close()

    const { client } = await startTestSandbox(engine, { databasePath: first.databasePath })
    const aliases = await client.send('readAliases', { parameters: { personId } })
    expect(zReadAliasesResponse.parse(aliases.body)).toMatchObject([json])
    const { faces } = zFaceEdgePublishResponse.parse(
      (await publish(client, await samplePhoto(adaAgain))).body
    )
    expect(faces).toMatchObject([{ faceId, person: { personId, firstName: 'Ada' } }])
    const photo = await client.send('readEnrollmentPhoto', { parameters: { faceId: faceId! } })
    expect(photo.status).toBe(200)
  })

  it('is there after the process was killed', async () => {
    const databasePath = join(await temporaryFolder(), 'sandbox.sqlite')
    const child = await startChild(databasePath)
    const reply = await enroll(child.client, await samplePhoto(ada), { photoReferenceId: 'answered' })
    await child.kill()

    const { client } = await startTestSandbox(engine, { databasePath })
    expect(await exists(client, 'answered')).toBe(true)
    const { personId } = zEnrolledFace.parse(reply.body)
    const { faces } = zFaceEdgePublishResponse.parse(
      (await publish(client, await samplePhoto(adaAgain))).body
    )
    expect(faces).toMatchObject([{ person: { personId } }])
  })

  it('is all there is: an enrollment that was cut off exists whole or not at all', async () => {
    const databasePath = join(await temporaryFolder(), 'sandbox.sqlite')
    const child = await startChild(databasePath)
    const cutOff = enroll(child.client, await samplePhoto(ada), { photoReferenceId: 'cut off' }).catch(
      () => undefined
    )
    await child.client.send('readUserProfile')
    await child.kill()
    await cutOff

    const { client } = await startTestSandbox(engine, { databasePath })
    const found = zFaceEdgePublishResponse.parse((await publish(client, await samplePhoto(ada))).body)
    expect(found.faces?.[0]?.person !== null).toBe(await exists(client, 'cut off'))
  })
})

describe('the database file', () => {
  it('SECURITY: can be read by its owner only', async () => {
    const { databasePath, client } = await startTestSandbox(engine)
    await enroll(client, await samplePhoto(ada))
    for (const file of [databasePath, `${databasePath}-wal`]) {
      // Windows has no such bits; there the folder of the user's profile protects it.
      if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0)
    }
  })

  it('SECURITY: does not hold the password', async () => {
    const sandbox = await startTestSandbox(engine)
    await sandbox.close()
    const database = new DatabaseSync(sandbox.databasePath)
    const rows = database.prepare('SELECT * FROM accounts').all()
    database.close()
    expect(rows).toHaveLength(1)
    const values = rows.flatMap((row) => Object.values(row))
    expect(values.map((value) => Buffer.from(value as Uint8Array).toString())).not.toContain(
      sandbox.account.password
    )
  })

  it('serves one sandbox at a time', async () => {
    const { databasePath } = await startTestSandbox(engine)
    await expect(startTestSandbox(engine, { databasePath })).rejects.toThrow('cannot be used')
  })

  it('is refused when a newer version wrote it, and left as it is', async () => {
    const first = await startTestSandbox(engine)
    await first.close()
    const database = new DatabaseSync(first.databasePath)
    database.exec('PRAGMA user_version = 1000')
    database.close()
    await expect(startTestSandbox(engine, { databasePath: first.databasePath })).rejects.toThrow()
  })

  it('is refused when it is no database', async () => {
    const databasePath = join(await temporaryFolder(), 'notes.txt')
    await writeFile(databasePath, 'Shopping list: milk, bread, eggs. '.repeat(50))
    await expect(startTestSandbox(engine, { databasePath })).rejects.toThrow()
    expect(await readFile(databasePath, 'utf8')).toContain('Shopping list')
  })
})
