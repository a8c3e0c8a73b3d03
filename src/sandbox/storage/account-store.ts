import type { DatabaseSync } from 'node:sqlite'
import type { PasswordVerifier } from '../password'
import type { Permission } from '../permissions'
import { inTransaction } from './database'
import { bytesOf, textOf } from './rows'

export interface Account {
  readonly username: string
  readonly role: string
  readonly password: PasswordVerifier
}

export interface AccountStore {
  /** From now on there are these accounts and no others. */
  replaceAll(accounts: readonly Account[]): void
  find(username: string): Account | undefined
  saveRole(role: string, permissions: readonly Permission[]): void
  roleHas(role: string, permission: Permission): boolean
}

export function createAccountStore(database: DatabaseSync): AccountStore {
  const clear = database.prepare('DELETE FROM accounts')
  const insert = database.prepare('INSERT INTO accounts (username, role, salt, verifier) VALUES (?, ?, ?, ?)')
  const select = database.prepare('SELECT username, role, salt, verifier FROM accounts WHERE username = ?')
  const clearRole = database.prepare('DELETE FROM role_permissions WHERE role = ?')
  const grant = database.prepare('INSERT INTO role_permissions (role, permission) VALUES (?, ?)')
  const granted = database.prepare('SELECT 1 FROM role_permissions WHERE role = ? AND permission = ?')
  return {
    replaceAll(accounts) {
      inTransaction(database, () => {
        clear.run()
        for (const { username, role, password } of accounts)
          insert.run(username, role, password.salt, password.verifier)
      })
    },
    find(username) {
      const row = select.get(username)
      if (!row) return undefined
      return {
        username: textOf(row, 'username'),
        role: textOf(row, 'role'),
        password: { salt: bytesOf(row, 'salt'), verifier: bytesOf(row, 'verifier') }
      }
    },
    saveRole(role, permissions) {
      inTransaction(database, () => {
        clearRole.run(role)
        for (const permission of permissions) grant.run(role, permission)
      })
    },
    roleHas(role, permission) {
      return granted.get(role, permission) !== undefined
    }
  }
}
