import type { AuditEvent } from '@shared/domain/audit'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { wasLookedAt } from '../access/refused-try'
import type { KioskHost } from '../platform/ports'

export interface KioskParts {
  readonly host: KioskHost | undefined
  /** SECURITY: counts wrong tries, and does not look at a PIN for a while after too many. */
  readonly verifyPin: (pin: string) => Promise<Result<undefined>>
  /** Tells by itself where it fails. */
  readonly recordAudit: (event: AuditEvent) => Promise<Result<undefined>>
}

/** The administrator's way out of the station. */
export class KioskService {
  readonly #parts: KioskParts

  constructor(parts: KioskParts) {
    this.#parts = parts
  }

  /** @returns `station/cannot-quit`, or why the PIN does not count */
  async quit(pin: string): Promise<Result<undefined>> {
    const { host, verifyPin, recordAudit } = this.#parts
    // Before the PIN: where nothing can be ended, nobody learns whether it is the right one.
    if (host === undefined) return err(appError('station/cannot-quit'))
    const allowed = await verifyPin(pin)
    if (!allowed.ok) {
      if (wasLookedAt(allowed.error)) {
        const waitSeconds = Math.ceil((allowed.error.retryAfterMs ?? 0) / 1000)
        await recordAudit({ what: 'access-refused', at: 'quit', by: 'administrator', waitSeconds })
      }
      return allowed
    }
    // A log that cannot be written holds nobody in: ending the station may be what it takes to put that right.
    await recordAudit({ what: 'station-quit' })
    host.quit()
    return ok()
  }
}
