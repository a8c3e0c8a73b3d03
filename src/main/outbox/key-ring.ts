import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { z } from 'zod'
import type { SealedFile, SecretBox } from '../platform/ports'
import { keyBytes, type RandomBytes } from '../secrets/aes-gcm'
import { onDisk } from './disk-errors'

/** The station's master keys. Entries are wrapped with the current one; older ones still open what they wrapped. */
export interface KeyRing {
  readonly currentId: string
  readonly key: (keyId: string) => Uint8Array | undefined
}

export interface KeyRingOptions {
  readonly box: SecretBox
  readonly file: SealedFile
  readonly randomBytes: RandomBytes
  readonly now: () => number
}

const key = z.base64().transform((text, context) => {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'))
  if (bytes.byteLength !== keyBytes) context.addIssue('A key has 32 bytes')
  return bytes
})
/** The last key is the current one. */
const storedRing = z.object({
  version: z.literal(1),
  keys: z.array(z.object({ id: z.string(), key })).min(1)
})

/**
 * Opens the master keys, or makes the first one.
 *
 * A file that a working key store cannot open will never open again on this computer: it is set aside, and a new key
 * begun. Where the key store itself does not work, nothing is touched: it may work again in a minute.
 *
 * @returns `secrets/no-key-store`, or what `diskError` says about the file
 */
export function openKeyRing(options: KeyRingOptions): Promise<Result<KeyRing>> {
  return onDisk(async () => {
    const sealed = await options.file.read()
    if (sealed === undefined) return makeRing(options)
    const ring = await unseal(options.box, sealed)
    if (ring !== undefined) return ok(ring)
    const working = await check(options)
    if (!working.ok) return working
    await options.file.setAside(options.now())
    return makeRing(options)
  })
}

async function makeRing({ box, file, randomBytes }: KeyRingOptions): Promise<Result<KeyRing>> {
  const keys = [{ id: hex(randomBytes(8)), key: base64(randomBytes(keyBytes)) }]
  const sealed = await box.seal(Buffer.from(JSON.stringify({ version: 1, keys })))
  if (!sealed.ok) return sealed
  // SECURITY: nothing is sealed with a key that has not been seen to open again.
  const ring = await unseal(box, sealed.value)
  if (ring === undefined) return err(appError('secrets/no-key-store', 'opens nothing'))
  await file.write(sealed.value)
  return ok(ring)
}

/** Whether the key store opens what it seals now. */
async function check({ box, randomBytes }: KeyRingOptions): Promise<Result<undefined>> {
  const probe = randomBytes(keyBytes)
  const sealed = await box.seal(probe)
  if (!sealed.ok) return sealed
  const opened = await box.open(sealed.value)
  const works = opened.ok && Buffer.from(opened.value).equals(probe)
  return works ? ok() : err(appError('secrets/no-key-store', 'opens nothing'))
}

async function unseal(box: SecretBox, sealed: Uint8Array): Promise<KeyRing | undefined> {
  const plain = await box.open(sealed)
  if (!plain.ok) return undefined
  const stored = storedRing.safeParse(parseJson(Buffer.from(plain.value).toString('utf8')))
  const current = stored.data?.keys.at(-1)
  if (stored.data === undefined || current === undefined) return undefined
  const keys = new Map(stored.data.keys.map(({ id, key }) => [id, key]))
  return { currentId: current.id, key: (keyId) => keys.get(keyId) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
