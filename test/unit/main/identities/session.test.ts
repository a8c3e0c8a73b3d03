import type { Api, ApiCall } from '@main/identities/api'
import type { ServerClock } from '@main/identities/server-clock'
import { createSession } from '@main/identities/session'
import type { Clock } from '@main/platform/ports'
import { appError } from '@shared/errors'
import { identitiesOperations } from '@shared/identities/generated/operations.gen'
import { err, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { type ManualClock, manualClock } from '../../../support/manual-clock'

const access = { username: 'desk', password: 'a password' }
const work: ApiCall = { method: 'get', template: 'work' }

interface Times {
  readonly exp?: number
  readonly iat?: number
}

function jwt(number: number, times: Times = {}): string {
  const claims = { unique_name: 'desk', number, ...times }
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`
}

/**
 * Issues numbered tokens and remembers which requests came with which.
 *
 * @param times the claims of a token issued now, in seconds by the server's clock
 */
function tokenServer(clock: ManualClock, times: (nowSeconds: number) => Times) {
  const log: string[] = []
  let issued = 0
  const valid = new Set<string>()
  const issue = (): Result<unknown> => {
    issued += 1
    const token = jwt(issued, times(Math.floor(clock.now() / 1000)))
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

const tenMinutes = 10 * 60_000
const silent = (): Times => ({})
const living = (seconds: number) => (now: number) => ({ iat: now, exp: now + seconds })

function sessionOf(api: Api, clock: Clock, serverClock: ServerClock = { ahead: undefined }) {
  const session = createSession(api, access, { clock, serverClock, assumedTokenAge: tenMinutes })
  return { send: session.api, signIn: () => session.signIn() }
}

function setUp(times: (nowSeconds: number) => Times = silent) {
  const clock = manualClock()
  const server = tokenServer(clock, times)
  return { clock, server, ...sessionOf(server.api, clock) }
}

describe('the session', () => {
  it('signs in once for many requests at the same time', async () => {
    const { server, send } = setUp()
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(work)))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(server.log.filter((entry) => entry === 'authenticate')).toHaveLength(1)
  })

  it('renews before the token expires, without the password', async () => {
    const { clock, server, send } = setUp(living(600))
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
    const { clock, server, send } = setUp(living(600))
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
    const { send } = sessionOf(api, clock)
    expect(await send(work)).toMatchObject({ ok: false, error: { code: 'identities/session-refused' } })
    expect(log.filter((template) => template === 'work')).toHaveLength(2)
    // And does not sign in again and again either.
    for (let times = 0; times < 5; times += 1) await send(work)
    expect(log.filter((template) => template === identitiesOperations.authenticate.path)).toHaveLength(2)
  })

  it('names the clocks when they are far apart and tokens are refused', async () => {
    const api: Api = ({ template }) =>
      Promise.resolve(
        template === identitiesOperations.authenticate.path
          ? ok({ username: 'desk', token: jwt(1) })
          : err(appError('identities/unauthorized'))
      )
    const { send } = sessionOf(api, manualClock(), { ahead: 3_600_000 })
    expect(await send(work)).toMatchObject({ error: { code: 'identities/clock-differs' } })
  })

  it('does not send a refused password again, unless somebody asks for it', async () => {
    const { clock } = setUp()
    let asked = 0
    const api: Api = () => {
      asked += 1
      return Promise.resolve(err(appError('identities/unauthorized')))
    }
    const { send, signIn } = sessionOf(api, clock)
    for (let times = 0; times < 20; times += 1) {
      expect(await send(work)).toMatchObject({ error: { code: 'identities/unauthorized' } })
      clock.advance(5_000)
    }
    expect(asked).toBe(1)
    await signIn()
    expect(asked).toBe(2)
    clock.advance(5 * 60_000)
    await send(work)
    expect(asked).toBe(3)
  })

  it.each(['identities/rejected', 'identities/forbidden'] as const)(
    'understands %s as the answer to a wrong password',
    async (code) => {
      const { send } = sessionOf(() => Promise.resolve(err(appError(code))), manualClock())
      expect(await send(work)).toMatchObject({ error: { code: 'identities/unauthorized' } })
    }
  )

  it('does not take a 404 to its sign-in for the answer to the call: at some calls that means that nobody was found', async () => {
    const { send } = sessionOf(() => Promise.resolve(err(appError('identities/not-found'))), manualClock())
    expect(await send(work)).toMatchObject({ error: { code: 'identities/bad-answer' } })
  })

  it('tries the sign-in again with the next request after it failed', async () => {
    const { clock, server } = setUp()
    let away = true
    const api: Api = (request) =>
      away ? Promise.resolve(err(appError('identities/unreachable'))) : server.api(request)
    const { send } = sessionOf(api, clock)
    expect(await send(work)).toMatchObject({ error: { code: 'identities/unreachable' } })
    away = false
    expect(await send(work)).toEqual(ok('done'))
  })

  it('shares one renewal among fifty calls', async () => {
    const { clock, server, send } = setUp(living(600))
    await send(work)
    clock.advance(9 * 60_000 + 1)
    await Promise.all(Array.from({ length: 50 }, () => send(work)))
    expect(server.log.filter((entry) => entry === 'renew')).toHaveLength(1)
  })

  describe.each([
    ['far ahead of', 24 * 3_600_000],
    ['far behind', -24 * 3_600_000]
  ])('on a station whose clock is %s the server', (_, ahead) => {
    it.each([
      ['that says when it was issued', living(600), undefined],
      ['that says only when it expires', (now: number) => ({ exp: now + 600 }), ahead],
      ['that says nothing', silent, undefined]
    ] as const)('renews a token %s when it is due, and not before', async (__, times, told) => {
      const clock = manualClock()
      const server = tokenServer(clock, times)
      const stationClock: Clock = { now: () => clock.now() + ahead, after: (ms, run) => clock.after(ms, run) }
      const { send } = sessionOf(server.api, stationClock, { ahead: told })
      for (let minutes = 0; minutes < 8; minutes += 1) {
        await send(work)
        clock.advance(60_000)
      }
      expect(server.log.filter((entry) => entry !== 'work')).toEqual(['authenticate'])
      clock.advance(2 * 60_000 + 1)
      await send(work)
      expect(server.log.filter((entry) => entry !== 'work')).toEqual(['authenticate', 'renew'])
    })
  })
})
