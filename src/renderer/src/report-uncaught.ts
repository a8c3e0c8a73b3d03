import type { StationClient } from './api/station-client'

/**
 * Tells the station of failures that nobody caught: bugs, outside of what the error boundary sees. The message stays
 * here, because it may hold what a person typed.
 */
export function reportUncaught(target: EventTarget, client: Pick<StationClient, 'invoke'>): void {
  const report = (): void => void client.invoke('station:report-problem', { code: 'ipc/internal' })
  target.addEventListener('error', report)
  target.addEventListener('unhandledrejection', report)
}
