import { setImmediate } from 'node:timers/promises'
import type { AuditEvent, AuditRecord, AuditVerdict } from '@shared/domain/audit'
import { appError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { Clock } from '../platform/ports'
import { hashOfRecord, sealOfHead } from './audit-chain'
import { csvOf, jsonOf, type ReadRecord, readRecord } from './audit-export'
import { type AuditPlace, type OpenAuditLog, openAuditLog } from './open-audit-log'
import { firstBroken, headToGoOn, walkBegin, walkOn } from './verify-chain'

export interface AuditParts extends AuditPlace {
  readonly clock: Clock
  /** The server account that the station works as at this moment. */
  readonly who: () => string | undefined
}

export interface AuditPage {
  readonly records: AuditRecord[]
  readonly total: number
}

export interface AuditCounts {
  readonly kinds: Readonly<Partial<Record<AuditEvent['what'], number>>>
  readonly unreadable: number
}

export interface AuditExport {
  readonly name: string
  readonly content: Uint8Array<ArrayBuffer>
}

/** Records read at once. Between two reads others get their turn. */
const batch = 1000

/** The audit log: append only, each record bound to the one before. */
export class AuditService {
  readonly #parts: AuditParts
  /** Opened when first needed; what failed is tried again by the next call. */
  #opening: Promise<Result<OpenAuditLog>> | undefined

  constructor(parts: AuditParts) {
    this.#parts = parts
  }

  /**
   * Writes down what was decided. On the disk when it settles.
   *
   * @returns `audit/not-written`; what it is about must then not count as done
   */
  record(event: AuditEvent): Promise<Result<undefined>> {
    return this.#with('audit/not-written', ({ file, key }) => {
      const { clock, who } = this.#parts
      const name = who()
      const at = new Date(clock.now()).toISOString()
      const body = JSON.stringify({ at, ...(name !== undefined && { who: name }), event })
      file.write(() => {
        const head = headToGoOn(file, key)
        // Behind whatever somebody may have put there: this record must get in, and the check finds the rest.
        const number = Math.max(head.count, file.last()) + 1
        const hash = hashOfRecord(key, head.hash, number, body)
        const next = { ...head, count: number, hash }
        return { added: { number, body, hash }, sealed: { head: next, seal: sealOfHead(key, next) } }
      })
      return undefined
    })
  }

  /**
   * Newest first. What stands in place of a record and is none is left out of `records`, and `verify` tells of it.
   *
   * @returns `audit/unreadable`
   */
  list({ skip, take }: { readonly skip: number; readonly take: number }): Promise<Result<AuditPage>> {
    return this.#with('audit/unreadable', ({ file }) => {
      const read = file.newest(skip, take).map(readRecord)
      const records = read.flatMap(({ record }) => record ?? [])
      const unreadable = read.length - records.length
      if (unreadable > 0) this.#parts.logger.write('error', 'audit-records-unreadable', { count: unreadable })
      return { records, total: file.count() }
    })
  }

  /** Walks along the whole chain. @returns `audit/unreadable` */
  verify(): Promise<Result<AuditVerdict>> {
    return this.#with('audit/unreadable', verdictOn)
  }

  /** Of the log's file. @returns `audit/unreadable` */
  version(): Promise<Result<number>> {
    return this.#with('audit/unreadable', ({ file }) => file.version())
  }

  /** How many records there are of each kind, and how many that are none. @returns `audit/unreadable` */
  counts(): Promise<Result<AuditCounts>> {
    return this.#with('audit/unreadable', async ({ file }) => {
      const kinds = new Map<AuditEvent['what'], number>()
      let unreadable = 0
      for (let next = file.recordsAfter(Number.MIN_SAFE_INTEGER, batch); next.length > 0;) {
        for (const { record } of next.map(readRecord)) {
          if (record) kinds.set(record.event.what, (kinds.get(record.event.what) ?? 0) + 1)
          else unreadable += 1
        }
        await setImmediate()
        next = file.recordsAfter(next.at(-1)?.number ?? Infinity, batch)
      }
      return { kinds: Object.fromEntries(kinds), unreadable }
    })
  }

  /** The whole log, oldest first; as JSON with its verdict. @returns `audit/unreadable` */
  export(format: 'csv' | 'json'): Promise<Result<AuditExport>> {
    return this.#with('audit/unreadable', async (log) => {
      const at = new Date(this.#parts.clock.now()).toISOString()
      const verdict = await verdictOn(log)
      const records: ReadRecord[] = []
      for (let next = log.file.recordsAfter(Number.MIN_SAFE_INTEGER, batch); next.length > 0;) {
        records.push(...next.map(readRecord))
        await setImmediate()
        next = log.file.recordsAfter(next.at(-1)?.number ?? Infinity, batch)
      }
      const text = format === 'csv' ? csvOf(records) : jsonOf(records, verdict, at)
      return { name: `audit-log-${at.slice(0, 10)}.${format}`, content: new Uint8Array(Buffer.from(text)) }
    })
  }

  async close(): Promise<void> {
    const opening = this.#opening
    this.#opening = undefined
    const opened = await opening?.catch(() => undefined)
    if (opened?.ok) opened.value.file.close()
  }

  async #with<T>(failure: ErrorCode, work: (log: OpenAuditLog) => T | Promise<T>): Promise<Result<T>> {
    const { clock, logger } = this.#parts
    const fail = (why: string): Result<never> => {
      logger.write('error', failure.replace('/', '-'), { why })
      return err(appError(failure, why))
    }
    const opening = (this.#opening ??= openAuditLog(this.#parts, clock.now()))
    const forget = (): void => {
      if (this.#opening === opening) this.#opening = undefined
    }
    try {
      const opened = await opening.catch((error: unknown) => {
        forget()
        throw error
      })
      if (opened.ok) return ok(await work(opened.value))
      forget()
      return fail(opened.error.code)
    } catch (error) {
      return fail(reasonOf(error))
    }
  }
}

async function verdictOn({ file, key }: OpenAuditLog): Promise<AuditVerdict> {
  let walk = walkOn(file, key, walkBegin)
  while (!walk.isAtEnd) {
    await setImmediate()
    walk = walkOn(file, key, walk)
  }
  // In the same turn as the end of the walk: no record comes between.
  const at = firstBroken(file, key, walk)
  const records = file.count()
  return at === undefined ? { verdict: 'intact', records } : { verdict: 'broken', at, records }
}

/** A code or a name: messages of the file system hold paths. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  if ('errcode' in error) return `sqlite ${String(error.errcode)}`
  return 'code' in error ? String(error.code) : error.name
}
