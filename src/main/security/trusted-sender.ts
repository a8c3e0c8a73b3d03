import type { Role } from '@shared/ipc/roles'
import { isPageOf } from './own-page'

/** The part of Electron's `IpcMainInvokeEvent` that the decision needs. */
export interface SenderEvent {
  readonly sender: { readonly id: number; readonly mainFrame: unknown }
  /** Null when the frame has navigated or gone since it sent the message. */
  readonly senderFrame: { readonly url: string } | null
}

/**
 * SECURITY: 17. The sender is a window we made, its main frame, showing the page that this window was made for.
 *
 * @param ownWindows the windows by the ids of their contents
 * @returns undefined for everybody else
 */
export function roleOfSender(event: SenderEvent, ownWindows: ReadonlyMap<number, Role>): Role | undefined {
  try {
    const role = ownWindows.get(event.sender.id)
    const frame = event.senderFrame
    const isOwn = role !== undefined && frame !== null && frame === event.sender.mainFrame
    return isOwn && isPageOf(role, frame.url) ? role : undefined
  } catch {
    // SECURITY: Electron throws when one looks at a frame or a window that was destroyed since. Nobody known sent this.
    return undefined
  }
}
