import type { Channel, EventName } from './channels'

/**
 * What travels over the browser host's WebSocket, packed with MessagePack. The page says hello with its one-time token
 * first; nothing else is listened to before that.
 */
export type PageMessage =
  | { readonly kind: 'hello'; readonly token: string }
  | { readonly kind: 'call'; readonly id: number; readonly channel: Channel; readonly input: unknown }

export type HostMessage =
  /** Accepted. `nextToken` is for the next hello, so that a reload of the page finds its way back. */
  | { readonly kind: 'welcome'; readonly nextToken: string }
  | { readonly kind: 'answer'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'event'; readonly event: EventName; readonly payload: unknown }

/** Where the page finds the socket, and where it keeps its next token within one tab. */
export const socketPath = '/bridge'
export const tokenStorageKey = 'bridge-token'

/** Close codes of the socket; 4000 and up are free for applications. */
export const closeCodes = { refused: 4001, replaced: 4002 } as const
