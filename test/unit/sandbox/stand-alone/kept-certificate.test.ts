import { keepCertificate } from '@sandbox/stand-alone/kept-certificate'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../../support/self-signed'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-certificate-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const keep = (now: string) => keepCertificate(folder, { now: new Date(now), randomBytes })

describe("the stand-alone server's certificate", () => {
  it('stays the same from one start to the next, so that it can be pinned', () => {
    const first = keep('2026-01-01')
    expect(first.fingerprint).toBe(fingerprintOf(first))
    expect(keep('2026-06-01')).toEqual(first)
  })

  it('is made anew when it has expired, or when its key is missing', () => {
    const first = keep('2026-01-01')
    const second = keep('2031-01-02')
    expect(second.fingerprint).not.toBe(first.fingerprint)
    rmSync(join(folder, 'key.pem'))
    expect(keep('2031-01-02').fingerprint).not.toBe(second.fingerprint)
  })

  it('SECURITY: lies in a file without its key, and the key in one for its owner only', () => {
    const { file, cert, key } = keep('2026-01-01')
    expect(readFileSync(file, 'utf8')).toBe(cert)
    expect(cert).not.toContain('PRIVATE')
    expect(readFileSync(join(folder, 'key.pem'), 'utf8')).toBe(key)
    // Windows has no such bits; there the folder's own rights count.
    if (process.platform !== 'win32') expect(statSync(join(folder, 'key.pem')).mode & 0o077).toBe(0)
  })
})
