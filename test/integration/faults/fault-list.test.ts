import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { faultList, faultTable } from './fault-list'
import { serverFaults, silence } from './server-faults'

const root = new URL('../../../', import.meta.url)
const read = (file: string): string => readFileSync(fileURLToPath(new URL(file, root)), 'utf8')

describe('the list of faults', () => {
  it.each(faultList)('has a test that shows: $fault', ({ words, tests }) => {
    expect(words).not.toBe('')
    expect(tests.length).toBeGreaterThan(0)
    for (const [file, name] of tests) expect(read(file), file).toContain(name)
  })

  it('names every fault that is played between station and server', () => {
    const named = new Set(faultList.flatMap(({ tests }) => tests.map(([, name]) => name)))
    const played = [...serverFaults, silence].map(({ name }) => `'${name}'`)
    // A single one is the same as one at any point.
    expect(played.filter((name) => !named.has(name))).toEqual(["'401 once'", "'403'"])
  })

  it('stands in the documentation as it is here', () => {
    const table = faultTable(faultList)
    console.log(table)
    // Prettier aligns the columns of the document.
    const bare = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---')
    expect(bare(read('docs/faults.md'))).toContain(bare(table))
  })
})
