import type { Result } from '@shared/result'
import { readUserProfile } from '../generated/sdk.gen'
import type { Client } from '../sdk-client'
import { type Profile, profileOf } from '../wire/profiles'
import { done, mapAnswer } from './answers'

export interface AccountCalls {
  /** Any account may ask for its own profile, so success means reachable and signed in, and no more. */
  checkAccount(): Promise<Result<undefined>>
  readProfile(): Promise<Result<Profile>>
}

export function createAccountCalls(client: Client): AccountCalls {
  return {
    checkAccount: async () => done(await readUserProfile({ client })),
    readProfile: async () => mapAnswer(await readUserProfile({ client }), profileOf)
  }
}
