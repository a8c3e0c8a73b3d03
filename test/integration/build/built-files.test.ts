import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** What `npm run build` has made; `npm test` builds first. */
const out = fileURLToPath(new URL('../../../out', import.meta.url))
const read = (file: string): string => readFileSync(join(out, file), 'utf8')

describe('the built preload', () => {
  it('is one CommonJS file that requires nothing but electron', () => {
    expect(readdirSync(join(out, 'preload'))).toEqual(['index.cjs'])
    const required = [...read('preload/index.cjs').matchAll(/require\((.+?)\)/g)].map((match) => match[1])
    expect(new Set(required)).toEqual(new Set(['"electron"']))
  })

  it('stays small: the contract and zod are not in it', () => {
    expect(read('preload/index.cjs').length).toBeLessThan(4_000)
    expect(read('preload/index.cjs')).not.toMatch(/safeParse|ZodError/)
  })
})

describe.each(['index', 'visitor'])('the built page %s', (page) => {
  const html = read(`renderer/${page}.html`)

  it('has no inline script, style or handler: the content security policy would refuse them', () => {
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i)
    for (const [, content] of html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)) expect(content).toBe('')
  })

  it('loads its parts from its own address only', () => {
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1])
    expect(addresses.length).toBeGreaterThan(1)
    for (const address of addresses) expect(address).toMatch(/^\.?\/(?!\/)/)
  })

  it('does not know the browser host: its script is put in by that host alone', () => {
    expect(html).not.toContain('browser-bridge')
  })
})

describe('the built page of the visitor', () => {
  const html = read('renderer/visitor.html')
  const scripts = [...html.matchAll(/(?:src|href)="\.?\/(assets\/[^"]+\.js)"/g)].map(([, path]) =>
    read(`renderer/${path ?? ''}`)
  )

  it('has no analysis, no worker, and no words but its own', () => {
    expect(scripts.length).toBeGreaterThan(1)
    const all = scripts.join('\n')
    expect(all).toContain('Please see the desk')
    for (const foreign of ['analysis.worker', '.onnx', 'Use this photo', 'Banned', 'people:identify']) {
      expect(all.includes(foreign), foreign).toBe(false)
    }
  })

  it('is small', () => {
    expect(scripts.reduce((bytes, script) => bytes + script.length, 0)).toBeLessThan(500_000)
  })
})

describe('the built Electron host', () => {
  it('does not contain the browser host', () => {
    const main = read('main/index.js')
    const chunks = [...main.matchAll(/from "\.\/(chunks\/[^"]+)"/g)].map((match) =>
      read(`main/${match[1] ?? ''}`)
    )
    expect([main, ...chunks].join('\n')).not.toMatch(/bridge-socket|WebSocketServer|one-time/i)
  })
})
