import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fuses } from '../../build/fuses'
import { packagedProgram } from '../../scripts/lib/packaged-program.mjs'

/** What `npm run package` has made, from outside: it lets no debugger in. `npm run test:packaged` checks that it is there. */
const program = packagedProgram()
if (program === undefined) throw new Error('there is no packaged program')
const { executable, resources } = program

/** Characters in the binary, as @electron/fuses writes them. */
const off = 48
const on = 49

interface FuseReader {
  getCurrentFuseWire(path: string): Promise<Readonly<Record<string, number>>>
  readonly FuseV1Options: Readonly<Record<string, number | string>>
}

/** Starts it with a profile of its own. @returns how it ended, or what it had said when it was ended after a while */
async function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {}
): Promise<{ code: number | null; out: string; profile: string }> {
  const profile = mkdtempSync(join(tmpdir(), 'enroll-station-packaged-'))
  const child = spawn(executable, [`--user-data-dir=${profile}`, ...args], {
    env: { ...process.env, ...env }
  })
  let out = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (out += String(text)))
  const timer = setTimeout(() => child.kill(), 20_000)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve)
    child.once('error', reject)
  })
  clearTimeout(timer)
  return { code, out, profile }
}

describe('the packaged program', () => {
  it('SECURITY: 19. has every fuse as it was decided', async () => {
    const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
    const library = createRequire(builder.resolve('app-builder-lib'))('@electron/fuses') as FuseReader
    const wire = await library.getCurrentFuseWire(executable)
    for (const [name, state] of Object.entries(fuses)) {
      const index = library.FuseV1Options[name.charAt(0).toUpperCase() + name.slice(1)]
      // One of the builder's options is no fuse.
      if (index === undefined) continue
      expect([name, wire[index]]).toEqual([name, state ? on : off])
    }
  })

  it('has its code in one archive, and nothing beside it', () => {
    const found = readdirSync(resources)
    expect(found).toContain('app.asar')
    expect(found.filter((name) => /^app($|\.asar\.unpacked$)/.test(name))).toEqual([])
    expect(found).toContain('THIRD-PARTY-NOTICES.txt')
  })

  it('SECURITY: is no Node for others', async () => {
    const { out } = await start(['-e', 'console.log(6 * 7)'], { ELECTRON_RUN_AS_NODE: '1' })
    expect(out).not.toContain('42')
  })

  it.each(['--remote-debugging-port=0', '--inspect=0', '--no-sandbox'])(
    'SECURITY: does not start with %s',
    async (name) => {
      expect((await start([name])).code).toBe(1)
    }
  )

  it('starts, and keeps a log and its databases in its profile', async () => {
    const { profile } = await start([])
    expect(existsSync(join(profile, 'logs'))).toBe(true)
    expect(existsSync(join(profile, 'training', 'training.sqlite'))).toBe(true)
  })
})
