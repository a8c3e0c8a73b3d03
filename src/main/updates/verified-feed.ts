import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { appError, type ErrorCode } from '@shared/errors'
import { err, type Result } from '@shared/result'
import { isSignedBy } from '../configuration/signature'
import type { UpdateSource } from './update-source'

/** A feed that an updater on this computer may read. It lives for one look. */
export interface VerifiedFeed {
  readonly url: string
  /** Why something was not handed on; undefined while everything was. */
  readonly refusal: ErrorCode | undefined
  close(): Promise<void>
}

/** What electron-builder writes about a version: its number, and the SHA-512 of each installer. */
const manifestName = /^latest(-mac)?\.yml$/
const installerName = /^enroll-station-[\w.-]+\.(exe|zip)$/

/**
 * Hands on, to the updater on this computer only, what the site's folder or server holds.
 *
 * SECURITY: a description of a version is handed on when the site's key signed its very bytes, and otherwise not at all;
 * the installers are compared by the updater with the hashes in it. The operating system's own check of the publisher comes
 * on top: electron-updater leaves it out on Windows where PowerShell does not run.
 *
 * @param publicKey Ed25519 in PEM
 */
export async function openVerifiedFeed(source: UpdateSource, publicKey: string): Promise<VerifiedFeed> {
  // SECURITY: other programs of this computer do not know the path, and nobody else reaches 127.0.0.1.
  const secret = randomBytes(24).toString('base64url')
  let refusal: ErrorCode | undefined
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = requestedName(request.url ?? '', secret)
    const content =
      name === undefined || request.method !== 'GET'
        ? undefined
        : manifestName.test(name)
          ? await signedManifest(source, name, publicKey)
          : await source.open(name)
    if (!content?.ok) {
      refusal = content?.error.code ?? refusal
      response.writeHead(404).end()
    } else if (content.value instanceof Uint8Array) response.end(content.value)
    else await pipeline(content.value, response)
  }
  const server = createServer((request, response) => {
    // A source that breaks off: the updater finds out by the missing bytes.
    answer(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/${secret}/`,
    get refusal() {
      return refusal
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    }
  }
}

function requestedName(path: string, secret: string): string | undefined {
  const [, given, name, ...more] = path.replace(/\?.*$/, '').split('/')
  if (given !== secret || name === undefined || more.length > 0) return undefined
  return manifestName.test(name) || installerName.test(name) ? name : undefined
}

async function signedManifest(
  source: UpdateSource,
  name: string,
  publicKey: string
): Promise<Result<Uint8Array>> {
  const [manifest, signature] = [await source.read(name), await source.read(`${name}.sig`)]
  if (!manifest.ok) return manifest
  if (!signature.ok || !isSignedBy(publicKey, manifest.value, signature.value)) {
    return err(appError('updates/not-signed'))
  }
  return manifest
}
