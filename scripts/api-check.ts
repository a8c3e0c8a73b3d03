import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { filesBelow, generatedFolders, generateApi } from './lib/api-generation.ts'
import { unmarkedParts } from './lib/api-marks.ts'
import { documentPath, readApiDocument } from './lib/identities-api.ts'

/**
 * Generates the Identities API once more and compares, byte for byte, with what is there.
 *
 *   --root <folder>   look at another checkout
 */
const { values } = parseArgs({ options: { root: { type: 'string' } } })
const root = values.root ?? fileURLToPath(new URL('..', import.meta.url))
const complaints = unmarkedParts(readApiDocument(root)).map(
  (where) => `${documentPath}: ${where} has no x-mark (doc or inferred).`
)

const fresh = mkdtempSync(join(tmpdir(), 'identities-api-check-'))
try {
  await generateApi(root, fresh)
  for (const folder of generatedFolders) {
    const files = new Set([...filesBelow(join(fresh, folder)), ...filesBelow(join(root, folder))])
    for (const file of files) {
      const path = join(folder, file)
      const expected = contentOf(join(fresh, path))
      const found = contentOf(join(root, path))
      if (expected === undefined) complaints.push(`${path} is not generated from the document: remove it.`)
      else if (found === undefined) complaints.push(`${path} is missing: run npm run api:generate.`)
      else if (!found.equals(expected)) complaints.push(`${path} is stale: run npm run api:generate.`)
    }
  }
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
for (const complaint of complaints) console.error(complaint)
process.exit(complaints.length > 0 ? 1 : 0)

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
