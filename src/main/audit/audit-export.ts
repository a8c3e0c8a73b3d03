import { type AuditRecord, auditEvent, auditRecord, type AuditVerdict } from '@shared/domain/audit'
import { z } from 'zod'
import type { ChainedRecord } from './audit-chain'
import { csvLine } from './csv'

/** A record of the file; without `record` when what stands there is none. */
export interface ReadRecord {
  readonly number: number
  readonly hash: string
  readonly record?: AuditRecord
}

const recordBody = z.string().transform((text, context): Record<string, unknown> => {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    context.addIssue('not a record')
    return z.NEVER
  }
})

export function readRecord({ number, body, hash }: ChainedRecord): ReadRecord {
  const parts = recordBody.safeParse(body)
  const record = auditRecord.safeParse({ ...parts.data, number })
  return record.success ? { number, hash, record: record.data } : { number, hash }
}

/** The members that any event has, so that a new kind of event has its columns by itself. */
const eventColumns = [...new Set(auditEvent.options.flatMap(({ shape }) => Object.keys(shape)))]

/**
 * One line for each record. The last column is the record's hash: of two exports of one log, the older one shows whether
 * the newer still begins with the same records.
 */
export function csvOf(records: readonly ReadRecord[]): string {
  const lines = records.map(({ number, hash, record }) => {
    const members = new Map<string, unknown>(Object.entries(record?.event ?? { what: 'unreadable' }))
    return csvLine([number, record?.at, record?.who, ...eventColumns.map((name) => members.get(name)), hash])
  })
  return csvLine(['number', 'at', 'who', ...eventColumns, 'hash']) + lines.join('')
}

export function jsonOf(records: readonly ReadRecord[], verdict: AuditVerdict, exportedAt: string): string {
  const entries = records.map(({ number, hash, record }) => ({
    ...(record ?? { number, unreadable: true }),
    hash
  }))
  return `${JSON.stringify({ exportedAt, verdict, records: entries }, undefined, 2)}\n`
}
