import { defaultPolicy } from '@sandbox/policy'
import { zToken } from '@shared/identities/generated/zod.gen'
import { decode, sign } from 'hono/jwt'
import { afterAll, describe, expect, it } from 'vitest'
import { createClient, signIn } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'

const engine = createTestEngine()
afterAll(() => engine.close())

/** A clock that the test moves. */
function movableClock(): { now: () => Date; advanceSeconds: (seconds: number) => void } {
  let milliseconds = Date.UTC(2026, 0, 1)
  return {
    now: () => new Date(milliseconds),
    advanceSeconds: (seconds) => {
      milliseconds += seconds * 1000
    }
  }
}

describe('signing in', () => {
  it('gives a JWT with the documented header and name claim', async () => {
    const { client } = await startTestSandbox(engine)
    const { header, payload } = decode(client.token)
    expect(header).toEqual({ alg: 'HS256', typ: 'JWT' })
    expect(payload).toMatchObject({ unique_name: 'training' })
    expect(payload.exp).toBeTypeOf('number')
  })

  it.each([
    ['a wrong password', (account: { username: string }) => ({ ...account, password: 'guess' })],
    ['an unknown name', (account: { password: string }) => ({ ...account, username: 'root' })]
  ])('refuses %s', async (_, spoil) => {
    const { baseUrl, account } = await startTestSandbox(engine)
    const reply = await createClient(baseUrl, '').send('authenticate', { json: spoil(account) })
    expect(reply.status).toBe(401)
  })

  it('refuses a body without a password, naming it', async () => {
    const { baseUrl } = await startTestSandbox(engine)
    const reply = await createClient(baseUrl, '').send('authenticate', {
      json: { username: 'training' }
    })
    expect(reply.status).toBe(400)
    expect(reply.body).toMatchObject({ errors: { password: [expect.any(String)] } })
  })

  it('makes a new password at each start and forgets the old one', async () => {
    const first = await startTestSandbox(engine)
    await first.close()
    const second = await startTestSandbox(engine, { databasePath: first.databasePath })
    expect(second.account.password).not.toBe(first.account.password)
    await expect(signIn(second.baseUrl, first.account)).rejects.toThrow()
  })
})

describe('a session', () => {
  it('tells who is signed in', async () => {
    const { client } = await startTestSandbox(engine)
    const reply = await client.send('readUserProfile')
    expect(reply.body).toEqual({
      email: 'training@sandbox.invalid',
      roles: ['Enrollment station'],
      token: client.token
    })
  })

  it('tells roles as objects by the other reading', async () => {
    const { client } = await startTestSandbox(engine, { policy: { profileRoles: 'objects' } })
    const { body } = await client.send('readUserProfile')
    expect(body).toMatchObject({ roles: [{ name: 'Enrollment station' }] })
  })

  it('survives a restart of the server', async () => {
    const first = await startTestSandbox(engine)
    await first.close()
    const second = await startTestSandbox(engine, { databasePath: first.databasePath })
    const reply = await createClient(second.baseUrl, first.client.token).send('readUserProfile')
    expect(reply.status).toBe(200)
  })

  it('is renewed with a token that still holds, and the new one outlives the old one', async () => {
    const clock = movableClock()
    const { client, baseUrl } = await startTestSandbox(engine, { now: clock.now })
    clock.advanceSeconds(defaultPolicy.tokenLifetimeSeconds - 1)
    const renewed = await client.send('renewToken')
    const { token } = zToken.parse(renewed.body)
    clock.advanceSeconds(1)
    expect((await client.send('readUserProfile')).status).toBe(401)
    expect((await createClient(baseUrl, token).send('readUserProfile')).status).toBe(200)
  })

  it('cannot be renewed once it has expired', async () => {
    const clock = movableClock()
    const { client } = await startTestSandbox(engine, {
      now: clock.now,
      policy: { tokenLifetimeSeconds: 60 }
    })
    clock.advanceSeconds(60)
    const reply = await client.send('renewToken')
    expect(reply.status).toBe(401)
    expect(reply.headers.get('www-authenticate')).toBe('Bearer')
  })
})

describe('what a token tells', () => {
  const issuedAt = Date.UTC(2026, 0, 1) / 1000

  it('is when it was issued and when it ends, a quarter of an hour later', async () => {
    const { client } = await startTestSandbox(engine, { now: movableClock().now })
    expect(decode(client.token).payload).toMatchObject({ iat: issuedAt, exp: issuedAt + 15 * 60 })
  })

  it('is only its end, by another reading', async () => {
    const policy = { tokenClaims: 'exp-only' } as const
    const { client } = await startTestSandbox(engine, { now: movableClock().now, policy })
    expect(decode(client.token).payload).toMatchObject({ exp: issuedAt + 15 * 60 })
    expect(decode(client.token).payload).not.toHaveProperty('iat')
  })

  describe('is nothing, by a third reading:', () => {
    const opaque = { tokenClaims: 'opaque' } as const

    it('it is no JWT, and it ends and is renewed all the same', async () => {
      const clock = movableClock()
      const { client, baseUrl } = await startTestSandbox(engine, { now: clock.now, policy: opaque })
      expect(client.token).not.toContain('.')
      expect(Buffer.from(client.token, 'base64url').toString('latin1')).not.toMatch(/exp|training|eyJ/)
      clock.advanceSeconds(defaultPolicy.tokenLifetimeSeconds - 1)
      const { token } = zToken.parse((await client.send('renewToken')).body)
      clock.advanceSeconds(1)
      expect((await client.send('readUserProfile')).status).toBe(401)
      expect((await createClient(baseUrl, token).send('readUserProfile')).status).toBe(200)
    })

    it('SECURITY: it is refused when a single bit of it was changed or a part is missing', async () => {
      const { client, baseUrl } = await startTestSandbox(engine, { policy: opaque })
      const bytes = Buffer.from(client.token, 'base64url')
      const changed = [0, 12, 28, bytes.length - 1].map((index) =>
        bytes.map((byte, at) => (at === index ? byte ^ 1 : byte))
      )
      for (const wrong of [...changed, bytes.subarray(0, 27), bytes.subarray(0, 16), bytes.subarray(1)]) {
        const token = Buffer.from(wrong).toString('base64url')
        expect((await createClient(baseUrl, token).send('readUserProfile')).status).toBe(401)
      }
    })
  })
})

describe('a token that the server did not make', () => {
  const claims = { unique_name: 'training', exp: 4_102_444_800 }
  const unsigned = [{ alg: 'none', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')

  it.each([
    ['signed with another key', () => sign(claims, 'another key', 'HS256')],
    ['not signed at all', () => Promise.resolve(`${unsigned}.`)],
    ['that is no token', () => Promise.resolve('abc.def.ghi')]
  ])('is refused when %s', async (_, forge) => {
    const { baseUrl } = await startTestSandbox(engine)
    const reply = await createClient(baseUrl, await forge()).send('readUserProfile')
    expect(reply.status).toBe(401)
  })

  it('is refused when its claims were changed', async () => {
    const { client, baseUrl } = await startTestSandbox(engine)
    const [header, payload, signature] = client.token.split('.')
    const changed = Buffer.from(payload ?? '', 'base64url')
      .toString()
      .replace('Enrollment', 'Everything')
    const forged = [header, Buffer.from(changed).toString('base64url'), signature].join('.')
    expect((await createClient(baseUrl, forged).send('readUserProfile')).status).toBe(401)
  })
})
