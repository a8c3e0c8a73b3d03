import { channels } from '@shared/ipc/channels'
import type { Publish } from '@shared/ipc/contract'
import { hears, type Role } from '@shared/ipc/roles'
import { BrowserWindow, ipcMain } from 'electron'
import { roleOfSender } from '../security/trusted-sender'
import type { Router } from './router'

/** The station's windows, by the ids of their contents. */
export type OwnWindows = ReadonlyMap<number, Role>

/** SECURITY: 17. Connects the router to Electron: the only place that listens on `ipcMain`, and each call is told of by sender. */
export function registerIpc(router: Router, ownWindows: OwnWindows): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event, input: unknown) =>
      router({
        role: roleOfSender(event, ownWindows),
        channel,
        input,
        // SECURITY: whoever asks is whom Electron names as the sender.
        pageId: event.sender.id
      })
    )
  }
}

/** SECURITY: sends an event to the windows that it is for, and to no other. */
export function publishTo(ownWindows: OwnWindows): Publish {
  return (event, payload) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.isDestroyed()) continue
      const role = ownWindows.get(window.webContents.id)
      if (role !== undefined && hears(role, event)) window.webContents.send(event, payload)
    }
  }
}
