import type { AuditVerdict } from '@shared/domain/audit'
import type { Result } from '@shared/result'
import type { Check } from '../check'

/** Walks along the whole chain of the audit log. */
export function auditLogCheck(verify: () => Promise<Result<AuditVerdict>>): Check<'audit-log'> {
  return {
    id: 'audit-log',
    async run() {
      const verdict = await verify()
      if (!verdict.ok) return { finding: 'audit-log/failed', error: verdict.error.code }
      return verdict.value.verdict === 'intact'
        ? { finding: 'audit-log/fine', figures: { count: verdict.value.records } }
        : { finding: 'audit-log/broken', figures: { count: verdict.value.at } }
    }
  }
}
