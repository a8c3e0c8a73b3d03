import type { AuditEvent } from '@shared/domain/audit'
import { err, type Result } from '@shared/result'
import { appError, type ErrorCode } from '@shared/errors'
import type { ExchangeService } from '../outbox/exchange/exchange-service'

export type Exchange = Pick<
  ExchangeService,
  'export' | 'readExport' | 'beginImport' | 'writeImport' | 'finishImport'
>

export interface ExchangeDeskParts {
  readonly recordAudit: (event: AuditEvent) => Promise<Result<undefined>>
  /** Told when enrollments have come or gone. */
  readonly onChange: () => void
}

/**
 * The exchange, with what it moved in the audit log. A record that could not be written is in the station's log and does
 * not turn the answer into a failure: the enrollments have moved, and without the answer nobody could fetch their file.
 */
export function createExchangeDesk(
  service: Exchange,
  { recordAudit, onChange }: ExchangeDeskParts
): Exchange {
  return {
    export: async (passphrase) => {
      const made = await service.export(passphrase)
      if (!made.ok) return made
      onChange()
      await recordAudit({ what: 'outbox-exported', count: made.value.items })
      return made
    },
    readExport: (exportId, offset) => service.readExport(exportId, offset),
    beginImport: (bytes) => service.beginImport(bytes),
    writeImport: (importId, offset, piece) => service.writeImport(importId, offset, piece),
    finishImport: async (importId, passphrase) => {
      const taken = await service.finishImport(importId, passphrase)
      if (!taken.ok) return taken
      onChange()
      await recordAudit({ what: 'outbox-imported', count: taken.value.added })
      return taken
    }
  }
}

/** While the database cannot be opened there is nothing to exchange, and every call says why. */
export function closedExchange(code: ErrorCode): Exchange {
  const refuse = () => Promise.resolve(err(appError(code)))
  return {
    export: refuse,
    readExport: refuse,
    beginImport: refuse,
    writeImport: refuse,
    finishImport: refuse
  }
}
