import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type PartList, reachableFrom, readPartList } from './built-packages.ts'
import { shippedEntries } from './packed-files.ts'

/** Something of others that goes out with the station. */
export interface Component {
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly license: string
  /** Where it comes from, for a person. */
  readonly source: string
  /** Texts that must go with it: licence and notice files. */
  readonly texts: readonly string[]
}

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  homepage: z
    .url({ protocol: /^https$/ })
    .optional()
    .catch(undefined)
})

const modelList = z.object({
  packages: z.array(
    z.object({
      spec: z.string(),
      license: z.string(),
      files: z.array(z.object({ as: z.string(), sha256: z.string() }))
    })
  )
})

/** Folders of the npm packages that a shipped file was made of, relative to `root`, sorted. */
export function shippedPackageFolders(root: string): string[] {
  const folders = (list: PartList, names: Iterable<string>): string[] =>
    [...names].flatMap((name) => list[name]?.packages ?? [])
  const main = readPartList(root, 'main')
  // All of the page is packed but the stand-in of the browser host, which shares its packages.
  const whole = ['preload', 'renderer', 'worker'].map((part) => readPartList(root, part))
  return [
    ...new Set([
      ...folders(main, reachableFrom(main, shippedEntries.main)),
      ...whole.flatMap((list) => folders(list, Object.keys(list)))
    ])
  ].sort()
}

/** The npm packages within the built files, by name. */
export function shippedPackages(root: string): Component[] {
  const all = shippedPackageFolders(root).map((folder) => readPackage(root, folder))
  const byIdentity = new Map(all.map((component) => [`${component.name}@${component.version}`, component]))
  return [...byIdentity.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** The face models, as `resources/models.json` names their sources and licences. */
export function shippedModels(root: string): (Component & { readonly sha256: string })[] {
  const { packages } = modelList.parse(JSON.parse(readFileSync(join(root, 'resources/models.json'), 'utf8')))
  return packages.flatMap(({ spec, license, files }) =>
    files.map(({ as, sha256 }) => ({
      name: as,
      version: spec.slice(spec.lastIndexOf('@') + 1),
      license,
      source: `https://www.npmjs.com/package/${spec.slice(0, spec.lastIndexOf('@'))}`,
      texts: keptText(root, spec.slice(0, spec.lastIndexOf('@'))),
      sha256
    }))
  )
}

/** Electron itself. Its own notices, with Chromium's, lie beside it in every package. */
export function electronComponent(root: string): Component {
  return readPackage(root, 'node_modules/electron')
}

function readPackage(root: string, folder: string): Component {
  const path = join(root, folder)
  const { name, version, license, homepage } = manifest.parse(
    JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  )
  const own = readdirSync(path)
    .filter((file) => /^(licen[cs]e|copying|notice|third.?party.?notices?)([.-].*)?$/i.test(file))
    .sort()
    .map((file) => plainText(join(path, file)))
  return {
    name,
    version,
    license: license ?? '',
    source: homepage ?? `https://www.npmjs.com/package/${name}`,
    texts: own.length > 0 ? own : keptText(root, name)
  }
}

/** The licence's text as its repository or its package's tarball has it, for what comes here without. */
function keptText(root: string, name: string): string[] {
  const file = join(root, 'build/licence-texts', `${name.replace('/', '__')}.txt`)
  return existsSync(file) ? [plainText(file)] : []
}

function plainText(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()
}
