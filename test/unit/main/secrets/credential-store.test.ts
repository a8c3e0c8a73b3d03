import { keyFileBox } from '@main/platform/key-file-box'
import type { SecretBox } from '@main/platform/ports'
import { CredentialStore } from '@main/secrets/credential-store'
import { describe, expect, it } from 'vitest'
import { memoryFile } from '../../../support/memory-file'

const desk = { username: 'desk', password: 'a password' }
const server = 'https://server.example/identities'

function setUp(protection: 'operating-system' | 'none', allowsUnprotected = false) {
  const box: SecretBox = { ...keyFileBox(memoryFile()), protection: () => Promise.resolve(protection) }
  const file = memoryFile()
  return { file, store: new CredentialStore(box, file, allowsUnprotected) }
}

describe('the credential store', () => {
  it('keeps a sign-in for its server, unreadable on the disk', async () => {
    const { file, store } = setUp('operating-system')
    expect(await store.keep(server, desk)).toEqual({ ok: true, value: undefined })
    expect(await store.read(server)).toEqual({ ok: true, value: desk })
    expect(Buffer.from(file.bytes ?? []).toString('latin1')).not.toMatch(/desk|password|server/)
  })

  it('does not hand the password of one server to another', async () => {
    const { store } = setUp('operating-system')
    await store.keep(server, desk)
    expect(await store.read('https://other.example')).toEqual({ ok: true, value: undefined })
  })

  it('keeps nothing where the computer cannot keep a secret', async () => {
    const { file, store } = setUp('none')
    expect(await store.canKeep()).toBe(false)
    expect(await store.keep(server, desk)).toMatchObject({ error: { code: 'secrets/no-key-store' } })
    expect(file.bytes).toBeUndefined()
  })

  it('keeps it there all the same when the site has decided so', async () => {
    const { store } = setUp('none', true)
    expect(await store.canKeep()).toBe(true)
    expect((await store.keep(server, desk)).ok).toBe(true)
    expect(await store.read(server)).toEqual({ ok: true, value: desk })
  })

  it('says so when what is kept cannot be read any more', async () => {
    const { file, store } = setUp('operating-system')
    await store.keep(server, desk)
    file.bytes = new Uint8Array(40)
    expect(await store.read(server)).toMatchObject({ ok: false, error: { code: 'secrets/unreadable' } })
  })

  it('forgets', async () => {
    const { file, store } = setUp('operating-system')
    await store.keep(server, desk)
    await store.forget()
    expect(file.bytes).toBeUndefined()
    expect(await store.read(server)).toEqual({ ok: true, value: undefined })
  })

  it('says so when the disk does not take it', async () => {
    const { store, file } = setUp('operating-system')
    file.write = () => Promise.reject(new Error('ENOSPC'))
    expect(await store.keep(server, desk)).toMatchObject({ error: { code: 'settings/not-saved' } })
  })
})
