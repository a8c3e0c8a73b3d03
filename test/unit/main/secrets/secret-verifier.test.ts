import { isRightSecret, makeVerifier, scryptCost, secretVerifier } from '@main/secrets/secret-verifier'
import { describe, expect, it } from 'vitest'

const cheap = { N: 16, r: 1, p: 1 }

describe('a verifier', () => {
  it('recognises its secret and no other', async () => {
    const verifier = await makeVerifier('pässwörd', cheap)
    expect(await isRightSecret('pässwörd', verifier)).toBe(true)
    for (const other of ['pässwörD', 'pässwör', '', 'pässwörd '])
      expect(await isRightSecret(other, verifier)).toBe(false)
  })

  it('differs for the same secret: the salt is random', async () => {
    const [one, other] = [await makeVerifier('same', cheap), await makeVerifier('same', cheap)]
    expect(one.salt).not.toBe(other.salt)
    expect(one.hash).not.toBe(other.hash)
  })

  it('gives the value that RFC 7914 names for its parameters', async () => {
    const hash = Buffer.from(
      'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162',
      'hex'
    ).toString('base64')
    const salt = Buffer.from('NaCl').toString('base64')
    expect(await isRightSecret('password', { kind: 'scrypt', N: 1024, r: 8, p: 16, salt, hash })).toBe(true)
  })

  // SECURITY: what OWASP names as least. Lower it, and this fails.
  it('works as hard as it should, within the memory that Node allows', async () => {
    expect(scryptCost.N * scryptCost.r * scryptCost.p).toBeGreaterThanOrEqual(2 ** 15 * 8 * 3)
    expect(await isRightSecret('1', await makeVerifier('1', scryptCost))).toBe(true)
  })

  it('cannot make the station work for hours', async () => {
    const verifier = await makeVerifier('1', cheap)
    expect(secretVerifier.safeParse({ ...verifier, N: 2 ** 30 }).success).toBe(false)
  })
})
