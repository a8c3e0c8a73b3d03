import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import type { Role } from '@shared/ipc/roles'
import { composeStation } from '../compose'
import type { PageFolders } from '../web/static-files'
import { createBridgeSocket } from './bridge-socket'
import { browserPlatform, type BrowserPlatformOptions } from './browser-platform'
import { OneTimeToken } from './one-time-token'
import { createPageServer } from './page-server'
import { browserVisitorWindow } from './browser-visitor-window'

export interface BrowserHostOptions extends BrowserPlatformOptions {
  readonly rendererFolder: string
  /** 0 for any free port. */
  readonly port: number
}

export interface BrowserHost {
  /** The page's address with its one-time token. The token is in the fragment, which browsers do not send. */
  readonly url: string
  close(): Promise<void>
}

const pagePaths: Readonly<Record<Role, string>> = { desk: '/', visitor: '/visitor.html' }

/** The station in plain Node, shown by any browser of this machine. For development and tests; never packaged. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const folders: PageFolders = {
    renderer: options.rendererFolder,
    models: options.modelsFolder,
    runtime: options.runtimeFolder
  }
  const platform = browserPlatform(options)
  const makeToken = (): string => randomBytes(32).toString('base64url')
  const tokens = { desk: new OneTimeToken(makeToken), visitor: new OneTimeToken(makeToken) }
  const bridge = createBridgeSocket(tokens, platform.logger)

  const server = createPageServer(folders)
  // SECURITY: loopback only. Nobody on the network can reach the page or the bridge.
  server.listen(options.port, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const addressOf = (role: Role): string =>
    `http://127.0.0.1:${String(port)}${pagePaths[role]}#${tokens[role].current}`

  const visitorWindow = browserVisitorWindow(bridge, () => addressOf('visitor'))
  const station = composeStation({ ...platform, visitorWindow }, bridge.publish)
  bridge.attach(server, station.router)
  station.start()

  return {
    url: addressOf('desk'),
    close: async () => {
      bridge.close()
      server.close()
      server.closeAllConnections()
      await station.stop()
    }
  }
}
