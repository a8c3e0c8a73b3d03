import { channels } from '@shared/ipc/channels'
import type { Publish } from '@shared/ipc/contract'
import { BrowserWindow, ipcMain } from 'electron'
import { isTrustedSender } from '../security/trusted-sender'
import type { Router } from './router'

/** Connects the router to Electron. The only place that touches `ipcMain`. */
export function registerIpc(router: Router, ownWindowIds: ReadonlySet<number>): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event, input: unknown) =>
      router({ senderTrusted: isTrustedSender(event, ownWindowIds), channel, input })
    )
  }
}

/** Sends an event to every window of the station. */
export const publishToWindows: Publish = (event, payload) => {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(event, payload)
  }
}
