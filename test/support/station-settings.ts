import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Puts a settings file into a data folder before its station starts: without a key store, a site's own decision. */
export function allowUnprotectedSecrets(dataFolder: string): void {
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ allowUnprotectedSecrets: true }))
}
