import type { SettingsFile } from '@main/platform/ports'

/** A settings file that lies in memory and holds what JSON holds. */
export function memorySettings(content?: Record<string, unknown>): SettingsFile {
  let text = content === undefined ? undefined : JSON.stringify(content)
  return {
    read: () => (text === undefined ? undefined : (JSON.parse(text) as unknown)),
    write: (next) => {
      text = JSON.stringify(next)
    },
    setAside: () => {
      text = undefined
    }
  }
}
