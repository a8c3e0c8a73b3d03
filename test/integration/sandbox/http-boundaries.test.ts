import type { FaceEngine } from '@sandbox/engine/face-engine'
import type { SandboxLogEntry } from '@sandbox/http/request-log'
import { appError } from '@shared/errors'
import { err } from '@shared/result'
import { request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { samplePeople } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { addressOf, createClient } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox, temporaryFolder } from '../../support/sandbox-harness'
import { enroll } from '../../support/sandbox-requests'

const engine = createTestEngine()
afterAll(() => engine.close())

/** `fetch` does not let a caller choose the Host header; plain HTTP does. */
function statusWithHost(baseUrl: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(addressOf(baseUrl, 'renewToken'), { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const settle = (connected: boolean) => () => {
      socket.destroy()
      resolve(connected)
    }
    socket.on('connect', settle(true)).on('error', settle(false))
  })
}

describe('SECURITY: who can reach the sandbox', () => {
  it('is this machine only', async () => {
    const { baseUrl } = await startTestSandbox(engine)
    const port = Number(new URL(baseUrl).port)
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
    const others = addresses.map(({ address }) => address).filter((address) => address !== '127.0.0.1')
    expect(await canConnect('127.0.0.1', port)).toBe(true)
    // All of 127.0.0.0/8 is this machine on Linux, so a server that listens on every address would answer there.
    for (const address of [...others, '127.0.0.2'])
      expect([address, await canConnect(address, port)]).toEqual([address, false])
  })

  it('is nobody who calls it by another name', async () => {
    const { baseUrl } = await startTestSandbox(engine)
    const { port, host } = new URL(baseUrl)
    for (const name of [host, `localhost:${port}`]) expect(await statusWithHost(baseUrl, name)).toBe(401)
    for (const name of [
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1.evil.example:${port}`,
      `localhost.evil.example:${port}`,
      'localhost'
    ]) {
      expect([name, await statusWithHost(baseUrl, name)]).toEqual([name, 421])
    }
  })

  it('is no web page: no answer carries a CORS header, and nothing may be cached', async () => {
    const { client, baseUrl } = await startTestSandbox(engine)
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
    const replies = [
      await client.send('readUserProfile', { headers }),
      await fetch(addressOf(baseUrl, 'enrollFace'), { method: 'OPTIONS', headers })
    ]
    for (const reply of replies) {
      expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
      expect(reply.headers.get('cache-control')).toBe('no-store')
    }
    expect(replies[1]?.status).toBe(404)
  })

  it('is no form: bodies must be declared as JSON', async () => {
    const { baseUrl, account } = await startTestSandbox(engine)
    const reply = await createClient(baseUrl, '').send('authenticate', {
      body: JSON.stringify(account),
      headers: { 'content-type': 'text/plain' }
    })
    expect(reply.status).toBe(415)
  })
})

describe('starting', () => {
  it('fails on a port that is taken, and lets go of the database', async () => {
    const first = await startTestSandbox(engine)
    const databasePath = join(await temporaryFolder(), 'sandbox.sqlite')
    const port = Number(new URL(first.baseUrl).port)
    await expect(startTestSandbox(engine, { databasePath, port })).rejects.toThrow('EADDRINUSE')
    expect((await startTestSandbox(engine, { databasePath })).baseUrl).not.toBe(first.baseUrl)
  })
})

describe('bodies', () => {
  const chunked = (text: string): ReadableStream => new Blob([text]).stream()
  const headers = { 'content-type': 'application/json' }

  it('that are not JSON are refused', async () => {
    const { client } = await startTestSandbox(engine)
    for (const body of ['', '{', '<html>', 'null', '[]', '"text"']) {
      expect([body, (await client.send('detectFaces', { body, headers })).status]).toEqual([body, 400])
    }
  })

  it('are limited, whether their length is announced or not', async () => {
    const { client } = await startTestSandbox(engine, { policy: { maxBodyBytes: 1000 } })
    const large = JSON.stringify({ faceImage: 'A'.repeat(1000) })
    const small = JSON.stringify({ faceImage: '' })
    const statusOf = async (body: BodyInit): Promise<number> =>
      (await client.send('detectFaces', { body, headers })).status
    expect(await statusOf(large)).toBe(413)
    expect(await statusOf(chunked(large))).toBe(413)
    expect(await statusOf(small)).toBe(400)
    expect(await statusOf(chunked(small))).toBe(400)
  })
})

describe('refusals', () => {
  it.each([
    ['problem-details', 'application/problem+json', { title: 'Not Found', status: 404 }],
    ['plain-text', 'text/plain; charset=UTF-8', 'Not Found'],
    ['empty', null, '']
  ] as const)('have a body of the shape %s', async (errorBody, contentType, body) => {
    const { client } = await startTestSandbox(engine, { policy: { errorBody } })
    const reply = await client.send('readPerson', { parameters: { personId: 'nobody' } })
    expect(reply.status).toBe(404)
    expect(reply.headers.get('content-type')).toBe(contentType)
    if (typeof body === 'string') expect(reply.body).toBe(body)
    else expect(reply.body).toMatchObject(body)
  })

  it('are given below the base path as well, and nothing is served beside it', async () => {
    const { client, baseUrl } = await startTestSandbox(engine, { policy: { basePath: '/identities' } })
    expect(baseUrl.endsWith('/identities')).toBe(true)
    expect((await client.send('readUserProfile')).status).toBe(200)
    expect((await fetch(addressOf(new URL(baseUrl).origin, 'renewToken'))).status).toBe(404)
  })
})

describe('an engine that is not well', () => {
  const failing = (describe: FaceEngine['describe']): FaceEngine => ({ ...engine, describe })

  it("is the server's fault, not the picture's", async () => {
    const { client } = await startTestSandbox(
      failing(() => Promise.resolve(err(appError('analysis/timed-out'))))
    )
    expect((await enroll(client, await samplePhoto(samplePeople[0]))).status).toBe(500)
  })

  it('is logged without the words of the error, which might quote a person', async () => {
    const log: SandboxLogEntry[] = []
    const { client } = await startTestSandbox(
      failing(() => Promise.reject(new RangeError('Ada Sample'))),
      { log: (entry) => log.push(entry) }
    )
    const reply = await enroll(client, await samplePhoto(samplePeople[0]))
    expect(reply).toMatchObject({ status: 500, body: { title: 'Internal Server Error' } })
    expect(log).toContainEqual({
      event: 'internal-error',
      route: '/api/v1/faces/faceEnroll',
      error: 'RangeError'
    })
    expect(JSON.stringify([log, reply.body])).not.toContain('Ada')
  })
})

describe('the log', () => {
  it('names routes, never people', async () => {
    const log: SandboxLogEntry[] = []
    const { client } = await startTestSandbox(engine, { log: (entry) => log.push(entry) })
    await client.send('checkImageReference', { parameters: { referenceId: 'ada-sample' } })
    expect(log.at(-1)).toMatchObject({
      event: 'request',
      method: 'GET',
      route: '/api/v1/faces/checkImageReference/:referenceId',
      status: 200
    })
    expect(JSON.stringify(log)).not.toContain('ada-sample')
  })
})
