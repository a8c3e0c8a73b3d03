import { randomBytes, randomUUID } from 'node:crypto'
import { openBytes, sealBytes } from '@main/secrets/aes-gcm'
import { openKeyRing } from '@main/outbox/key-ring'
import { Vault } from '@main/outbox/vault'
import { keyFileBox } from '@main/platform/key-file-box'
import type { SealedFile, SecretBox } from '@main/platform/ports'
import { appError } from '@shared/errors'
import { err } from '@shared/result'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MemoryFile, memoryFile } from '../../../support/memory-file'
import { codeOf, valueOf } from '../../../support/outbox-folder'

const ringOf = (box: SecretBox, file: SealedFile) => openKeyRing({ box, file, randomBytes, now: () => 0 })

async function someVault(): Promise<Vault> {
  return new Vault(valueOf(await ringOf(keyFileBox(memoryFile()), memoryFile())), randomBytes)
}

const bytes = fc.uint8Array({ maxLength: 200 })
const words = fc.array(fc.string(), { maxLength: 4 })

describe('SECURITY: sealed bytes', () => {
  it('open to what was sealed, in their own place only', () => {
    fc.assert(
      fc.property(bytes, words, words, (plain, place, otherPlace) => {
        const key = randomBytes(32)
        const sealed = sealBytes(key, plain, place, randomBytes)
        expect(openBytes(key, sealed, place)).toEqual(Uint8Array.from(plain))
        if (JSON.stringify(place) === JSON.stringify(otherPlace)) return
        expect(openBytes(key, sealed, otherPlace)).toBeUndefined()
      })
    )
  })

  it('do not open where the same letters are divided into other words', () => {
    const key = randomBytes(32)
    const sealed = sealBytes(key, new Uint8Array(3), ['ab', 'c'], randomBytes)
    expect(openBytes(key, sealed, ['a', 'bc'])).toBeUndefined()
  })

  it('do not open with one bit changed, cut short or with another key', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.nat(7), (plain, at, bit) => {
        const key = randomBytes(32)
        const sealed = sealBytes(key, plain, ['a'], randomBytes)
        const changed = Uint8Array.from(sealed)
        changed[at % sealed.length]! ^= 1 << bit
        expect(openBytes(key, changed, ['a'])).toBeUndefined()
        expect(openBytes(key, sealed.subarray(0, at % sealed.length), ['a'])).toBeUndefined()
        expect(openBytes(randomBytes(32), sealed, ['a'])).toBeUndefined()
      })
    )
  })
})

describe('SECURITY: the vault', () => {
  it('does not open a piece that was moved to another entry or another place of its own', async () => {
    const vault = await someVault()
    const piece = fc.tuple(fc.constantFrom('content', 'attachment', 'question'), fc.uuid()).map(String)
    fc.assert(
      fc.property(bytes, piece, piece, (plain, place, otherPlace) => {
        const [one, other] = [vault.newKey(randomUUID()).entryKey, vault.newKey(randomUUID()).entryKey]
        const sealed = one.seal(plain, [place])
        expect(valueOf(one.open(sealed, [place]))).toEqual(Uint8Array.from(plain))
        expect(codeOf(other.open(sealed, [place]))).toBe('outbox/unreadable-item')
        if (place !== otherPlace)
          expect(codeOf(one.open(sealed, [otherPlace]))).toBe('outbox/unreadable-item')
      })
    )
  })

  it('does not unwrap the key of another entry, or one named after another master key', async () => {
    const vault = await someVault()
    const id = randomUUID()
    const { stored } = vault.newKey(id)
    expect(codeOf(vault.unwrap(id, stored))).toBe('ok')
    expect(codeOf(vault.unwrap(randomUUID(), stored))).toBe('outbox/unreadable-item')
    expect(codeOf(vault.unwrap(id, { ...stored, keyId: 'other' }))).toBe('outbox/key-lost')
  })
})

describe('the master keys', () => {
  it('last', async () => {
    const [box, file] = [keyFileBox(memoryFile()), memoryFile()]
    const [first, second] = [valueOf(await ringOf(box, file)), valueOf(await ringOf(box, file))]
    expect(second.currentId).toBe(first.currentId)
    expect(second.key(first.currentId)).toEqual(first.key(first.currentId))
  })

  it('SECURITY: lie sealed', async () => {
    const [box, file] = [keyFileBox(memoryFile()), memoryFile()]
    const { currentId, key } = valueOf(await ringOf(box, file))
    const stored = Buffer.from(file.bytes!)
    expect(stored.includes(Buffer.from(key(currentId)!))).toBe(false)
    expect(stored.includes(Buffer.from(key(currentId)!).toString('base64'))).toBe(false)
  })

  it.each([
    ['cannot be opened any more', (file: MemoryFile) => void (file.bytes = randomBytes(80))],
    ['are cut short', (file: MemoryFile) => void (file.bytes = file.bytes!.subarray(0, 10))]
  ])('are set aside and begun anew when they %s', async (_, damage) => {
    const [box, file] = [keyFileBox(memoryFile()), memoryFile()]
    const first = valueOf(await ringOf(box, file))
    damage(file)
    const damaged = file.bytes
    const second = valueOf(await ringOf(box, file))
    expect(second.currentId).not.toBe(first.currentId)
    expect(file.aside).toEqual([damaged])
  })

  it('are left as they are while the key store itself does not work', async () => {
    const [box, file] = [keyFileBox(memoryFile()), memoryFile()]
    const { currentId } = valueOf(await ringOf(box, file))
    const away: SecretBox = {
      protection: () => Promise.resolve('none'),
      seal: () => Promise.resolve(err(appError('secrets/no-key-store'))),
      open: () => Promise.resolve(err(appError('secrets/unreadable')))
    }
    const kept = file.bytes
    expect(codeOf(await ringOf(away, file))).toBe('secrets/no-key-store')
    expect(file).toMatchObject({ bytes: kept, aside: [] })
    expect(valueOf(await ringOf(box, file)).currentId).toBe(currentId)
  })

  it('SECURITY: are not used when the key store does not open what it has sealed', async () => {
    const box = keyFileBox(memoryFile())
    const oneWay: SecretBox = { ...box, open: () => Promise.resolve(err(appError('secrets/unreadable'))) }
    const file = memoryFile()
    expect(codeOf(await ringOf(oneWay, file))).toBe('secrets/no-key-store')
    expect(file.bytes).toBeUndefined()
  })
})
