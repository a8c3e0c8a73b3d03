import { type ChainHead, emptyHead, follow, isSame, sealOfHead } from './audit-chain'
import type { AuditFile, SealedHead } from './audit-file'

const batch = 1000

/** How far a walk along the chain has come, and how it ended. */
export interface Walk {
  /** The last sound record. */
  readonly sound: ChainHead
  readonly isAtEnd: boolean
}

export const walkBegin: Walk = { sound: emptyHead, isAtEnd: false }

/** Checks the next thousand records. The end is the first unsound record, or the end of the file. */
export function walkOn(file: AuditFile, key: Uint8Array, { sound }: Walk): Walk {
  let last = sound
  const records = file.recordsAfter(sound.count, batch)
  for (const record of records) {
    const next = follow(key, last, record)
    if (!next) return { sound: last, isAtEnd: true }
    last = next
  }
  return { sound: last, isAtEnd: records.length < batch }
}

/**
 * The number of the first record that is not what the station wrote, after a walk to its end; undefined when all are.
 *
 */
export function firstBroken(file: AuditFile, key: Uint8Array, { sound }: Walk): number | undefined {
  const head = trustedHead(key, file.head())
  if (!head) return sound.count + 1
  if (head.brokenAt !== undefined) return head.brokenAt
  if (sound.count === head.count && isSame(sound.hash, head.hash)) {
    // The walk begins at 1 and ends with the first unsound record: something may stand before it or behind.
    if (file.count() === head.count) return undefined
    return file.last() > head.count ? head.count + 1 : 1
  }
  // Cut off at the end, or changed within; or the head is an older one, put back.
  return Math.min(sound.count, head.count) + 1
}

/** SECURITY: a head that does not carry its seal was written by somebody else. */
function trustedHead(key: Uint8Array, sealed: SealedHead | undefined): ChainHead | undefined {
  return sealed && isSame(sealed.seal, sealOfHead(key, sealed.head)) ? sealed.head : undefined
}

/**
 * The head to go on from. Where that of the file cannot be trusted, the log goes on behind the last record there is, and
 * remembers for good where it broke: going on must not make it sound again.
 */
export function headToGoOn(file: AuditFile, key: Uint8Array): ChainHead {
  const trusted = trustedHead(key, file.head())
  if (trusted) return trusted
  let walk = walkBegin
  while (!walk.isAtEnd) walk = walkOn(file, key, walk)
  return lostHead(file, walk.sound.count + 1)
}

export function lostHead(file: AuditFile, brokenAt: number): ChainHead {
  const [last] = file.newest(0, 1)
  return { count: last?.number ?? 0, hash: last?.hash ?? '', brokenAt }
}
