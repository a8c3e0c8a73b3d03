import type { Api, ApiCall } from '@main/identities/api'
import { createSession } from '@main/identities/session'
import { appError } from '@shared/errors'
import { identitiesOperations } from '@shared/identities/generated/operations.gen'
import { err, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { type ManualClock, manualClock } from '../../../support/manual-clock'

const access = { baseUrl: 'http://127.0.0.1:1', username: 'desk', password: 'a password' }
const work: ApiCall = { method: 'get', template: 'work' }

function jwt(number: number, expiresAt?: number): string {
  const claims = { unique_name: 'desk', number, ...(expiresAt ? { exp: Math.floor(expiresAt / 1000) } : {}) }
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`
}

/** Issues numbered tokens and remembers which requests came with which. */
function tokenServer(clock: ManualClock, lifetime: number | undefined) {
  const log: string[] = []
  let issued = 0
  const valid = new Set<string>()
  const issue = (): Result<unknown> => {
    issued += 1
    const token = jwt(issued, lifetime === undefined ? undefined : clock.now() + lifetime)
    valid.add(token)
    return ok({ username: 'desk', token })
  }
  const api: Api = (request) => {
    const known = request.token !== undefined && valid.has(request.token)
    switch (request.template) {
      case identitiesOperations.authenticate.path:
        log.push('authenticate')
        return Promise.resolve(issue())
      case identitiesOperations.renewToken.path:
        log.push('renew')
        return Promise.resolve(known ? issue() : err(appError('identities/unauthorized')))
      default:
        log.push(known ? 'work' : 'work refused')
        return Promise.resolve(known ? ok('done') : err(appError('identities/unauthorized')))
    }
  }
  return { api, log, revokeAll: () => valid.clear() }
}

function setUp(lifetime?: number) {
  const clock = manualClock()
  const server = tokenServer(clock, lifetime)
  return { clock, server, send: createSession(server.api, access, clock) }
}

describe('the session', () => {
  it('signs in once for many requests at the same time', async () => {
    const { server, send } = setUp()
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(work)))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(server.log.filter((entry) => entry === 'authenticate')).toHaveLength(1)
  })

  it('renews before the token expires, without the password', async () => {
    const { clock, server, send } = setUp(10 * 60_000)
    await send(work)
    clock.advance(9 * 60_000 + 1)
    await Promise.all([send(work), send(work)])
    expect(server.log).toEqual(['authenticate', 'work', 'renew', 'work', 'work'])
  })

  it('renews a token that names no expiry by its age', async () => {
    const { clock, server, send } = setUp()
    await send(work)
    clock.advance(10 * 60_000)
    await send(work)
    expect(server.log).toEqual(['authenticate', 'work', 'renew', 'work'])
  })

  it('signs in again when the token can no longer be renewed', async () => {
    const { clock, server, send } = setUp(10 * 60_000)
    await send(work)
    server.revokeAll()
    clock.advance(9 * 60_000 + 1)
    expect(await send(work)).toEqual(ok('done'))
    expect(server.log).toEqual(['authenticate', 'work', 'renew', 'authenticate', 'work'])
  })

  it('signs in once more after a 401 and repeats the request once', async () => {
    const { server, send } = setUp()
    await send(work)
    server.revokeAll()
    expect(await send(work)).toEqual(ok('done'))
    expect(server.log).toEqual(['authenticate', 'work', 'work refused', 'authenticate', 'work'])
  })

  it('gives up after the second 401 instead of trying for ever', async () => {
    const { clock } = setUp()
    const log: string[] = []
    const api: Api = ({ template }) => {
      log.push(template)
      return Promise.resolve(
        template === identitiesOperations.authenticate.path
          ? ok({ username: 'desk', token: jwt(1) })
          : err(appError('identities/unauthorized'))
      )
    }
    expect(await createSession(api, access, clock)(work)).toMatchObject({
      ok: false,
      error: { code: 'identities/unauthorized' }
    })
    expect(log.filter((template) => template === 'work')).toHaveLength(2)
  })

  it('tries the sign-in again with the next request after it failed', async () => {
    const { clock, server } = setUp()
    let away = true
    const api: Api = (request) =>
      away ? Promise.resolve(err(appError('identities/unreachable'))) : server.api(request)
    const send = createSession(api, access, clock)
    expect(await send(work)).toMatchObject({ error: { code: 'identities/unreachable' } })
    away = false
    expect(await send(work)).toEqual(ok('done'))
  })

  it('does not renew in a circle when the station clock is far ahead', async () => {
    const { clock, server, send } = setUp(10 * 60_000)
    clock.advance(24 * 3_600_000)
    const late = createSession((request) => server.api(request), access, {
      now: () => clock.now() + 3_600_000,
      after: (ms, run) => clock.after(ms, run)
    })
    for (let times = 0; times < 5; times += 1) await late(work)
    expect(server.log.filter((entry) => entry !== 'work')).toEqual(['authenticate'])
    expect(await send(work)).toEqual(ok('done'))
  })
})
