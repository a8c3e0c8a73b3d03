import { describe, expect, it } from 'vitest'
import { auditFolder, exported } from '../../support/audit-log'

const textOf = (answer: { ok: boolean; value?: { content: Uint8Array } }): string =>
  Buffer.from(answer.value?.content ?? []).toString('utf8')

describe('an export of the audit log', () => {
  it('as CSV has a line for each record, oldest first, with a column for everything that any event tells', async () => {
    const audit = auditFolder().open('desk')
    await audit.record({ what: 'consent', decision: 'accepted', version: '2026-03', language: 'en' })
    await audit.record({
      what: 'enrollment-delivered',
      enrollmentId: '00000000-0000-4000-8000-000000000001',
      personId: 'p1',
      proof: 'found'
    })
    const answer = await audit.export('csv')
    expect(answer).toMatchObject({ ok: true, value: { name: 'audit-log-2026-01-01.csv' } })
    const lines = textOf(answer).split('\r\n')
    expect(lines).toHaveLength(4)
    const [names = [], first = [], second = []] = lines.map((line) => line.split(','))
    const columnOf = (line: string[], name: string) => line[names.indexOf(name)]
    expect(columnOf(first, 'number')).toBe('1')
    expect(columnOf(first, 'who')).toBe('desk')
    expect(columnOf(first, 'version')).toBe('2026-03')
    expect(columnOf(second, 'personId')).toBe('p1')
    expect(columnOf(second, 'version')).toBe('')
    expect(columnOf(second, 'hash')).toMatch(/^[0-9a-f]{64}$/)
  })

  it('as JSON says whether the log is intact', async () => {
    const { open, tamper } = auditFolder()
    const audit = open('desk')
    await audit.record(exported(1))
    await audit.record(exported(2))
    const before: unknown = JSON.parse(textOf(await audit.export('json')))
    expect(before).toMatchObject({
      exportedAt: '2026-01-01T00:00:00.000Z',
      verdict: { verdict: 'intact', records: 2 },
      records: [{ number: 1, who: 'desk', event: exported(1) }, { number: 2 }]
    })
    tamper(`UPDATE records SET body = 'gone' WHERE number = 1`)
    expect(JSON.parse(textOf(await audit.export('json')))).toMatchObject({
      verdict: { verdict: 'broken', at: 1 },
      records: [{ number: 1, unreadable: true }, { number: 2 }]
    })
  })

  it('holds all of a long log', async () => {
    const audit = auditFolder().open()
    for (let i = 0; i < 1001; i += 1) await audit.record(exported(i))
    expect(textOf(await audit.export('csv')).split('\r\n')).toHaveLength(1003)
  })
})
