import type { Bridge } from '@shared/ipc/bridge'

declare global {
  interface Window {
    readonly station?: Bridge
  }
}

/** The bridge that the host put into the window; undefined when the page was opened outside a host. */
export function findBridge(): Bridge | undefined {
  return window.station
}
