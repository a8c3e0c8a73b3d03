import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What `npm run build` has made of the page; `npm test` builds first. */
const page = fileURLToPath(new URL('../../../out/renderer', import.meta.url))
const assets = join(page, 'assets')

/** @returns the names of the page's assets that match */
export const assetsLike = (pattern: RegExp): string[] =>
  readdirSync(assets).filter((name) => pattern.test(name))

export const bytesOf = (names: Iterable<string>): number =>
  [...names].reduce((bytes, name) => bytes + statSync(join(assets, name)).size, 0)

/** The assets that home waits for. */
export function initialAssets(): Set<string> {
  const html = readFileSync(join(page, 'index.html'), 'utf8')
  const addresses = html.matchAll(/(?:src|href)="\.\/assets\/([^"]+)"/g)
  return new Set([...addresses].map(([, name]) => name ?? ''))
}

/**
 * The assets that a screen's file needs, with those that home has loaded already.
 *
 * Vite keeps one list of assets in the script that imports screens, and names each screen's by their places in the list.
 *
 * @param screen the name of its component, which its file has too
 */
export function assetsOf(screen: string): Set<string> {
  const source = readFileSync(join(assets, importer()), 'utf8')
  const [, list = ''] = /m\.f=\[([^\]]+)\]/.exec(source) ?? []
  const [, places] =
    new RegExp(`import\\(.\\./${screen}-[^)]+\\).*?mapDeps\\(\\[([\\d,]+)\\]`).exec(source) ?? []
  if (places === undefined)
    throw new Error(`${screen} is not a file of its own, or Vite writes its list otherwise`)
  const names = list.split(',').map((quoted) => basename(quoted.slice(1, -1)))
  return new Set(places.split(',').map((place) => names[Number(place)] ?? ''))
}

/** Everything that is served as the page, in bytes. */
export const bytesOfPage = (): number =>
  readdirSync(page, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((bytes, entry) => bytes + statSync(join(entry.parentPath, entry.name)).size, 0)

function importer(): string {
  const [name] = assetsLike(/^index-[\w-]+\.js$/)
  if (name === undefined) throw new Error('there is no build in out/: run npm run build')
  return name
}
