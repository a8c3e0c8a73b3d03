import { createClient, type UserConfig } from '@hey-api/openapi-ts'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emitOperations } from './emit-operations.ts'
import { isObject, type Json, type JsonObject, readApiDocument } from './identities-api.ts'

/** Folders that hold nothing but generated files. */
export const generatedFolders = ['src/shared/identities/generated', 'src/main/identities/generated'] as const
const [sharedFolder, mainFolder] = generatedFolders

/**
 * Generates everything from the API document. The same document gives the same bytes.
 *
 * @param root folder of the checkout that the document is read from
 * @param target folder that the generated folders are written below; what they held is removed
 */
export async function generateApi(root: string, target: string): Promise<void> {
  const document = readApiDocument(root)
  const raw = mkdtempSync(join(tmpdir(), 'identities-api-'))
  try {
    await createClient([
      { ...job(structuredClone(document), join(raw, 'types')), plugins: ['@hey-api/typescript'] },
      {
        ...job(forJavaScript(document), join(raw, 'sdk')),
        plugins: [
          '@hey-api/typescript',
          // .NET may leave out the zone of a time, or write an offset instead of Z.
          { name: 'zod', compatibilityVersion: 4, dates: { local: true, offset: true } },
          // Gives the calls their form. Its own files are left out, see src/main/identities/sdk-client.ts.
          { name: '@hey-api/client-ky', baseUrl: false },
          // Every call says which client it goes through; signing in is that client's business.
          { name: '@hey-api/sdk', auth: false, client: false, validator: { response: 'zod' } }
        ]
      }
    ])
    const shared = emptyFolder(join(target, sharedFolder))
    const main = emptyFolder(join(target, mainFolder))
    writeFileSync(join(shared, 'types.gen.ts'), strictTypes(read(raw, 'types/types.gen.ts')))
    writeFileSync(join(shared, 'zod.gen.ts'), read(raw, 'sdk/zod.gen.ts'))
    writeFileSync(join(shared, 'operations.gen.ts'), emitOperations(document))
    writeFileSync(join(shared, 'document.gen.json'), `${JSON.stringify(document, null, 2)}\n`)
    writeFileSync(join(main, 'sdk.gen.ts'), overOwnClient(read(raw, 'sdk/sdk.gen.ts')))
  } finally {
    rmSync(raw, { recursive: true, force: true })
  }
}

/** @returns paths of all files below a folder, relative to it, sorted; none when there is no such folder */
export function filesBelow(folder: string): string[] {
  try {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort()
  } catch {
    return []
  }
}

function job(input: JsonObject, path: string): Pick<UserConfig, 'input' | 'output' | 'logs'> {
  return {
    input,
    // No tsconfig, or the imports would depend on where the folder lies.
    output: { path, tsConfigPath: null, entryFile: false },
    logs: { level: 'silent', file: false }
  }
}

/**
 * A copy in which checks at run time fit what JavaScript has: bytes, which are no string, are left unchecked, and 64-bit
 * integers are numbers rather than `bigint`, since milliseconds stay far below 2^53.
 */
function forJavaScript(document: JsonObject): JsonObject {
  const convert = (part: Json): Json => {
    if (Array.isArray(part)) return part.map(convert)
    if (!isObject(part)) return part
    const { format, ...others } = part
    if (format === 'binary') return {}
    const kept: JsonObject = format === undefined || format === 'int64' ? others : part
    return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, convert(value)]))
  }
  return Object.fromEntries(Object.entries(document).map(([name, value]) => [name, convert(value)]))
}

/**
 * Makes the generated types fit strict programs: optional members take undefined, as zod's answers do under
 * `exactOptionalPropertyTypes`, and bytes need no DOM types.
 */
function strictTypes(source: string): string {
  const binary = `

/**
 * Bytes of a picture or a file. A \`Blob\`, described without DOM types.
 */
export type BinaryContent = {
    readonly size: number;
    readonly type: string;
    arrayBuffer(): Promise<ArrayBuffer>;
};
`
  return (
    source
      .replaceAll('Blob | File', 'BinaryContent')
      // The query as a whole stays as it is: the generated client does not take undefined for it.
      .replace(/^( +\w+\?: )((?!never;)[^{\n]*);$/gm, '$1$2 | undefined;')
      .replace(/^( +)((?!query)\w+\?: \{\n[^]*?\n)\1\}([^;\n]*);$/gm, '$1$2$1}$3 | undefined;')
      // A type that names the placeholders of the document's server list; nothing uses it.
      .replace(/export type ClientOptions = \{[^}]*\}[^\n]*\n[^}]*\};\n\n/, '')
      .trimEnd() + binary
  )
}

/** The calls, over one set of types and schemas for everybody and over our own client instead of the generator's. */
function overOwnClient(source: string): string {
  return source
    .replace(/'\.\/(types|zod)\.gen'/g, "'@shared/identities/generated/$1.gen'")
    .replace("'./client'", "'../sdk-client'")
}

function emptyFolder(path: string): string {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  return path
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}
