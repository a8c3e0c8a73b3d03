import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
import { ok, type Result } from '@shared/result'
import type { AuditService } from '../audit/audit-service'
import type { SettingsService } from './settings-service'

/** The site's rules for enrollments, changed only together with a record of the change. */
export interface PolicyService {
  read(): EnrollmentPolicy
  /** @returns `settings/...` or `audit/not-written`; the policy is then as it was */
  save(policy: EnrollmentPolicy): Promise<Result<EnrollmentPolicy>>
}

export function createPolicyService(
  settings: SettingsService,
  audit: Pick<AuditService, 'record'>
): PolicyService {
  return {
    read: () => settings.enrollmentPolicy,
    async save(policy) {
      const before = settings.enrollmentPolicy
      const saved = settings.savePolicy(policy)
      if (!saved.ok) return saved
      const consentTexts = policy.consent.texts
        .map(({ language, version }) => `${language} ${version}`)
        .join(', ')
      const recorded = await audit.record({ what: 'policy-changed', consentTexts })
      if (recorded.ok) return ok(policy)
      const restored = settings.savePolicy(before)
      return restored.ok ? recorded : restored
    }
  }
}
