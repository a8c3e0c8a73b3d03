import type { FaceEngine } from '@sandbox/engine/face-engine'
import type { SandboxLogEntry } from '@sandbox/http/request-log'
import { zReadDetectionsOfPersonResponse } from '@shared/identities/generated/zod.gen'
import { afterAll, describe, expect, it } from 'vitest'
import { alignedCrop } from '../../support/aligned-crop'
import { adaAgain, samplePeople } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { base64, type Reply, type SandboxClient } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { startWithPerson } from '../../support/sandbox-person'
import { detection } from '../../support/sandbox-requests'

const engine = createTestEngine()
afterAll(() => engine.close())

const [ada, , , dora] = samplePeople

const publishOnly = (client: SandboxClient, expanded: string): Promise<Reply> =>
  client.send('publish', { json: { ...detection, expanded } })

describe('publish', () => {
  it('answers nothing, and records the detection afterwards', async () => {
    const first = await startWithPerson(engine)
    const reply = await publishOnly(first.client, base64(await samplePhoto(adaAgain)))
    expect(reply).toMatchObject({ status: 200, body: '' })
    // Closing waits for what is under way.
    await first.close()
    const { client } = await startWithPerson(engine, { databasePath: first.databasePath })
    const parameters = { personId: first.personId }
    const { body } = await client.send('readDetectionsOfPerson', { parameters })
    expect(zReadDetectionsOfPersonResponse.parse(body)).toMatchObject([
      { dateTimeUtc: detection.detectTimeUtc }
    ])
  })

  it('answers before recognition has ended', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let calls = 0
    const slow: FaceEngine = {
      ...engine,
      describe: async (jpeg, scope) => {
        calls += 1
        if (calls > 1) await held
        return engine.describe(jpeg, scope)
      }
    }
    const sandbox = await startWithPerson(slow)
    expect((await publishOnly(sandbox.client, base64(await samplePhoto(ada)))).status).toBe(200)
    release()
    await sandbox.close()
    expect(calls).toBe(2)
  })

  it('does not keep the sandbox from closing when recognition hangs, and reports what is lost', async () => {
    const log: SandboxLogEntry[] = []
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const describe: FaceEngine['describe'] = async (jpeg, scope) => {
      const described = await engine.describe(jpeg, scope)
      if (scope === 'all') await held
      return described
    }
    const sandbox = await startWithPerson({ ...engine, describe }, { log: (entry) => log.push(entry) })
    await publishOnly(sandbox.client, base64(await samplePhoto(ada)))
    await sandbox.close()
    release()
    await expect.poll(() => log.at(-1)).toMatchObject({ event: 'background-error', work: 'publish' })
  })

  it('refuses a body that is not complete, and a picture that is no base64', async () => {
    const { client } = await startWithPerson(engine)
    expect((await client.send('publish', { json: detection })).status).toBe(400)
    expect((await publishOnly(client, 'data:image/jpeg;base64,AAAA')).status).toBe(400)
  })

  it('reports a picture that cannot be used, and an engine that fails, in the log', async () => {
    const log: SandboxLogEntry[] = []
    const failing: FaceEngine = {
      ...engine,
      describe: (jpeg, scope) =>
        jpeg.length === 3 ? Promise.reject(new RangeError('Ada Sample')) : engine.describe(jpeg, scope)
    }
    const sandbox = await startWithPerson(failing, { log: (entry) => log.push(entry) })
    expect((await publishOnly(sandbox.client, base64(Buffer.from('text')))).status).toBe(200)
    expect((await publishOnly(sandbox.client, 'AAAA')).status).toBe(200)
    await sandbox.close()
    expect(log).toContainEqual({ event: 'background-error', work: 'publish', error: 'Bad picture' })
    expect(log).toContainEqual({ event: 'background-error', work: 'publish', error: 'RangeError' })
    expect(JSON.stringify(log)).not.toContain('Ada')
  })
})

describe('lookup', () => {
  function lookup(client: SandboxClient, parts: Readonly<Record<string, Blob | string>>): Promise<Reply> {
    const body = new FormData()
    for (const [name, part] of Object.entries(parts)) body.set(name, part)
    return client.send('lookup', { body })
  }
  const crop = async (person: Parameters<typeof samplePhoto>[0]): Promise<Blob> =>
    new Blob([await alignedCrop(await samplePhoto(person))], { type: 'image/jpeg' })

  it('finds a person by a crop alone, or with what edge models add, and records no detection', async () => {
    const { client, personId, faceId } = await startWithPerson(engine)
    const CroppedAligned = await crop(adaAgain)
    const person = { personId, faceId, firstName: null, lastName: null, tags: [] }
    expect((await lookup(client, { CroppedAligned })).body).toEqual(person)
    const Embeddings = new Blob([new Uint8Array(2048)])
    const full = await lookup(client, { CroppedAligned, Embeddings, RecognitionModel: 'arcface' })
    expect(full.body).toEqual(person)
    const detections = await client.send('readDetectionsOfPerson', { parameters: { personId } })
    expect(detections.body).toEqual([])
  })

  it('finds nobody by a stranger', async () => {
    const { client } = await startWithPerson(engine)
    expect((await lookup(client, { CroppedAligned: await crop(dora) })).status).toBe(404)
  })

  it('refuses a form without the crop, a text for it, a picture that is none, and what is no form', async () => {
    const { client } = await startWithPerson(engine)
    expect((await lookup(client, { RecognitionModel: 'arcface' })).status).toBe(400)
    expect((await lookup(client, { CroppedAligned: 'text' })).status).toBe(400)
    expect((await lookup(client, { CroppedAligned: new Blob(['text']) })).status).toBe(400)
    expect((await client.send('lookup', { json: {} })).status).toBe(415)
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    expect((await client.send('lookup', { body: 'no form', headers })).status).toBe(400)
    const unnamed = { 'content-type': 'multipart/form-data' }
    expect((await client.send('lookup', { body: 'no form', headers: unnamed })).status).toBe(415)
  })
})
