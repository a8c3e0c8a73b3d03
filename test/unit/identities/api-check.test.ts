import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const document = 'resources/identities.openapi.yaml'
const operations = 'src/shared/identities/generated/operations.gen.ts'
let copy = ''

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'api-check-test-'))
  for (const path of [document, 'src/shared/identities/generated', 'src/main/identities/generated']) {
    cpSync(join(root, path), join(copy, path), { recursive: true })
  }
})
afterEach(() => rmSync(copy, { recursive: true, force: true }))

function check(): { readonly status: number | null; readonly said: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/api-check.ts'), '--root', copy],
    {
      encoding: 'utf8'
    }
  )
  return { status, said: stderr }
}

describe('api:check', () => {
  it('is content with generated files that fit the document', () => {
    expect(check()).toEqual({ status: 0, said: '' })
  })

  it('names a generated file that was edited', () => {
    appendFileSync(join(copy, operations), '// edited\n')
    expect(check()).toEqual({
      status: 1,
      said: `${operations} is stale: run npm run api:generate.\n`
    })
  })

  it('names files that are missing and files that do not belong there', () => {
    rmSync(join(copy, operations))
    writeFileSync(join(copy, 'src/main/identities/generated/extra.ts'), '')
    const { status, said } = check()
    expect(status).toBe(1)
    expect(said).toContain(`${operations} is missing`)
    expect(said).toContain('src/main/identities/generated/extra.ts is not generated')
  })

  it('notices that the document changed', () => {
    change((text) => text.replace('/api/v1/renewToken:', '/api/v2/renewToken:'))
    const { status, said } = check()
    expect(status).toBe(1)
    expect(said).toContain(`${operations} is stale`)
    expect(said).toContain('src/main/identities/generated/sdk.gen.ts is stale')
  })

  it('names a part that lost its mark', () => {
    change((text) => text.replace('tagName: { type: string, x-mark: doc }', 'tagName: { type: string }'))
    const { status, said } = check()
    expect(status).toBe(1)
    expect(said).toContain('components/schemas/Tag/properties/tagName has no x-mark')
  })
})

function change(edit: (text: string) => string): void {
  const path = join(copy, document)
  const text = readFileSync(path, 'utf8')
  const edited = edit(text)
  expect(edited).not.toBe(text)
  writeFileSync(path, edited)
}
