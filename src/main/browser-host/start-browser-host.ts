import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { composeStation } from '../compose'
import type { PageFolders } from '../web/static-files'
import { createBridgeSocket } from './bridge-socket'
import { browserPlatform, type BrowserPlatformOptions } from './browser-platform'
import { OneTimeToken } from './one-time-token'
import { createPageServer } from './page-server'

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

/** The station in plain Node, shown by any browser of this machine. For development and tests; never packaged. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const folders: PageFolders = {
    renderer: options.rendererFolder,
    models: options.modelsFolder,
    runtime: options.runtimeFolder
  }
  const platform = browserPlatform(options)
  const token = new OneTimeToken(() => randomBytes(32).toString('base64url'))
  const bridge = createBridgeSocket(token, platform.logger)
  const station = composeStation(platform, bridge.publish)

  const server = createPageServer(folders)
  bridge.attach(server, station.router)
  // SECURITY: loopback only. Nobody on the network can reach the page or the bridge.
  server.listen(options.port, '127.0.0.1')
  await once(server, 'listening')
  station.start()

  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}/#${token.current}`,
    close: async () => {
      bridge.close()
      server.close()
      server.closeAllConnections()
      await station.stop()
    }
  }
}
