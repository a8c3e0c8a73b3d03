import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { z } from 'zod'
import type { SealedFile, SecretBox } from '../platform/ports'

/** One value of a known shape in a sealed file. */
export interface SealedRecord<T> {
  /** @returns undefined when there is none, or `secrets/unreadable` */
  read(): Promise<Result<T | undefined>>
  /** @returns `secrets/no-key-store` or `settings/not-saved` */
  write(value: T): Promise<Result<undefined>>
  /** @returns `settings/not-saved` */
  remove(): Promise<Result<undefined>>
}

/** @param name tells the records apart in the details of errors */
export function sealedRecord<T>(
  box: SecretBox,
  file: SealedFile,
  schema: z.ZodType<T>,
  name: string
): SealedRecord<T> {
  return {
    async read() {
      try {
        const sealed = await file.read()
        if (sealed === undefined) return ok(undefined)
        const plain = await box.open(sealed)
        return plain.ok ? ok(schema.parse(JSON.parse(Buffer.from(plain.value).toString('utf8')))) : plain
      } catch {
        return err(appError('secrets/unreadable', name))
      }
    },
    async write(value) {
      const sealed = await box.seal(Buffer.from(JSON.stringify(value)))
      if (!sealed.ok) return sealed
      try {
        await file.write(sealed.value)
        return ok()
      } catch {
        return err(appError('settings/not-saved', name))
      }
    },
    async remove() {
      try {
        await file.remove()
        return ok()
      } catch {
        return err(appError('settings/not-saved', name))
      }
    }
  }
}
