import type { MenuItemConstructorOptions } from 'electron'

/**
 * The program's menu: none, but on macOS, where the keys for copying and pasting are the menu's and do nothing without it.
 * Nothing in it reloads, zooms, prints, opens developer tools or hides the window. Quitting goes the way that every quit
 * goes, which kiosk mode holds back.
 */
export function applicationMenu(platform: NodeJS.Platform): MenuItemConstructorOptions[] | undefined {
  if (platform !== 'darwin') return undefined
  return [
    // The first menu bears the program's name, whatever is written here.
    { label: 'Enroll Station', submenu: [{ role: 'quit' }] },
    {
      label: 'Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' }
      ]
    }
  ]
}
