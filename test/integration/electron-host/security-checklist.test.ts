import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { beyond, checklist } from './checklist'

const root = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, root)), 'utf8')

/** The items that the `SECURITY:` marks of a file name: `SECURITY: 2-4, 6.` names 2, 3, 4 and 6. */
function markedItems(source: string): ReadonlySet<number> {
  const lists = [...source.matchAll(/SECURITY: ([\d, -]+)\./g)].map(([, list = '']) => list)
  const items = lists.flatMap((list) =>
    list.split(',').flatMap((part) => {
      const [from = 0, to = from] = part.split('-').map(Number)
      return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    })
  )
  return new Set(items)
}

/** Whether a test file has a test of this name that is neither skipped nor to be written. */
function hasTest(file: string, name: string): boolean {
  const quoted = [`'${name}'`, `"${name}"`].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  // `it('name'`, or `])('name'` at the end of a table.
  return new RegExp(`(?:\\bit\\(|\\)\\()\\s*(?:${quoted.join('|')})`).test(read(file))
}

const testsOf = (tests: (typeof beyond)[number]['tests']) =>
  Object.entries(tests).flatMap(([file, names]) => names.map((name) => ({ file, name })))

describe("Electron's security checklist", () => {
  it('has all twenty items, in order', () => {
    expect(checklist.map(({ item }) => item)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  it.each(checklist)('$item. $title: is where the table says', ({ item, places }) => {
    expect(places.length).toBeGreaterThan(0)
    for (const place of places) expect(markedItems(read(place)).has(item), place).toBe(true)
  })

  it.each([...checklist, ...beyond])('$title: has the tests that the table names', ({ tests }) => {
    const named = testsOf(tests)
    expect(named.length).toBeGreaterThan(0)
    for (const { file, name } of named) expect(hasTest(file, name), `${file}: ${name}`).toBe(true)
  })

  it.each(beyond)('beyond the list, $title: is where the table says', ({ places }) => {
    for (const place of places) expect(read(place), place).toContain('SECURITY:')
  })

  it('stands in the document for people as it is here', () => {
    // Tables are laid out with spaces.
    const document = read('docs/electron-security.md').replace(/ +/g, ' ')
    for (const { title, ours } of [...checklist, ...beyond]) {
      expect(document).toContain(`| ${title} | ${ours} |`)
    }
  })

  it('is complete', () => {
    const lines = checklist.map(({ item, title, places, tests }) =>
      [
        `${String(item).padStart(2)}. ${title}`,
        `      where: ${places.join(', ')}`,
        ...testsOf(tests).map(({ file, name }) => `      test:  ${file} > ${name}`)
      ].join('\n')
    )
    const done = checklist.filter(
      ({ places, tests }) => places.length > 0 && testsOf(tests).length > 0
    ).length
    const summary = `${String(done)} of ${String(checklist.length)}`
    process.stdout.write(`\nElectron's security checklist\n${lines.join('\n')}\n${summary}\n\n`)
    expect(summary).toBe('20 of 20')
  })
})
