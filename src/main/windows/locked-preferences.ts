import type { WebPreferences } from 'electron'

/** Name of the session that the windows use. Without `persist:` it lives in memory only. */
export const windowPartition = 'station'

/**
 * What every window of the station may do, as a value, so that a test can look at each field.
 *
 * SECURITY: 2-4, 6, 8-11. Defaults are stated too: a later edit then shows in the diff and fails a test.
 */
export function lockedPreferences(preload: string, packaged: boolean): WebPreferences {
  return {
    preload,
    partition: windowPartition,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools: !packaged,
    spellcheck: false,
    // The camera must go on while another window covers this one.
    backgroundThrottling: false
  }
}
