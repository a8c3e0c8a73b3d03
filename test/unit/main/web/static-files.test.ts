import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PageFolders, readPageFile } from '@main/web/static-files'
import { beforeAll, describe, expect, it } from 'vitest'

describe('the page files', () => {
  let folders: PageFolders

  beforeAll(() => {
    const root = mkdtempSync(join(tmpdir(), 'static-files-'))
    const make = (name: string): string => {
      mkdirSync(join(root, name))
      return join(root, name)
    }
    folders = { renderer: make('renderer'), models: make('models'), runtime: make('runtime') }
    mkdirSync(join(folders.renderer, 'assets'))
    mkdirSync(join(root, 'renderer-other'))
    writeFileSync(join(folders.renderer, 'index.html'), '<p>station</p>')
    writeFileSync(join(folders.renderer, 'assets/app.js'), '1')
    writeFileSync(join(folders.models, 'face.onnx'), 'model')
    writeFileSync(join(folders.runtime, 'ort.wasm'), 'wasm')
    writeFileSync(join(root, 'secret.js'), 'secret')
    writeFileSync(join(root, 'renderer-other/secret.js'), 'secret')
    writeFileSync(join(folders.renderer, 'notes.md'), 'kind that the page never needs')
  })

  it.each([
    ['/', 'text/html; charset=utf-8', '<p>station</p>'],
    ['/index.html', 'text/html; charset=utf-8', '<p>station</p>'],
    ['/assets/app.js', 'text/javascript; charset=utf-8', '1'],
    ['/models/face.onnx', 'application/octet-stream', 'model'],
    ['/ort/ort.wasm', 'application/wasm', 'wasm']
  ])('serves %s', async (path, contentType, text) => {
    const answer = await readPageFile(folders, path)
    expect(answer).toMatchObject({ status: 200, contentType })
    expect(new TextDecoder().decode(answer.body)).toBe(text)
  })

  it.each([
    '/../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/assets/../../secret.js',
    '/models/../secret.js',
    '/../renderer-other/secret.js',
    '/..\\secret.js',
    '/..%5csecret.js',
    '//etc/passwd',
    '/index.html%00.js',
    '/%E0%A4%A',
    '/notes.md',
    '/assets',
    '/assets/',
    '/nothing.js'
  ])('answers 404 to %s', async (path) => {
    expect(await readPageFile(folders, path)).toMatchObject({ status: 404 })
  })
})
