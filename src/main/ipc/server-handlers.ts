import type { Channel } from '@shared/ipc/channels'
import type { Handlers } from '@shared/ipc/contract'
import { ok } from '@shared/result'
import type { AccountCheck } from '../services/account-check'
import type { ServerService } from '../services/server-service'

type ServerHandlers = Pick<Handlers, Extract<Channel, `server:${string}`>>

export function createServerHandlers(server: ServerService, account: AccountCheck): ServerHandlers {
  return {
    'server:read': async () => ok(await server.state()),
    'server:look-up': (question) => server.lookUp(question),
    'server:connect': (choice) => server.connect(choice),
    'server:use-training': () => server.useTraining(),
    'server:sign-in': ({ username, password, remember }) => server.signIn({ username, password }, remember),
    'server:sign-out': () => server.signOut(),
    'server:check-account': () => account.run()
  }
}
