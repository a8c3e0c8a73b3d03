import { keyFileBox } from '@main/platform/key-file-box'
import { OfflineVerifier } from '@main/secrets/offline-verifier'
import { describe, expect, it, vi } from 'vitest'
import { manualClock } from '../../../support/manual-clock'
import { memoryFile } from '../../../support/memory-file'

const server = 'https://server.example/identities'
const desk = { username: 'desk', password: 'a password' }
const day = 24 * 60 * 60_000
const code = (name: string) => ({ ok: false, error: { code: name } })
const fine = { ok: true, value: undefined }

interface Site {
  readonly days?: number
  readonly protection?: 'operating-system' | 'none'
  readonly allowsUnprotected?: boolean
}

function setUp({ days = 7, protection = 'operating-system', allowsUnprotected = false }: Site = {}) {
  const file = memoryFile()
  const clock = manualClock()
  const site = { days }
  const box = { ...keyFileBox(memoryFile()), protection: () => Promise.resolve(protection) }
  const open = () =>
    new OfflineVerifier({
      box,
      file,
      clock,
      days: () => site.days,
      allowsUnprotected,
      cost: { N: 16, r: 1, p: 1 }
    })
  return { file, clock, site, open, verifier: open() }
}

describe('signing in without the server', () => {
  it('works with a password that the server has accepted, also after a restart', async () => {
    const { verifier, open, file } = setUp()
    expect(await verifier.check(server, desk)).toMatchObject(code('offline/not-known'))
    expect(await verifier.accepted(server, desk)).toEqual(fine)
    expect(await open().check(server, desk)).toEqual(fine)
    expect(Buffer.from(file.bytes ?? []).toString('latin1')).not.toMatch(/desk|password|server/)
  })

  it('does not work with another password, account or server', async () => {
    const { verifier } = setUp()
    await verifier.accepted(server, desk)
    expect(await verifier.check(server, { ...desk, password: 'other' })).toMatchObject(
      code('offline/wrong-password')
    )
    expect(await verifier.check(server, { ...desk, username: 'Desk' })).toMatchObject(
      code('offline/not-known')
    )
    expect(await verifier.check('https://other.example', desk)).toMatchObject(code('offline/not-known'))
  })

  it('ends after the days that the site allows, counted from the last word of the server', async () => {
    const { verifier, clock, site } = setUp()
    await verifier.accepted(server, desk)
    clock.advance(5 * day)
    await verifier.check(server, desk)
    clock.advance(2 * day)
    expect(await verifier.check(server, desk)).toEqual(fine)
    clock.advance(1)
    expect(await verifier.check(server, desk)).toMatchObject(code('offline/too-long-ago'))
    await verifier.accepted(server, desk)
    expect(await verifier.check(server, desk)).toEqual(fine)
    clock.advance(3 * day)
    site.days = 2
    expect(await verifier.check(server, desk)).toMatchObject(code('offline/too-long-ago'))
  })

  it('ends when the clock is set back, until the server is asked again', async () => {
    const { verifier, clock } = setUp()
    await verifier.accepted(server, desk)
    clock.advance(6 * day)
    await verifier.check(server, desk)
    clock.advance(-4 * 60_000)
    expect(await verifier.check(server, desk)).toEqual(fine)
    clock.advance(-2 * day)
    expect(await verifier.check(server, desk)).toMatchObject(code('offline/clock-set-back'))
    await verifier.accepted(server, desk)
    expect(await verifier.check(server, desk)).toEqual(fine)
  })

  it('makes wrong passwords wait, longer each time, and a restart does not help', async () => {
    const { verifier, open, clock } = setUp()
    await verifier.accepted(server, desk)
    const wrong = { ...desk, password: 'wrong' }
    for (let i = 0; i < 3; i += 1)
      expect(await verifier.check(server, wrong)).toMatchObject(code('offline/wrong-password'))
    expect(await open().check(server, desk)).toMatchObject(code('secrets/too-many-tries'))
    clock.advance(15_000)
    expect(await open().check(server, desk)).toEqual(fine)
  })

  it('ends for a password that the server refuses, and not for one that was mistyped', async () => {
    const { verifier } = setUp()
    await verifier.accepted(server, desk)
    await verifier.refused(server, { ...desk, password: 'mistyped' })
    expect(await verifier.check(server, desk)).toEqual(fine)
    await verifier.refused(server, desk)
    expect(await verifier.check(server, desk)).toMatchObject(code('offline/not-known'))
  })

  it('works for several accounts of one server, and for the new password only', async () => {
    const { verifier } = setUp()
    const second = { username: 'second', password: 'another' }
    await verifier.accepted(server, desk)
    await verifier.accepted(server, second)
    await verifier.accepted(server, { ...desk, password: 'new' })
    expect(await verifier.check(server, second)).toEqual(fine)
    expect(await verifier.check(server, { ...desk, password: 'new' })).toEqual(fine)
    expect(await verifier.check(server, desk)).toMatchObject(code('offline/wrong-password'))
  })

  it('keeps the twenty accounts that were there last', async () => {
    const { verifier } = setUp()
    for (let i = 0; i <= 20; i += 1) await verifier.accepted(server, { ...desk, username: `desk ${i}` })
    expect(await verifier.check(server, { ...desk, username: 'desk 0' })).toMatchObject(
      code('offline/not-known')
    )
    expect(await verifier.check(server, { ...desk, username: 'desk 1' })).toEqual(fine)
  })

  it('keeps nothing where the site does not want it, or where it would not be safe', async () => {
    const never = setUp({ days: 0 })
    expect(await never.verifier.accepted(server, desk)).toEqual(fine)
    expect(never.file.bytes).toBeUndefined()
    const unsafe = setUp({ protection: 'none' })
    expect(await unsafe.verifier.accepted(server, desk)).toMatchObject(code('secrets/no-key-store'))
    expect(unsafe.file.bytes).toBeUndefined()
    const decided = setUp({ protection: 'none', allowsUnprotected: true })
    expect(await decided.verifier.accepted(server, desk)).toEqual(fine)
  })

  it('looks at no try that it cannot count, and at no file that it cannot read', async () => {
    const { verifier, file } = setUp()
    await verifier.accepted(server, desk)
    const write = vi.spyOn(file, 'write').mockRejectedValue(new Error('ENOSPC'))
    expect(await verifier.check(server, desk)).toMatchObject(code('settings/not-saved'))
    write.mockRestore()
    file.bytes = new Uint8Array(80)
    expect(await verifier.check(server, desk)).toMatchObject(code('secrets/unreadable'))
    expect(await verifier.accepted(server, desk)).toEqual(fine)
    expect(await verifier.check(server, desk)).toEqual(fine)
  })
})
