import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A record as it lies in the file: `body` is the JSON of everything but the number. */
export interface ChainedRecord {
  readonly number: number
  readonly body: string
  /** Hexadecimal; covers number, body and the hash of the record before. */
  readonly hash: string
}

/** Where the log ends. Without it, cutting records off at the end would leave a sound chain. */
export interface ChainHead {
  readonly count: number
  readonly hash: string
  /** The station itself found the log lost or forged from this record on. It stays so: nobody can vouch for it again. */
  readonly brokenAt?: number
}

const keyBytes = 32
export const newAuditKey = (): Uint8Array => new Uint8Array(randomBytes(keyBytes))
export const isAuditKey = (bytes: Uint8Array): boolean => bytes.byteLength === keyBytes

/** What stands before the first record. */
export const emptyHead: ChainHead = { count: 0, hash: '' }

/*
 * SECURITY: keyed hashes (HMAC-SHA-256, RFC 2104). Whoever can edit the file but not open the sealed key can break the
 * chain, and cannot mend it. JSON of an array keeps the parts apart; the first word keeps records and heads apart.
 */

export function hashOfRecord(key: Uint8Array, previous: string, number: number, body: string): string {
  return hmac(key, ['record', previous, number, body])
}

export function sealOfHead(key: Uint8Array, { count, hash, brokenAt }: ChainHead): string {
  return hmac(key, ['head', count, hash, brokenAt ?? 0])
}

/**
 * Whether `record` is the one that was written after `previous`.
 *
 * @returns the head it makes, or undefined when it was changed, moved, or stands behind a hole
 */
export function follow(key: Uint8Array, previous: ChainHead, record: ChainedRecord): ChainHead | undefined {
  const { number, body, hash } = record
  if (number !== previous.count + 1) return undefined
  if (!isSame(hash, hashOfRecord(key, previous.hash, number, body))) return undefined
  return { count: number, hash }
}

export function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.byteLength === b.byteLength && timingSafeEqual(a, b)
}

function hmac(key: Uint8Array, parts: readonly (string | number)[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex')
}
