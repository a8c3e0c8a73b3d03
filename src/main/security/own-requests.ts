import type { Session } from 'electron'
import { isOwnBlob, isOwnPage } from './own-page'

/**
 * Whether the windows' session may ask for this address. The content security policy says the same to the page; this
 * holds for whatever gets around it. What goes to the server goes through sessions of its own, in the main process.
 */
export function mayRequest(url: string, isPackaged: boolean): boolean {
  if (isOwnPage(url) || isOwnBlob(url)) return true
  return !isPackaged && URL.canParse(url) && new URL(url).protocol === 'devtools:'
}

/** SECURITY: 1. Nothing but the program's own files comes into a window, and nothing of a window goes out. */
export function restrictRequests(session: Session, isPackaged: boolean): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url, isPackaged) }))
}
