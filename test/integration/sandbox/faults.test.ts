import { permissions } from '@sandbox/permissions'
import type { Fault } from '@sandbox/http/faults'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { samplePeople } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox, type TestSandbox } from '../../support/sandbox-harness'
import { enroll } from '../../support/sandbox-requests'

const engine = createTestEngine()
afterAll(() => engine.close())

/** A sandbox that has one fault for the creation of a tag. */
function startWith(fault: Fault): Promise<TestSandbox> {
  const faults = [fault]
  const isCreation = (method: string, path: string): boolean => method === 'POST' && path === '/api/v1/Tags'
  return startTestSandbox(engine, {
    permissions: Object.values(permissions),
    faults: ({ method, path }) => (isCreation(method, path) ? faults.pop() : undefined)
  })
}

/** Past the test client, which holds every answer against the API's document. */
function tagsRequest({ baseUrl, client }: TestSandbox, json?: object): Promise<Response> {
  return fetch(`${baseUrl}/api/v1/Tags`, {
    headers: { authorization: `Bearer ${client.token}`, 'content-type': 'application/json' },
    ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) })
  })
}
async function createTag(sandbox: TestSandbox): Promise<Response> {
  const tag = { tagName: 'VIP', disabled: false, description: '', defaultExpirePeriod: '00:00:00' }
  const answer = await tagsRequest(sandbox, tag)
  // A cut answer is noticed while its body is read.
  await answer.clone().arrayBuffer()
  return answer
}
const countTags = async (sandbox: TestSandbox): Promise<number> =>
  z.array(z.unknown()).parse(await (await tagsRequest(sandbox)).json()).length

describe('a sandbox that misbehaves', () => {
  it('cuts the connection before it has done anything', async () => {
    const sandbox = await startWith({ kind: 'drop-request' })
    await expect(createTag(sandbox)).rejects.toThrow('fetch failed')
    expect(await countTags(sandbox)).toBe(0)
  })

  it('cuts the connection and does the work all the same, later', async () => {
    const sandbox = await startWith({ kind: 'drop-while-working', milliseconds: 200 })
    await expect(createTag(sandbox)).rejects.toThrow('fetch failed')
    expect(await countTags(sandbox)).toBe(0)
    await setTimeout(400)
    expect(await countTags(sandbox)).toBe(1)
  })

  it('does the work and loses the answer', async () => {
    const sandbox = await startWith({ kind: 'lose-answer' })
    await expect(createTag(sandbox)).rejects.toThrow('fetch failed')
    expect(await countTags(sandbox)).toBe(1)
  })

  it('does the work and cuts its answer in the middle', async () => {
    const sandbox = await startWith({ kind: 'cut-answer' })
    await expect(createTag(sandbox)).rejects.toThrow('terminated')
    expect(await countTags(sandbox)).toBe(1)
  })

  it('refuses for a while, and says for how long', async () => {
    const sandbox = await startWith({ kind: 'refuse', status: 429, retryAfterSeconds: 7 })
    const reply = await createTag(sandbox)
    expect(reply.status).toBe(429)
    expect(reply.headers.get('retry-after')).toBe('7')
    expect(await countTags(sandbox)).toBe(0)
    expect((await createTag(sandbox)).status).toBe(200)
  })

  it('answers with a web page', async () => {
    const sandbox = await startWith({ kind: 'web-page' })
    expect((await createTag(sandbox)).headers.get('content-type')).toContain('text/html')
    expect(await countTags(sandbox)).toBe(0)
  })

  it('takes a reference twice where its policy says so', async () => {
    const { client } = await startTestSandbox(engine, { policy: { usedReference: 'accept' } })
    const photo = await samplePhoto(samplePeople[0])
    const [first, second] = [
      await enroll(client, photo, { photoReferenceId: 'same' }),
      await enroll(client, photo, { photoReferenceId: 'same' })
    ]
    expect([first.status, second.status]).toEqual([200, 200])
    const personIdOf = ({ body }: typeof first) => z.object({ personId: z.string() }).parse(body).personId
    expect(personIdOf(first)).not.toBe(personIdOf(second))
  })
})
