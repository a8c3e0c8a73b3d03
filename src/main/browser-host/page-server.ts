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
  if (!isLoopbackHost(request.headers.host)) {
    response.writeHead(421, pageHeaders).end('This server answers to 127.0.0.1 only.')
    return
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...pageHeaders, allow: 'GET, HEAD' }).end()
    return
  }
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const file = await readPageFile(folders, pathname)
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
 */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost)(:\d{1,5})?$/.test(host)
}

/** The page is the product's, unchanged but for the script that stands in for the preload. It runs before the page's. */
function withBridge(html: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(html)
  return new TextEncoder().encode(
    text.replace('<script type="module"', '<script type="module" src="/browser-bridge.js"></script>\n    $&')
  )
}
