import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { z } from 'zod'
import type { Credentials, SealedFile, SecretBox } from '../platform/ports'

const storedSignIn = z.object({ baseUrl: z.string(), username: z.string(), password: z.string() })

/**
 * Keeps the sign-in of one server between two starts of the station.
 *
 * SECURITY: sealed, for one server only, and not at all on a computer that cannot keep a secret, unless the site has
 * decided that it may.
 */
export class CredentialStore {
  readonly #box: SecretBox
  readonly #file: SealedFile
  readonly #allowsUnprotected: boolean
  readonly #mayKeep: () => boolean

  /** @param mayKeep whether the site wants a sign-in to be kept at all */
  constructor(box: SecretBox, file: SealedFile, allowsUnprotected: boolean, mayKeep = () => true) {
    this.#box = box
    this.#file = file
    this.#allowsUnprotected = allowsUnprotected
    this.#mayKeep = mayKeep
  }

  async canKeep(): Promise<boolean> {
    if (!this.#mayKeep()) return false
    return this.#allowsUnprotected || (await this.#box.protection()) === 'operating-system'
  }

  /** @returns `secrets/no-key-store` or `settings/not-saved` */
  async keep(baseUrl: string, { username, password }: Credentials): Promise<Result<undefined>> {
    if (!(await this.canKeep())) return err(appError('secrets/no-key-store'))
    const sealed = await this.#box.seal(Buffer.from(JSON.stringify({ baseUrl, username, password })))
    if (!sealed.ok) return sealed
    try {
      await this.#file.write(sealed.value)
      return ok()
    } catch {
      return err(appError('settings/not-saved', 'credentials'))
    }
  }

  /** @returns undefined when nothing is kept for this server, or `secrets/unreadable` */
  async read(baseUrl: string): Promise<Result<Credentials | undefined>> {
    // SECURITY: what was kept before the site decided otherwise, however that decision came, is not used.
    if (!this.#mayKeep()) return ok(undefined)
    try {
      const sealed = await this.#file.read()
      if (sealed === undefined) return ok(undefined)
      const plain = await this.#box.open(sealed)
      if (!plain.ok) return plain
      const stored = storedSignIn.parse(JSON.parse(Buffer.from(plain.value).toString('utf8')))
      // SECURITY: another server must not get this password, however it came into the settings.
      if (stored.baseUrl !== baseUrl) {
        await this.#file.remove()
        return ok(undefined)
      }
      return ok({ username: stored.username, password: stored.password })
    } catch {
      return err(appError('secrets/unreadable'))
    }
  }

  async forget(): Promise<Result<undefined>> {
    try {
      await this.#file.remove()
      return ok()
    } catch {
      return err(appError('settings/not-saved', 'credentials'))
    }
  }
}
