import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { pageHeaders } from '../security/page-headers'
import { type PageFolders, readPageFile } from '../web/static-files'

/** Serves the built page on 127.0.0.1 with the headers that the product sends too. */
export function createPageServer(folders: PageFolders): Server {
  return createServer((request, response) => {
    void answer(folders, request, response).catch(() => {
      response.writeHead(500, pageHeaders).end()
    })
  })
}

async function answer(
  folders: PageFolders,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  if (!isOwnHost(request.headers.host, request.socket.localPort)) {
    response.writeHead(421, pageHeaders).end('This server answers to 127.0.0.1 only.')
    return
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...pageHeaders, allow: 'GET, HEAD' }).end()
    return
  }
  // As it was sent: a URL parser would take `//name/` for another server's name, and stop at what it cannot read.
  const [path = '/'] = (request.url ?? '/').split('?')
  const file = await readPageFile(folders, path)
  const body = file.contentType.startsWith('text/html') ? withBridge(file.body) : file.body
  response.writeHead(file.status, {
    ...pageHeaders,
    'content-type': file.contentType,
    'content-length': body.byteLength
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/**
 * SECURITY: a page of another site can make a browser send requests here under a name of its own that resolves to
 * 127.0.0.1 (DNS rebinding). Such a request carries that name in its Host header.
 *
 * @param port at which the request arrived; browsers leave out 80
 */
export function isOwnHost(host: string | undefined, port: number | undefined): boolean {
  if (host === undefined || port === undefined) return false
  const named = port === 80 && !host.includes(':') ? `${host}:80` : host
  return ['127.0.0.1', 'localhost'].some((name) => named === `${name}:${String(port)}`)
}

/** The page is the product's, unchanged but for the script that stands in for the preload. It runs before the page's. */
function withBridge(html: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(html)
  return new TextEncoder().encode(
    text.replace('<script type="module"', '<script type="module" src="/browser-bridge.js"></script>\n    $&')
  )
}
