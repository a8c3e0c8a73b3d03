import { OneAtATime } from '@main/services/one-at-a-time'
import { saveItem } from '@main/services/save-item'
import { appError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'

interface Item {
  readonly id?: string
  readonly text: string
}

/** Items at a server that can refuse, lose answers, and say nothing about ids. */
function server({ answersId = true }: { readonly answersId?: boolean } = {}) {
  const items: Item[] = []
  const failures = new Map<'read' | 'put', { code: ErrorCode; effect: boolean }>()
  const failing = (call: 'read' | 'put') => {
    const failure = failures.get(call)
    if (call === 'put') failures.delete(call)
    return failure
  }
  return {
    items,
    fail: (call: 'read' | 'put', code: ErrorCode, effect = false) => failures.set(call, { code, effect }),
    read: (): Promise<Result<Item[]>> => {
      const failure = failing('read')
      return Promise.resolve(failure ? err(appError(failure.code)) : ok([...items]))
    },
    put: (item: Item): Promise<Result<string | undefined>> => {
      const failure = failing('put')
      const id = item.id ?? `id-${String(items.length + 1)}`
      if (!failure || failure.effect) items.push({ ...item, id })
      return Promise.resolve(failure ? err(appError(failure.code)) : ok(answersId ? id : undefined))
    },
    idOf: (item: Item) => item.id,
    withId: (item: Item, id: string) => ({ ...item, id })
  }
}

describe('saving an item', () => {
  it.each([true, false])('makes it and answers its id, told by the server: %s', async (answersId) => {
    const calls = server({ answersId })
    expect(await saveItem(calls, { text: 'a' })).toEqual(ok({ id: 'id-1', text: 'a' }))
  })

  it('makes no second one after the answer was lost', async () => {
    const calls = server()
    calls.fail('put', 'identities/unreachable', true)
    expect((await saveItem(calls, { text: 'a' })).ok).toBe(false)
    expect(await saveItem(calls, { text: 'a' })).toEqual(ok({ id: 'id-1', text: 'a' }))
    expect(calls.items).toHaveLength(1)
  })

  it('makes nothing when it cannot look, unless the account may not look', async () => {
    const calls = server({ answersId: false })
    calls.fail('read', 'identities/unreachable')
    expect(await saveItem(calls, { text: 'a' })).toMatchObject({ error: { code: 'identities/unreachable' } })
    expect(calls.items).toHaveLength(0)
    calls.fail('read', 'identities/forbidden')
    expect(await saveItem(calls, { text: 'a' })).toEqual(ok({ text: 'a' }))
    expect(calls.items).toHaveLength(1)
  })

  it('calls a refusal one of the entry, not of a photo', async () => {
    const calls = server()
    calls.fail('put', 'identities/rejected')
    expect(await saveItem(calls, { text: 'a' })).toMatchObject({ error: { code: 'record/refused' } })
  })

  it('makes one when two ask at the same time', async () => {
    const calls = server()
    const saves = new OneAtATime()
    const both = [1, 2].map(() => saves.run('person', () => saveItem(calls, { text: 'a' })))
    expect(await Promise.all(both)).toEqual([ok({ id: 'id-1', text: 'a' }), ok({ id: 'id-1', text: 'a' })])
    expect(calls.items).toHaveLength(1)
  })

  it('goes on with the next one when one has thrown', async () => {
    const saves = new OneAtATime()
    const thrown = saves.run('person', () => Promise.reject(new Error('a bug')))
    const next = saves.run('person', () => Promise.resolve('done'))
    await expect(thrown).rejects.toThrow('a bug')
    expect(await next).toBe('done')
  })
})
