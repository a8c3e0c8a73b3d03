import { type VisitorState, visitorState } from '@shared/domain/visitor-display'
import type { Bridge } from '@shared/ipc/bridge'
import { z } from 'zod'

/** Where the page learns what to show. */
export interface VisitorLink {
  readonly getState: () => VisitorState
  readonly subscribe: (listener: () => void) => () => void
}

/** A host that has gone sends nothing, so it is asked at this interval whether it is still there. */
const askMs = 4000

const welcome: VisitorState = { at: 'idle' }
const answer = z.object({ ok: z.literal(true), value: visitorState })

/** Follows main while somebody listens. Without main, and for anything it does not know, it is the welcome. */
export function createVisitorLink(bridge: Bridge): VisitorLink {
  const listeners = new Set<() => void>()
  let state = welcome
  let events = 0
  let end = (): void => undefined

  const put = (next: VisitorState): void => {
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    for (const listener of listeners) listener()
  }

  const ask = async (): Promise<void> => {
    const before = events
    const parsed = answer.safeParse(await bridge.invoke('visitor:read').catch(() => undefined))
    // An event that overtook the answer is newer than it.
    if (before === events) put(parsed.success ? parsed.data.value : welcome)
  }

  const begin = (): (() => void) => {
    const unsubscribe = bridge.subscribe('visitor:changed', (payload) => {
      events += 1
      const parsed = visitorState.safeParse(payload)
      if (!parsed.success) reportFailure(bridge)
      put(parsed.success ? parsed.data : welcome)
    })
    void ask()
    const timer = setInterval(() => void ask(), askMs)
    return () => {
      unsubscribe()
      clearInterval(timer)
    }
  }

  return {
    getState: () => state,
    subscribe(listener) {
      if (listeners.size === 0) end = begin()
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) end()
      }
    }
  }
}

/** Tells the station's log that something here failed; what it was stays here. */
export function reportFailure(bridge: Bridge): void {
  void bridge.invoke('station:report-problem', { code: 'ipc/internal' }).catch(() => undefined)
}
