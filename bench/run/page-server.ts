import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { folders } from './folders'

/** Pictures by their address below `/pictures/`, made or read when asked for. */
export type Pictures = ReadonlyMap<string, () => Promise<Uint8Array>>

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.jpg': 'image/jpeg'
}

/** As the station is served: isolated, nothing from elsewhere, nothing cached. Frames are allowed for the peers. */
const headers = {
  'content-security-policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store'
}

const roots: readonly (readonly [prefix: string, folder: string])[] = [
  ['/models/', folders.models],
  ['/ort/', folders.runtime],
  ['/peers/', folders.peers],
  ['/', folders.builtPage]
]

/** Serves the page, the models and the peers. For the benchmark's own browser only; listen on 127.0.0.1. */
export function createBenchServer(pictures: Pictures): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    bodyOf(pathname, pictures).then(
      (body) => {
        const contentType = contentTypes[extname(pathname)] ?? 'application/octet-stream'
        response.writeHead(200, { ...headers, 'content-type': contentType }).end(body)
      },
      // Browsers ask for an icon, and say so in their console when there is none.
      () => response.writeHead(pathname === '/favicon.ico' ? 204 : 404, headers).end()
    )
  })
}

async function bodyOf(pathname: string, pictures: Pictures): Promise<Uint8Array> {
  const picture = pictures.get(decodeURIComponent(pathname))
  if (picture) return picture()
  const [prefix, folder] = roots.find(([start]) => pathname.startsWith(start)) ?? ['/', folders.builtPage]
  // A URL's path is normalized already, so nothing leads out of the folder.
  return readFile(join(folder, normalize(pathname.slice(prefix.length))))
}
