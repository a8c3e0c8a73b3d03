import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compareDocuments } from '../src/shared/identities/compare-documents.ts'
import { readApiDocument } from './lib/identities-api.ts'

/**
 * Tells how a server's published description of its API differs from the one this program is made from.
 *
 *   npm run api:compare -- https://host:5009          the server's base URL, with or without /identities
 *   npm run api:compare -- saved-swagger.json         a file
 *
 * A server with a certificate of its own: NODE_EXTRA_CA_CERTS=<its .pem> npm run api:compare -- ...
 * Exit code 0: no difference. 1: differences. 2: there was nothing to compare.
 */
const [place] = parseArgs({ allowPositionals: true }).positionals
if (place === undefined) stop('Which server? npm run api:compare -- https://host:5009')

const theirs = await readTheirs(place)
const differences = compareDocuments(readApiDocument(fileURLToPath(new URL('..', import.meta.url))), theirs)
for (const { operation, kind, member, ours, theirs: other } of differences) {
  const types = ours === undefined ? '' : ` (ours: ${ours}, theirs: ${other ?? ''})`
  console.log(`${kind.padEnd(20)} ${operation}${member === undefined ? '' : `  ${member}`}${types}`)
}
console.log(`${String(differences.length)} differences.`)
process.exit(differences.length > 0 ? 1 : 0)

async function readTheirs(from: string): Promise<unknown> {
  try {
    if (!/^https?:\/\//.test(from)) return JSON.parse(readFileSync(from, 'utf8')) as unknown
    const url = `${from.replace(/\/(swagger.*)?$/, '')}/swagger/v1/swagger.json`
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(30_000) })
    if (response.ok) return await response.json()
    return stop(`${url} answers ${String(response.status)}. Is Swagger switched on at this server?`)
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    return stop(`${from} cannot be read: ${cause}`)
  }
}

function stop(why: string): never {
  console.error(why)
  process.exit(2)
}
