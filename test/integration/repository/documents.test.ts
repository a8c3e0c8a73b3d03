import { existsSync, globSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../../../package.json'
import { anchorsOf, linksOf, pathsOf, scriptsOf } from './markdown'
import { documents, readText, repositoryFiles, root } from './repository-files'

const scripts: readonly string[] = Object.keys(packageJson.scripts)
/** What the documents speak of and a build makes. */
const made = ['out', 'resources/models', 'resources/ort', 'test-results']
const folders = [...new Set(repositoryFiles.flatMap((path) => path.split('/').slice(0, -1).slice(0, 1)))]

function deadLink(document: string, link: string): boolean {
  if (/^[a-z]+:/.test(link)) return false
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? document : normalize(join(dirname(document), decodeURI(path)))
  if (!existsSync(join(root, target))) return true
  if (anchor === undefined) return false
  return statSync(join(root, target)).isDirectory() || !anchorsOf(readText(target)).has(anchor)
}

const isThere = (path: string): boolean =>
  made.some((folder) => path.startsWith(folder)) || globSync(path, { cwd: root }).length > 0

describe.each(documents)('%s', (document) => {
  const text = readText(document)

  it('links only to what is there', () => {
    expect(linksOf(text).filter((link) => deadLink(document, link))).toEqual([])
  })

  it('names only scripts that package.json has', () => {
    expect(scriptsOf(text).filter((name) => !scripts.includes(name))).toEqual([])
  })

  it('names only files and folders that are there', () => {
    expect(pathsOf(text, folders).filter((path) => !isThere(path))).toEqual([])
  })
})

describe('reading a document', () => {
  it('finds links, pictures and anchors, and nothing in code', () => {
    const text =
      '[a](x.md#y) ![b](p.png "t") `[c](d)`\n```\n[e](f)\n```\n<img src="i.svg">\n# A "b" c: d\n## A b c d'
    expect(linksOf(text)).toEqual(['x.md#y', 'p.png', 'i.svg'])
    expect(anchorsOf(text)).toEqual(new Set(['a-b-c-d', 'a-b-c-d-1']))
  })

  it('finds commands and paths', () => {
    expect(scriptsOf('`npm run test:e2e` and\nnpm start -- --browser')).toEqual(['test:e2e', 'start'])
    expect(pathsOf('`src/main` `npm test` `enrollment/runner` `src/*/x.ts`', ['src'])).toEqual([
      'src/main',
      'src/*/x.ts'
    ])
  })

  it('calls a wrong link, a wrong anchor and a missing path dead', () => {
    expect(deadLink('README.md', 'docs/no-such.md')).toBe(true)
    expect(deadLink('README.md', '#no-such-heading')).toBe(true)
    expect(deadLink('README.md', 'LICENSE')).toBe(false)
    expect(isThere('src/no-such-folder')).toBe(false)
  })
})
