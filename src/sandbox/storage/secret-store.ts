import type { DatabaseSync } from 'node:sqlite'
import { bytesOf } from './rows'

/** Random bytes that must outlive a restart, by name. */
export interface SecretStore {
  /** Returns the stored bytes, or stores and returns fresh ones. */
  readOrMake(name: string, make: () => Uint8Array): Uint8Array
}

export function createSecretStore(database: DatabaseSync): SecretStore {
  const select = database.prepare('SELECT value FROM secrets WHERE name = ?')
  const insert = database.prepare('INSERT INTO secrets (name, value) VALUES (?, ?)')
  return {
    readOrMake(name, make) {
      const row = select.get(name)
      if (row) return bytesOf(row, 'value')
      const value = make()
      insert.run(name, value)
      return value
    }
  }
}
