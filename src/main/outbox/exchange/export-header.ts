import { createHmac, scrypt, timingSafeEqual } from 'node:crypto'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { keyBytes, type RandomBytes } from '../../secrets/aes-gcm'
import { sha256 } from '../entry-record'

/*
 * The first bytes of an export:
 *
 *   8  "ESOUTBOX"
 *   1  version: 1
 *   3  scrypt: log2 of N, r, p
 *  16  salt
 *  32  HMAC-SHA-256 over the bytes before it, which tells a wrong passphrase
 *   8  first bytes of the SHA-256 over all before it, which tells a damaged header from a wrong passphrase
 */
const magic = Buffer.from('ESOUTBOX')
const version = 1
const saltBytes = 16
const checkBytes = 32
const digestBytes = 8
const saltAt = magic.byteLength + 4
const checkAt = saltAt + saltBytes
const digestAt = checkAt + checkBytes
export const headerBytes = digestAt + digestBytes

/**
 * 128 MiB and about half a second for each guess. The first choice of OWASP's Password Storage Cheat Sheet for scrypt.
 *
 * SECURITY: part of the version. A file cannot ask for less, nor for more than the computer has.
 */
const cost = { logN: 17, r: 8, p: 1 } as const
const magicLine = Buffer.concat([magic, Uint8Array.of(version, cost.logN, cost.r, cost.p)])

export interface ExportKey {
  readonly header: Uint8Array
  readonly key: Uint8Array
}

export async function makeExportKey(passphrase: string, randomBytes: RandomBytes): Promise<ExportKey> {
  const salt = randomBytes(saltBytes)
  const { key, checkKey } = await derive(passphrase, salt)
  const begin = Buffer.concat([magicLine, salt])
  const checked = Buffer.concat([begin, checkOf(checkKey, begin)])
  const header = Buffer.concat([checked, digestOf(checked)])
  return { header: new Uint8Array(header), key }
}

/** @returns `exchange/not-an-export` or `exchange/wrong-passphrase` */
export async function openExportKey(header: Uint8Array, passphrase: string): Promise<Result<ExportKey>> {
  const isExport =
    header.byteLength === headerBytes &&
    magicLine.equals(header.subarray(0, saltAt)) &&
    timingSafeEqual(digestOf(header.subarray(0, digestAt)), header.subarray(digestAt))
  if (!isExport) return err(appError('exchange/not-an-export', 'header'))
  const { key, checkKey } = await derive(passphrase, header.subarray(saltAt, checkAt))
  const check = checkOf(checkKey, header.subarray(0, checkAt))
  if (!timingSafeEqual(check, header.subarray(checkAt, digestAt))) {
    return err(appError('exchange/wrong-passphrase'))
  }
  return ok({ header, key })
}

/** Half of what scrypt gives seals the content, the other half checks the passphrase. */
async function derive(
  passphrase: string,
  salt: Uint8Array
): Promise<{ readonly key: Uint8Array; readonly checkKey: Uint8Array }> {
  // The same letters come in other code points from another keyboard or operating system.
  const normalized = passphrase.normalize('NFKC')
  const options = { N: 2 ** cost.logN, r: cost.r, p: cost.p, maxmem: 256 * 1024 * 1024 }
  const derived = await new Promise<Uint8Array>((resolve, reject) => {
    scrypt(normalized, salt, 2 * keyBytes, options, (error, bytes) => {
      if (error) reject(error)
      else resolve(new Uint8Array(bytes))
    })
  })
  return { key: derived.subarray(0, keyBytes), checkKey: derived.subarray(keyBytes) }
}

const checkOf = (checkKey: Uint8Array, bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHmac('sha256', checkKey).update(bytes).digest())
const digestOf = (bytes: Uint8Array): Uint8Array => sha256(bytes).subarray(0, digestBytes)
