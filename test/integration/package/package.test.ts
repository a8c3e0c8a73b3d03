import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { configurationProblems, filesToPack } from '../../../build/builder-internals'
import { checkPackage } from '../../../build/check-package'
import { fuses } from '../../../build/fuses'
import { iconProblems, installerProblems, readEntitlements } from '../../../build/installer-rules'
import { makeIcons } from '../../../build/make-icons'
import configuration from '../../../electron-builder.config'
import { temporaryFolder } from '../../support/sandbox-harness'

/** What `npm run build` has made; `npm test` builds first. */
const root = fileURLToPath(new URL('../../..', import.meta.url))

beforeAll(() => makeIcons(root))

describe('the package of this build', () => {
  it('breaks no rule', async () => {
    const { files, problems } = await checkPackage(root, configuration)
    expect(problems).toEqual([])
    expect(files.length).toBeGreaterThan(30)
  })

  it('runs its face engine from what is packed and nothing else', async () => {
    const place = await temporaryFolder()
    for (const { path, source } of await filesToPack(root, configuration)) {
      mkdirSync(dirname(join(place, path)), { recursive: true })
      cpSync(source, join(place, path))
    }
    const engine = new Worker(join(place, 'out/main/face-engine.worker.js'), {
      workerData: { modelsDir: join(place, 'resources/models'), runtimeDir: join(place, 'resources/ort') }
    })
    const jpeg = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#88847f' } })
      .jpeg()
      .toBuffer()
    const answer = await new Promise<unknown>((resolve, reject) => {
      engine.on('message', resolve)
      engine.on('error', reject)
      engine.postMessage({ id: 1, jpeg: new Uint8Array(jpeg), scope: 'none' })
    }).finally(() => engine.terminate())
    // A picture without a face is enough: the models were found, loaded and run.
    expect(answer).toMatchObject({ id: 1, result: { ok: true, value: { faces: [] } } })
  })
})

describe('what the builder would pack', () => {
  /** A small project of the same shape. */
  async function project(...paths: readonly string[]): Promise<string> {
    const folder = await temporaryFolder()
    for (const path of ['package.json', 'out/main/index.js', 'out/renderer/index.html', ...paths]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), path)
    }
    return folder
  }

  it.each([
    'out/main/index.js.map',
    'out/renderer/assets/index.js.map',
    'out/renderer/browser-bridge.js',
    'out/main/browser-host.js',
    'out/main/sandbox.js',
    'out/.packages/main.json',
    'out/icons/icon.ico',
    'node_modules/ws/package.json',
    'src/main/index.ts',
    'test/unit/a.test.ts',
    'build/fuses.ts',
    'resources/models/notes.txt',
    'resources/ort/ort-wasm-simd-threaded.jsep.wasm',
    '.env',
    'dist/old.exe'
  ])('leaves out %s', async (path) => {
    const folder = await project(path)
    const packed = (await filesToPack(folder, configuration)).map((file) => file.path)
    expect(packed).toEqual(['out/main/index.js', 'out/renderer/index.html', 'package.json'])
  })
})

describe('the configuration', () => {
  it('is what the builder takes', async () => {
    expect(await configurationProblems(configuration)).toEqual([])
    const problems = await configurationProblems({ ...configuration, nsis: { perMachin: true } })
    expect(problems.join()).toContain('configuration.nsis')
  })

  it.each([
    ['a fuse that is turned the other way', { electronFuses: { ...fuses, runAsNode: true } }, 'runAsNode'],
    ['fuses that are not stated', { electronFuses: null }, 'onlyLoadAppFromAsar'],
    ['no maker', { extraMetadata: {} }, 'Who makes'],
    ['no archive', { asar: false }, 'archive'],
    ['files beside the archive', { asarUnpack: ['resources'] }, 'beside'],
    ['packages without a signature', { forceCodeSigning: false }, 'signature'],
    [
      'macOS without the hardened runtime',
      { mac: { ...configuration.mac, hardenedRuntime: false } },
      'hardened'
    ],
    ['a camera without a reason', { mac: { ...configuration.mac, extendInfo: {} } }, 'camera'],
    [
      'entitlements that are not there',
      { mac: { ...configuration.mac, entitlements: 'none.plist' } },
      'not there'
    ],
    ['outboxes that go with the program', { nsis: { perMachine: true } }, 'Uninstalling']
  ])('is refused with %s', (_, change, words) => {
    const problems = installerProblems(root, { ...configuration, ...change })
    expect(problems.join('\n')).toContain(words)
  })
})

it('reads entitlements, and takes nothing else for them', () => {
  const plist = (body: string): string =>
    `<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "x">\n<plist version="1.0"><dict>${body}</dict></plist>`
  expect(readEntitlements(plist('<key>a.b</key> <true/><!-- why --><key>c</key><true/>'))).toEqual([
    'a.b',
    'c'
  ])
  for (const wrong of ['<key>a</key><false/>', '<key>a</key>', '<true/>', '']) {
    expect(readEntitlements(plist(wrong))).toBeUndefined()
  }
  expect(readEntitlements('{}')).toBeUndefined()
})

it('misses icons that were not drawn', async () => {
  const folder = await temporaryFolder()
  cpSync(join(root, 'out/icons'), join(folder, 'out/icons'), { recursive: true })
  expect(iconProblems(folder)).toEqual([])
  rmSync(join(folder, 'out/icons/png/48x48.png'))
  writeFileSync(join(folder, 'out/icons/icon.ico'), 'no icon')
  expect(iconProblems(folder).join('\n')).toMatch(/icon\.ico lacks 16.*48x48/s)
})
