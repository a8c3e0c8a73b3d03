import { createVisitorLink } from '@renderer/visitor/visitor-link'
import type { Bridge } from '@shared/ipc/bridge'
import { ok } from '@shared/result'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const welcome = { at: 'idle' }
const message = { at: 'message', message: 'see-desk' }

let main: unknown
let emit: (payload: unknown) => void
let asked: string[]

const bridge: Bridge = {
  invoke(channel) {
    asked.push(channel)
    return Promise.resolve(main)
  },
  subscribe(_, listener) {
    emit = listener
    return () => {
      emit = () => undefined
    }
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  main = ok(welcome)
})
afterEach(() => vi.useRealTimers())

describe('what the page of the visitor shows', () => {
  it('is what main says when it opens, and on each change', async () => {
    main = ok(message)
    const link = createVisitorLink(bridge)
    let told = 0
    const stop = link.subscribe(() => (told += 1))
    await vi.advanceTimersByTimeAsync(0)
    expect(link.getState()).toEqual(message)
    emit(welcome)
    emit(welcome)
    expect(link.getState()).toEqual(welcome)
    expect(told).toBe(2)
    stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toEqual(['visitor:read'])
  })

  it('is the welcome when main is gone', async () => {
    main = ok(message)
    const link = createVisitorLink(bridge)
    const stop = link.subscribe(() => undefined)
    await vi.advanceTimersByTimeAsync(0)
    main = { ok: false, error: { code: 'ipc/disconnected', retryable: true } }
    await vi.advanceTimersByTimeAsync(5000)
    expect(link.getState()).toEqual(welcome)
    stop()
  })

  it('is the welcome for what it does not know, and main hears of it', async () => {
    const link = createVisitorLink(bridge)
    const stop = link.subscribe(() => undefined)
    emit(message)
    emit({ ...message, reason: 'Banned' })
    expect(link.getState()).toEqual(welcome)
    expect(asked).toContain('station:report-problem')
    await vi.advanceTimersByTimeAsync(0)
    stop()
  })

  it('is not an answer that an event has overtaken', async () => {
    const link = createVisitorLink(bridge)
    const stop = link.subscribe(() => undefined)
    emit(message)
    await vi.advanceTimersByTimeAsync(0)
    expect(link.getState()).toEqual(message)
    stop()
  })
})
