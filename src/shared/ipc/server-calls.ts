import { z } from 'zod'
import { accountReport } from '../domain/account'
import { serverChoice, serverFinding, serverQuestion, serverState } from '../domain/server'
import { call } from './call'

const secretText = z.string().min(1).max(1000)

/** Which server the station works with, and as whom. */
export const serverCalls = {
  'server:read': call(z.void(), serverState),
  /** Finds out what answers at an address. Changes nothing. */
  'server:look-up': call(serverQuestion, serverFinding),
  /** Works with this server from now on. Signs out of the one before and forgets its password. */
  'server:connect': call(serverChoice, serverState),
  'server:use-training': call(z.void(), serverState),
  /** SECURITY: the only way of a password through the bridge, and it leads inwards. */
  'server:sign-in': call(
    z.object({ username: secretText, password: secretText, remember: z.boolean() }),
    serverState
  ),
  /** Forgets the token and the stored password. */
  'server:sign-out': call(z.void(), serverState),
  /** Asks the server what the signed-in account may do. */
  'server:check-account': call(z.void(), accountReport)
}
