import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyFileBox } from '@main/platform/key-file-box'
import type { SecretBox } from '@main/platform/ports'
import { electronSecretBox } from '@main/platform/electron-secret-box'
import { sealedFile } from '@main/platform/sealed-file'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { safeStorage } from '../../../support/electron-double'
import { memoryFile } from '../../../support/memory-file'

const secret = new TextEncoder().encode('a password')

async function sealed(box: SecretBox): Promise<Uint8Array> {
  const answer = await box.seal(secret)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'secret-box-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

describe.each([
  ['the key file', () => keyFileBox(memoryFile())],
  ["the operating system's key store", () => electronSecretBox('win32')]
])('a box sealed by %s', (_, make) => {
  it('opens to what was put in, and does not show it', async () => {
    const box = make()
    const bytes = await sealed(box)
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('a password')
    expect(await box.open(bytes)).toEqual({ ok: true, value: secret })
  })
})

describe('the key file', () => {
  it('lies in the folder for this user only, and lasts', async () => {
    const path = join(await temporaryFolder(), 'keys', 'secrets.key')
    const bytes = await sealed(keyFileBox(sealedFile(path)))
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await keyFileBox(sealedFile(path)).open(bytes)).toEqual({ ok: true, value: secret })
  })

  it('is one key, also when two first use it at the same time', async () => {
    const box = keyFileBox(memoryFile())
    const both = await Promise.all([sealed(box), sealed(box)])
    for (const bytes of both) expect(await box.open(bytes)).toEqual({ ok: true, value: secret })
  })

  it('says that it protects from nobody who has the disk', async () => {
    expect(await keyFileBox(memoryFile()).protection()).toBe('none')
  })

  it('does not open what was changed, cut short or sealed with another key', async () => {
    const box = keyFileBox(memoryFile())
    const bytes = await sealed(box)
    const changed = Uint8Array.from(bytes, (byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte))
    const refused = { ok: false, error: { code: 'secrets/unreadable' } }
    expect(await box.open(changed)).toMatchObject(refused)
    expect(await box.open(bytes.subarray(0, 5))).toMatchObject(refused)
    expect(await keyFileBox(memoryFile()).open(bytes)).toMatchObject(refused)
  })
})

describe("the operating system's key store", () => {
  afterEach(() => {
    safeStorage.isAvailable = true
    safeStorage.backend = 'gnome_libsecret'
  })

  it.each([
    ['win32', true, 'basic_text', 'operating-system'],
    ['darwin', true, 'basic_text', 'operating-system'],
    ['linux', true, 'gnome_libsecret', 'operating-system'],
    ['linux', true, 'basic_text', 'none'],
    ['linux', true, 'unknown', 'none'],
    ['win32', false, 'unknown', 'none']
  ] as const)('on %s, available %s, with %s: %s', async (platform, available, backend, expected) => {
    safeStorage.isAvailable = available
    safeStorage.backend = backend
    expect(await electronSecretBox(platform).protection()).toBe(expected)
  })

  it('answers with a code when it is gone', async () => {
    const box = electronSecretBox('darwin')
    const bytes = await sealed(box)
    safeStorage.isAvailable = false
    expect(await box.seal(secret)).toMatchObject({ ok: false, error: { code: 'secrets/no-key-store' } })
    expect(await box.open(bytes)).toMatchObject({ ok: false, error: { code: 'secrets/unreadable' } })
  })
})

describe('a sealed file', () => {
  it('is replaced as a whole and leaves no draft behind', async () => {
    const path = join(await temporaryFolder(), 'sign-in.sealed')
    const file = sealedFile(path)
    expect(await file.read()).toBeUndefined()
    await file.write(new Uint8Array([1]))
    await file.write(new Uint8Array([2, 3]))
    expect(await file.read()).toEqual(new Uint8Array([2, 3]))
    await expect(readFile(`${path}.new`)).rejects.toMatchObject({ code: 'ENOENT' })
    await file.remove()
    expect(await file.read()).toBeUndefined()
    await file.remove()
  })
  it('that cannot be opened is set aside under a dated name, not deleted', async () => {
    const path = join(await temporaryFolder(), 'outbox.key')
    const file = sealedFile(path)
    await file.write(new Uint8Array([7]))
    await file.setAside(Date.UTC(2026, 2, 1))
    expect(await file.read()).toBeUndefined()
    expect(await readFile(`${path}.damaged-2026-03-01T00-00-00.000Z`)).toEqual(Buffer.from([7]))
  })
})
