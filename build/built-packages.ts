import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'

const builtFile = z.object({
  /** Built files that this one loads, now or later. */
  imports: z.array(z.string()),
  /** Folders of the npm packages it was made of, relative to the project's, with forward slashes. */
  packages: z.array(z.string())
})
const partList = z.record(z.string(), builtFile)

/** By the name of the built file within its part of `out/`. */
export type PartList = z.infer<typeof partList>

const listsFolder = (root: string): string => join(root, 'out/.packages')

/**
 * A Vite plugin that writes down which npm packages each built file was made of, out of the bundler's own module graph.
 * Notices, the list of components and the check of the package are made from it, and from nothing kept up by hand.
 *
 * @param part `main`, `preload`, `renderer`, or `worker` for the page's workers, which are bundles of their own
 */
export function listPackages(root: string, part: string): Plugin {
  let viteRoot = root
  return {
    name: 'list-packages',
    configResolved(config) {
      viteRoot = config.root
    },
    generateBundle(_options, bundle) {
      const files: PartList = {}
      for (const output of Object.values(bundle)) {
        const isChunk = output.type === 'chunk'
        // Fonts are files of their own; style sheets leave the graph before this hook.
        const made = isChunk
          ? Object.keys(output.modules)
          : output.originalFileNames.map((name) => resolve(viteRoot, name))
        const packages = made.flatMap((id) => packageFolderOf(root, id) ?? [])
        files[output.fileName] = {
          imports: isChunk ? [...output.imports, ...output.dynamicImports] : [],
          packages: [...new Set(packages)].sort()
        }
      }
      mkdirSync(listsFolder(root), { recursive: true })
      writeFileSync(join(listsFolder(root), `${part}.json`), `${JSON.stringify(files, null, 2)}\n`)
    }
  }
}

/** @throws Error when the project has not been built */
export function readPartList(root: string, part: string): PartList {
  return partList.parse(JSON.parse(readFileSync(join(listsFolder(root), `${part}.json`), 'utf8')))
}

/**
 * The innermost npm package that a module belongs to. Modules of the bundler's own have a NUL in front of their id.
 *
 * @returns its folder relative to the project's with forward slashes; undefined for our own modules
 */
export function packageFolderOf(root: string, moduleId: string): string | undefined {
  const path = relative(root, moduleId.replace(/^\0/, '').replace(/\?.*$/, ''))
  const names = path.split(sep)
  const last = names.lastIndexOf('node_modules')
  if (last === -1 || names[0] === '..') return undefined
  const isScoped = names[last + 1]?.startsWith('@') === true
  return names.slice(0, last + (isScoped ? 3 : 2)).join('/')
}

/** Built files that the entries load, directly or through others, and the entries themselves. */
export function reachableFrom(list: PartList, entries: readonly string[]): Set<string> {
  const reached = new Set<string>()
  const open = [...entries]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const file = list[name]
    if (file === undefined || reached.has(name)) continue
    reached.add(name)
    open.push(...file.imports)
  }
  return reached
}
