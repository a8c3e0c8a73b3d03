import { onFreshConnections } from '@main/platform/fresh-connections'
import { electronNetwork } from '@main/platform/electron-network'
import { createTrustGuard } from '@main/trust/trust-guard'
import { describe, expect, it } from 'vitest'
import { session } from '../../../support/electron-double'

/** Writes down what happens to a session, in order. */
function watchedPool() {
  const events: string[] = []
  let closings = 0
  const addressOf = (input: string | Request): string => (typeof input === 'string' ? input : input.url)
  return {
    events,
    pool: {
      fetch: (input: string | Request, init?: RequestInit): Promise<Response> => {
        events.push(`${init?.method ?? 'GET'} ${addressOf(input)}`)
        return Promise.resolve(new Response(`answer of ${addressOf(input)}`, { status: 201 }))
      },
      closeAllConnections: (): Promise<void> => {
        events.push(`close ${String(++closings)}`)
        return Promise.resolve()
      }
    }
  }
}

describe('requests on fresh connections', () => {
  it('close what was used before, one after the other', async () => {
    const { events, pool } = watchedPool()
    const send = onFreshConnections(pool)
    const [first] = await Promise.all([send('/a', { method: 'POST' }), send('/b', { method: 'PUT' })])
    expect(events).toEqual(['close 1', 'POST /a', 'close 2', 'PUT /b'])
    expect([first.status, await first.text()]).toEqual([201, 'answer of /a'])
  })

  it('go on after one that failed, and send nothing for whoever gave up', async () => {
    const { events, pool } = watchedPool()
    const answers = [() => Promise.reject(new Error('net::ERR_CONNECTION_RESET')), pool.fetch]
    const send = onFreshConnections({
      ...pool,
      fetch: (input, init) => (answers.shift() ?? pool.fetch)(input, init)
    })
    const failed = send('/a', { method: 'POST' })
    const givenUp = send('/b', { method: 'POST', signal: AbortSignal.abort() })
    await expect(failed).rejects.toThrow('ERR_CONNECTION_RESET')
    await expect(givenUp).rejects.toThrow()
    await send('/c', { method: 'POST' })
    expect(events.filter((event) => event.startsWith('POST'))).toEqual(['POST /c'])
  })

  it('are those that change something, and no others', async () => {
    const transport = electronNetwork().open(createTrustGuard({ kind: 'system' }, () => new Date()))
    const [reads, writes] = session.made.slice(-2).map((made) => {
      const { events, pool } = watchedPool()
      Object.assign(made.session, pool)
      return events
    })
    await transport.fetch('http://server/a')
    await transport.fetch(new Request('http://server/b', { method: 'POST' }))
    await transport.fetch('http://server/c', { method: 'put' })
    expect(reads).toEqual(['GET http://server/a'])
    expect(writes?.filter((event) => event.startsWith('close'))).toHaveLength(2)
  })
})
