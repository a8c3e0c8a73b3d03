import { appError, type ErrorCode } from '@shared/errors'
import { err, type Result } from '@shared/result'
import type { Clock, SealedFile, SecretBox } from '../platform/ports'
import { type SealedRecord, sealedRecord } from '../secrets/sealed-record'
import { noTries, oneMoreTry, waitBeforeTry, type WrongTries, wrongTries } from '../secrets/wrong-tries'
import { OneAtATime } from '../services/one-at-a-time'

/** The password was looked at, and is not the right one. */
const isWrong: ReadonlySet<ErrorCode> = new Set(['identities/unauthorized', 'offline/wrong-password'])

/**
 * Counts wrong passwords at the lock. SECURITY: the server may let anybody try for ever, so the station waits by itself, and
 * a restart does not begin anew.
 */
export class UnlockTries {
  readonly #record: SealedRecord<WrongTries>
  readonly #clock: Clock
  readonly #turns = new OneAtATime()

  constructor(box: SecretBox, file: SealedFile, clock: Clock) {
    this.#record = sealedRecord(box, file, wrongTries, 'unlock tries')
    this.#clock = clock
  }

  /**
   * @param check what looks at the password
   * @returns its answer, or `secrets/too-many-tries`, `secrets/unreadable`, `settings/not-saved`
   */
  run<T>(check: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#turns.run('tries', async () => {
      const read = await this.#record.read()
      if (!read.ok) return read
      const tries = read.value ?? noTries
      const now = this.#clock.now()
      const wait = waitBeforeTry(tries, now)
      if (wait > 0) {
        // A clock set back: the wait is counted from what it says now.
        if (now < tries.lastAt) await this.#record.write({ ...tries, lastAt: now })
        return err({ ...appError('secrets/too-many-tries'), retryAfterMs: wait })
      }
      const counted = oneMoreTry(tries, now)
      // SECURITY: a try that cannot be counted is not looked at.
      const kept = await this.#record.write(counted)
      if (!kept.ok) return kept
      const answer = await check()
      if (!answer.ok && isWrong.has(answer.error.code)) {
        const next = waitBeforeTry(counted, now)
        return next > 0 ? err({ ...answer.error, retryAfterMs: next }) : answer
      }
      // A server that is away has not looked at it.
      await this.#record.write(answer.ok ? noTries : tries)
      return answer
    })
  }
}
