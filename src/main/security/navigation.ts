import type { WebContents } from 'electron'

/**
 * SECURITY: 11-14. The page stays where it is: no navigation, no redirect, no new window, no webview. The one page is
 * loaded by the main process, and loads started there do not raise these events.
 */
export function denyNavigation(contents: WebContents): void {
  const prevent = (event: { preventDefault(): void }): void => event.preventDefault()
  contents.on('will-navigate', prevent)
  contents.on('will-redirect', prevent)
  contents.on('will-frame-navigate', prevent)
  contents.on('will-attach-webview', prevent)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
