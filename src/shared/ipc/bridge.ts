import type { Channel, EventName } from './channels'

/**
 * The only object that the page gets from outside (`window.station`). Two hosts supply it: Electron's context bridge
 * and, for development and tests, a WebSocket. Untyped on purpose: types are added by the renderer's client from the
 * contract, and main trusts none of them.
 */
export interface Bridge {
  /** Resolves with a `Result`; never rejects. */
  invoke(channel: Channel, input?: unknown): Promise<unknown>
  /** @returns the function that ends this subscription */
  subscribe(event: EventName, listener: (payload: unknown) => void): () => void
}
