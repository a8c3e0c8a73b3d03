import { once } from 'node:events'
import { connect as connectPlain } from 'node:net'
import { connect } from 'node:tls'
import { afterAll, describe, expect, it } from 'vitest'
import { addressOf, createClient } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox, startUnsignedSandbox } from '../../support/sandbox-harness'
import { fingerprintOf, selfSigned, testAuthority } from '../../support/self-signed'
import { trustingFetch } from '../../support/trusting-fetch'

const engine = createTestEngine()
afterAll(() => engine.close())

const hour = 60 * 60 * 1000

describe('over HTTPS the sandbox', () => {
  it('answers those who trust its certificate, by each of its names', async () => {
    const tls = selfSigned()
    const { client, baseUrl } = await startTestSandbox(engine, { tls })
    expect(baseUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
    expect((await client.send('readUserProfile')).status).toBe(200)
    const byName = baseUrl.replace('127.0.0.1', 'localhost')
    expect((await createClient(byName, client.token, trustingFetch(tls.cert)).send('readTags')).status).toBe(
      200
    )
  })

  it('shows the certificate that it was given', async () => {
    const tls = selfSigned()
    const { baseUrl } = await startTestSandbox(engine, { tls })
    const socket = connect({ port: Number(new URL(baseUrl).port), rejectUnauthorized: false })
    await once(socket, 'secureConnect')
    expect(socket.getPeerCertificate().fingerprint256).toBe(fingerprintOf(tls))
    socket.destroy()
  })

  it('is trusted through the authority that issued its certificate', async () => {
    const authority = testAuthority()
    const { cert, key } = selfSigned({ issuer: authority })
    // The client that comes with it trusts the certificate itself, the one below only the authority.
    const { baseUrl, client } = await startTestSandbox(engine, { tls: { cert: cert + authority.cert, key } })
    const trusting = createClient(baseUrl, client.token, trustingFetch(authority.cert))
    expect((await trusting.send('readUserProfile')).status).toBe(200)
  })

  it.each([
    ['nobody vouches for', 'DEPTH_ZERO_SELF_SIGNED_CERT', {}],
    ['is for another name', 'ERR_TLS_CERT_ALTNAME_INVALID', { hosts: ['other.example'] }],
    ['has expired', 'CERT_HAS_EXPIRED', { notAfter: new Date(Date.now() - hour) }],
    ['is not valid yet', 'CERT_NOT_YET_VALID', { notBefore: new Date(Date.now() + hour) }]
  ])('is not talked to when its certificate %s', async (why, code, options) => {
    const tls = selfSigned(options)
    const sandbox = await startUnsignedSandbox(engine, { tls })
    const trusted = why === 'nobody vouches for' ? selfSigned().cert : tls.cert
    const client = createClient(sandbox.baseUrl, '', trustingFetch(trusted))
    await expect(client.send('readUserProfile')).rejects.toMatchObject({ code })
  })

  it('speaks no plain HTTP', async () => {
    const { baseUrl } = await startTestSandbox(engine, { tls: selfSigned() })
    await expect(fetch(addressOf(baseUrl.replace('https:', 'http:'), 'renewToken'))).rejects.toThrow()
    const socket = connectPlain(Number(new URL(baseUrl).port), '127.0.0.1')
    socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
    const answered: Buffer[] = []
    socket.on('data', (chunk: Buffer) => answered.push(chunk)).on('error', () => undefined)
    await once(socket, 'close')
    expect(Buffer.concat(answered).toString()).not.toContain('HTTP/1.1 200')
  })

  it('does not start with a key of another certificate', async () => {
    const tls = { cert: selfSigned().cert, key: selfSigned().key }
    await expect(startTestSandbox(engine, { tls })).rejects.toThrow('key values mismatch')
  })
})
