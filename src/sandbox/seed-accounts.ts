import { makeVerifier } from './password'
import { type Permission, type SampleAccount, sampleRoles } from './permissions'
import type { Account, AccountStore } from './storage/account-store'

export interface Credentials {
  readonly username: string
  readonly password: string
}

export interface SeededAccounts {
  /** The training account. */
  readonly account: Credentials
  readonly accounts: Readonly<Partial<Record<SampleAccount, Credentials>>>
}

/**
 * Leaves exactly these accounts, each with a role of its own.
 *
 * SECURITY: fresh passwords at every start. They are returned to the caller and never written anywhere; the database
 * holds only what it takes to check them. Accounts of an earlier start that are not asked for now are gone.
 */
export function seedAccounts(
  store: AccountStore,
  randomBytes: (count: number) => Uint8Array,
  wanted: {
    /** Of the training account's role. */
    readonly permissions: readonly Permission[]
    readonly sampleAccounts: readonly SampleAccount[]
  }
): SeededAccounts {
  const made: Account[] = []
  const make = (username: string, role: string): Credentials => {
    const password = Buffer.from(randomBytes(24)).toString('base64url')
    made.push({ username, role, password: makeVerifier(password, randomBytes(16)) })
    return { username, password }
  }

  const trainingRole = 'Enrollment station'
  const account = make('training', trainingRole)
  const accounts: Partial<Record<SampleAccount, Credentials>> = {}
  for (const name of wanted.sampleAccounts) accounts[name] = make(name, name)

  store.saveRole(trainingRole, wanted.permissions)
  for (const name of wanted.sampleAccounts) store.saveRole(name, sampleRoles[name])
  store.replaceAll(made)
  return { account, accounts }
}
