import { ok, type Result } from '@shared/result'
import type { Logger, SealedFile, SecretBox } from '../platform/ports'
import { type ChainHead, emptyHead, isAuditKey, newAuditKey, sealOfHead } from './audit-chain'
import { type AuditFile, openAuditFile } from './audit-file'
import { lostHead } from './verify-chain'

export interface AuditPlace {
  /** Path of the SQLite file, or `:memory:`. */
  readonly path: string
  /** The key of the chain, sealed. */
  readonly keyFile: SealedFile
  readonly box: SecretBox
  readonly logger: Logger
}

export interface OpenAuditLog {
  readonly file: AuditFile
  readonly key: Uint8Array
}

/**
 * Opens file and key. What is lost is never taken for a beginning: a log without its key, and a key without its log,
 * go on as broken.
 *
 * @returns `secrets/...` when no key can be kept here
 * @throws what the file system or SQLite throws
 */
export async function openAuditLog(place: AuditPlace, now: number): Promise<Result<OpenAuditLog>> {
  const { path, keyFile, box, logger } = place
  const sealedKey = await keyFile.read()
  const opened = sealedKey && (await box.open(sealedKey))
  const { file, isDamaged } = openAuditFile(path, now)
  if (isDamaged) logger.write('error', 'audit-log-set-aside')
  try {
    // A key without a head in the file means that the file is new in place of an older one; the walk will find that out.
    if (opened?.ok && isAuditKey(opened.value)) return ok({ file, key: opened.value })

    const isBeginning = sealedKey === undefined && file.last() === 0 && !isDamaged && hasNoPast(file)
    if (!isBeginning) logger.write('error', 'audit-key-lost', { records: file.count() })
    const key = newAuditKey()
    const sealed = await box.seal(key)
    if (!sealed.ok) {
      file.close()
      return sealed
    }
    // The head first: stopped between the two, the next start finds no key and begins once more.
    const head: ChainHead = isBeginning ? emptyHead : lostHead(file, 1)
    file.write(() => ({ sealed: { head, seal: sealOfHead(key, head) } }))
    // It may be the key store that is gone: what it sealed is kept for whoever gets it back.
    if (sealedKey) await keyFile.setAside(now)
    await keyFile.write(sealed.value)
    return ok({ file, key })
  } catch (error) {
    file.close()
    throw error
  }
}

function hasNoPast(file: AuditFile): boolean {
  const head = file.head()?.head
  return head === undefined || (head.count === 0 && head.brokenAt === undefined)
}
