import { copyFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AuditService } from '@main/audit/audit-service'
import { keyFileBox } from '@main/platform/key-file-box'
import { appError } from '@shared/errors'
import { err } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { auditFolder, exported } from '../../support/audit-log'
import { memoryFile } from '../../support/memory-file'

async function write(audit: AuditService, count: number): Promise<void> {
  for (let i = 1; i <= count; i += 1) expect(await audit.record(exported(i))).toMatchObject({ ok: true })
}

/** A log of five records, closed. */
async function fiveRecords() {
  const place = auditFolder()
  const audit = place.open('desk')
  await write(audit, 5)
  await audit.close()
  return place
}

const intact = (records: number) => ({ ok: true, value: { verdict: 'intact', records } })
const broken = (at: number, records: number) => ({ ok: true, value: { verdict: 'broken', at, records } })

describe('the audit log', () => {
  it('tells who did what and when, newest first, page by page', async () => {
    const { open, clock } = auditFolder()
    const audit = open('desk')
    await write(audit, 3)
    clock.advance(1000)
    await audit.record({ what: 'consent', decision: 'declined', version: '2026-03', language: 'en' })
    expect(await audit.list({ skip: 0, take: 2 })).toEqual({
      ok: true,
      value: {
        total: 4,
        records: [
          {
            number: 4,
            at: '2026-01-01T00:00:01.000Z',
            who: 'desk',
            event: { what: 'consent', decision: 'declined', version: '2026-03', language: 'en' }
          },
          { number: 3, at: '2026-01-01T00:00:00.000Z', who: 'desk', event: exported(3) }
        ]
      }
    })
    expect(await audit.list({ skip: 3, take: 2 })).toMatchObject({ value: { records: [{ number: 1 }] } })
  })

  it('names nobody while nobody is signed in', async () => {
    const audit = auditFolder().open()
    await write(audit, 1)
    const page = await audit.list({ skip: 0, take: 1 })
    expect(page.ok && page.value.records[0]).not.toHaveProperty('who')
  })

  it('is intact over restarts, and over more records than are read at once', async () => {
    const { open } = await fiveRecords()
    const second = open()
    expect(await second.verify()).toEqual(intact(5))
    await write(second, 1000)
    await second.close()
    expect(await open().verify()).toEqual(intact(1005))
  })

  it('has a record on the disk when recording it has ended, also when the station is killed then', async () => {
    const { open, path, folder } = auditFolder()
    const audit = open()
    await write(audit, 3)
    // What a killed station leaves: the files as they are now, without a close.
    const copy = join(folder, 'copy.db')
    for (const end of ['', '-wal']) copyFileSync(path + end, copy + end)
    expect(await open(undefined, copy).verify()).toEqual(intact(3))
  })

  it.skipIf(process.platform === 'win32')('can be read by this user only', async () => {
    const { path, folder } = await fiveRecords()
    expect(statSync(path).mode & 0o077).toBe(0)
    expect(statSync(`${folder}/audit-key.sealed`).mode & 0o077).toBe(0)
  })

  it('keeps records that are made at the same time in one chain', async () => {
    const audit = auditFolder().open()
    await Promise.all(Array.from({ length: 50 }, (_, i) => audit.record(exported(i))))
    expect(await audit.verify()).toEqual(intact(50))
  })
})

describe('tampering with the audit log is noticed:', () => {
  it.each([
    [
      'an edited record',
      `UPDATE records SET body = replace(body, '"count":3', '"count":9') WHERE number = 3`,
      3,
      5
    ],
    ['another time', `UPDATE records SET body = replace(body, '2026', '2025') WHERE number = 1`, 1, 5],
    ['a record taken out', 'DELETE FROM records WHERE number = 2', 2, 4],
    ['the first one taken out', 'DELETE FROM records WHERE number = 1', 1, 4],
    ['the end cut off', 'DELETE FROM records WHERE number > 3', 4, 3],
    ['the last one cut off', 'DELETE FROM records WHERE number = 5', 5, 4],
    ['everything cut off', 'DELETE FROM records', 1, 0],
    [
      'the end cut off and the count set back',
      'DELETE FROM records WHERE number > 3; UPDATE head SET count = 3, hash = (SELECT hash FROM records WHERE number = 3)',
      4,
      3
    ],
    ['the end cut off, and the head with it', 'DELETE FROM records WHERE number > 3; DELETE FROM head', 4, 3],
    [
      'two records that changed places',
      `UPDATE records SET number = 100 WHERE number = 2; UPDATE records SET number = 2 WHERE number = 4;
       UPDATE records SET number = 4 WHERE number = 100`,
      2,
      5
    ],
    [
      'a record taken out and the later ones moved up',
      'DELETE FROM records WHERE number = 2; UPDATE records SET number = number - 1 WHERE number > 2',
      2,
      4
    ],
    ['a copy at the end', 'INSERT INTO records SELECT 6, body, hash FROM records WHERE number = 5', 6, 6],
    [
      'a copy before the beginning',
      'INSERT INTO records SELECT -1, body, hash FROM records WHERE number = 5',
      1,
      6
    ],
    ['no record at all in place of one', `UPDATE records SET body = 'nonsense' WHERE number = 4`, 4, 5]
  ])('%s', async (_, sql, at, records) => {
    const { open, tamper } = await fiveRecords()
    tamper(sql)
    const audit = open()
    expect(await audit.verify()).toEqual(broken(at, records))
    // SECURITY: going on must not make it sound again.
    await write(audit, 2)
    expect(await audit.verify()).toMatchObject({ value: { verdict: 'broken', at } })
  })

  it('while the station runs', async () => {
    const { open, tamper } = auditFolder()
    const audit = open()
    await write(audit, 5)
    tamper('DELETE FROM records WHERE number > 2; DELETE FROM head')
    await write(audit, 3)
    expect(await audit.verify()).toEqual(broken(3, 5))
  })

  it('the whole file removed', async () => {
    const { open, path } = await fiveRecords()
    rmSync(dirname(path), { recursive: true })
    const audit = open()
    expect(await audit.verify()).toEqual(broken(1, 0))
    await write(audit, 1)
    expect(await audit.verify()).toEqual(broken(1, 1))
  })

  it.each([
    ['removed', (file: string) => rmSync(file)],
    ['replaced', (file: string) => writeFileSync(file, 'another key')]
  ])('the key %s', async (_, change) => {
    const { open, folder, logger } = await fiveRecords()
    change(`${folder}/audit-key.sealed`)
    const audit = open()
    expect(await audit.verify()).toEqual(broken(1, 5))
    expect(logger.events).toContain('audit-key-lost')
    await write(audit, 1)
    await audit.close()
    expect(await open().verify()).toEqual(broken(1, 6))
  })

  it('the key of another log put in its place', async () => {
    const box = keyFileBox(memoryFile())
    const [one, other] = [auditFolder(box), auditFolder(box)]
    for (const { open } of [one, other]) {
      const audit = open()
      await write(audit, 2)
      await audit.close()
    }
    copyFileSync(`${other.folder}/audit-key.sealed`, `${one.folder}/audit-key.sealed`)
    expect(await one.open().verify()).toEqual(broken(1, 2))
  })

  it('a file that is no database: set aside, and not deleted', async () => {
    const { open, path, logger } = await fiveRecords()
    writeFileSync(path, 'x'.repeat(5000))
    const audit = open()
    await write(audit, 1)
    expect(await audit.verify()).toEqual(broken(1, 1))
    expect(readdirSync(dirname(path)).some((name) => name.startsWith('audit.db.damaged-'))).toBe(true)
    expect(logger.events).toContain('audit-log-set-aside')
  })
})

describe('a new audit log', () => {
  it('begins once more when the station was stopped before the key was kept', async () => {
    const { open, keyFile } = auditFolder()
    const audit = open()
    expect(await audit.verify()).toEqual(intact(0))
    await audit.close()
    await keyFile.remove()
    expect(await open().verify()).toEqual(intact(0))
  })
})

describe('an audit log that cannot be written', () => {
  it('says so where no key can be kept, and works as soon as one can', async () => {
    const box = keyFileBox(memoryFile())
    let hasKeyStore = false
    const { open, logger } = auditFolder({
      ...box,
      seal: (plain) =>
        hasKeyStore ? box.seal(plain) : Promise.resolve(err(appError('secrets/no-key-store')))
    })
    const audit = open()
    expect(await audit.record(exported(1))).toMatchObject({ error: { code: 'audit/not-written' } })
    expect(await audit.verify()).toMatchObject({ error: { code: 'audit/unreadable' } })
    expect(logger.events).toEqual(['audit-not-written', 'audit-unreadable'])
    hasKeyStore = true
    await write(audit, 1)
    expect(await audit.verify()).toEqual(intact(1))
  })

  it('says so when the disk refuses, without a path in the words', async () => {
    const { open, folder } = auditFolder()
    writeFileSync(`${folder}/log`, 'a file where the folder should be')
    const refused = await open().record(exported(1))
    expect(refused).toMatchObject({ error: { code: 'audit/not-written' } })
    expect(JSON.stringify(refused)).not.toContain(folder)
  })

  it('says so when the file is not what it was', async () => {
    const { open, tamper } = auditFolder()
    const audit = open()
    await write(audit, 1)
    tamper('DROP TABLE head')
    expect(await audit.record(exported(2))).toMatchObject({ error: { code: 'audit/not-written' } })
  })
})
