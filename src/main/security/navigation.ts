import type { App, WebContents } from 'electron'
import { isOwnPage } from './own-page'

/** SECURITY: 11-14. Holds for everything that can show a page, also for what was opened by mistake. */
export function denyNavigationEverywhere(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => denyNavigation(contents))
}

/**
 * SECURITY: 11-14. The page stays where it is: no navigation, no redirect, no new window, no webview. The main process
 * loads the pages, and loads started there do not raise these events.
 */
function denyNavigation(contents: WebContents): void {
  const prevent = (event: { preventDefault(): void }): void => event.preventDefault()
  const preventAnother = (event: {
    readonly url: string
    readonly isMainFrame: boolean
    preventDefault(): void
  }): void => {
    if (!isSamePage(contents.getURL(), event.url) || !event.isMainFrame) event.preventDefault()
  }
  contents.on('will-navigate', preventAnother)
  contents.on('will-frame-navigate', preventAnother)
  contents.on('will-redirect', prevent)
  contents.on('will-attach-webview', prevent)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Whether a page only loads itself again, as "start over" does after a failure. */
export function isSamePage(from: string, to: string): boolean {
  if (!isOwnPage(from) || !isOwnPage(to)) return false
  const [old, next] = [new URL(from), new URL(to)]
  return old.pathname === next.pathname && old.search === next.search
}
