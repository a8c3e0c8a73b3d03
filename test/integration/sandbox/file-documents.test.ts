import { samplePeople } from '../../support/sample-people'
import type { Reply, SandboxClient } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { enrollSample, startWithPerson } from '../../support/sandbox-person'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const engine = createTestEngine()
afterAll(() => engine.close())

const content = Uint8Array.from({ length: 256 }, (_, value) => value)

function upload(client: SandboxClient, parts: Readonly<Record<string, Blob | string>>): Promise<Reply> {
  const body = new FormData()
  for (const [name, part] of Object.entries(parts)) body.set(name, part)
  return client.send('uploadFileDocument', { body })
}

const form = (personId: string): Readonly<Record<string, Blob | string>> => ({
  personId,
  name: 'passport.html',
  description: 'Copy',
  file: new Blob([content], { type: 'text/html' })
})

describe('files of a person', () => {
  it('come back byte by byte', async () => {
    const { client, personId } = await startWithPerson(engine)
    const { body } = await upload(client, form(personId))
    const { documentId } = z.object({ documentId: z.string() }).parse(body)
    const reply = await client.send('downloadFileDocument', { parameters: { personId, documentId } })
    expect(reply.status).toBe(200)
    expect(reply.bytes).toEqual(content)
  })

  it('SECURITY: never come back as a page that a browser would open', async () => {
    const { client, personId } = await startWithPerson(engine, { policy: { uploadAnswer: 'bare-string' } })
    const documentId = z.string().parse((await upload(client, form(personId))).body)
    const { headers } = await client.send('downloadFileDocument', { parameters: { personId, documentId } })
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-disposition')).toBe('attachment')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('belong to one person', async () => {
    const { client, personId } = await startWithPerson(engine)
    const { body } = await upload(client, form(personId))
    const { documentId } = z.object({ documentId: z.string() }).parse(body)
    const other = await enrollSample(client, samplePeople[1])
    for (const parameters of [
      { personId: other.personId, documentId },
      { personId, documentId: 'none' }
    ])
      expect((await client.send('downloadFileDocument', { parameters })).status).toBe(404)
  })

  it('are refused without person, name or file, and for nobody', async () => {
    const { client, personId } = await startWithPerson(engine)
    for (const missing of ['personId', 'name', 'file']) {
      const parts = Object.entries(form(personId)).filter(([name]) => name !== missing)
      expect([missing, (await upload(client, Object.fromEntries(parts))).status]).toEqual([missing, 400])
    }
    expect((await upload(client, { ...form(personId), file: 'text' })).status).toBe(400)
    expect((await upload(client, form('nobody'))).status).toBe(404)
    expect((await client.send('uploadFileDocument', { json: {} })).status).toBe(415)
  })

  it('SECURITY: are limited like any other body', async () => {
    const { client, personId } = await startWithPerson(engine)
    const file = new Blob([new Uint8Array(64 * 1024 * 1024)])
    expect((await upload(client, { ...form(personId), file })).status).toBe(413)
  })

  it('are stored without an answer by another reading', async () => {
    const { client, personId } = await startWithPerson(engine, { policy: { uploadAnswer: 'empty' } })
    expect(await upload(client, form(personId))).toMatchObject({ status: 200, body: '' })
  })
})
