import type { Result } from '@shared/result'
import type { Check } from '../check'

export interface DatabaseVersions {
  /** Of the outbox's file; undefined while it cannot be opened. */
  readonly outbox: () => Promise<Result<number> | undefined>
  readonly auditLog: () => Promise<Result<number>>
}

/** Whether both files could be opened by this program, and of which version they are. */
export function databasesCheck({ outbox, auditLog }: DatabaseVersions): Check<'databases'> {
  return {
    id: 'databases',
    async run() {
      const [ofOutbox, ofLog] = [await outbox(), await auditLog()]
      if (ofOutbox?.ok !== true) {
        return { finding: 'databases/failed', error: ofOutbox?.error.code ?? 'outbox/failed' }
      }
      if (!ofLog.ok) return { finding: 'databases/failed', error: ofLog.error.code }
      return {
        finding: 'databases/fine',
        figures: { outboxVersion: ofOutbox.value, auditVersion: ofLog.value }
      }
    }
  }
}
