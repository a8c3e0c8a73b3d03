import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pathsOf } from './markdown'
import { readText, root } from './repository-files'

const attackers = [
  'Thief with the disk',
  'Visitor at the keyboard',
  'Hostile page',
  'Hostile network',
  'Hostile server',
  'Curious administrator'
]
const text = existsSync(join(root, 'SECURITY.md')) ? readText('SECURITY.md') : ''
const sections = new Map(
  text.split(/^## /m).map((section) => {
    const [title = '', ...lines] = section.split('\n')
    return [title, lines.join('\n')] as const
  })
)

describe('the threat model in SECURITY.md', () => {
  it('names only files that are there', () => {
    const paths = pathsOf(text, ['src', 'test'])
    expect(paths.length).toBeGreaterThan(20)
    expect(paths.filter((path) => globSync(path, { cwd: root }).length === 0)).toEqual([])
  })

  it.each(attackers)('says of the "%s" what stops it, which test shows it, and what remains', (attacker) => {
    const section = sections.get(attacker) ?? ''
    const rows = section
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.includes('what stops it'))
    const claims = rows.filter((line) => !/^\|[\s|-]+$/.test(line))
    expect(claims.length).toBeGreaterThan(0)
    for (const claim of claims) expect(pathsOf(claim, ['test']), claim).not.toEqual([])
    expect(section).toMatch(/^Remains: /m)
  })

  it('says how to report a weakness', () => {
    expect(sections.get('Reporting a weakness')).toMatch(/private/)
  })
})
