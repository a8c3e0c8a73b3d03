import { isOwnPage } from './own-page'

/** The part of Electron's `IpcMainInvokeEvent` that the decision needs. */
export interface SenderEvent {
  readonly sender: { readonly id: number; readonly mainFrame: unknown }
  /** Null when the frame has navigated or gone since it sent the message. */
  readonly senderFrame: { readonly url: string } | null
}

/** SECURITY: 17. The sender is a window we made, its main frame, showing our page. */
export function isTrustedSender(event: SenderEvent, ownWindowIds: ReadonlySet<number>): boolean {
  const frame = event.senderFrame
  return (
    frame !== null &&
    ownWindowIds.has(event.sender.id) &&
    frame === event.sender.mainFrame &&
    isOwnPage(frame.url)
  )
}
