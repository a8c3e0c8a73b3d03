import type { AuditEvent } from '@shared/domain/audit'
import type { NewEntry } from '../outbox/outbox-store'

/** What the audit log keeps of an accepted enrollment. SECURITY: ids, versions and closed lists; no name, no free text. */
export function acceptanceEvents({ enrollmentId, wasSearched, content }: NewEntry): readonly AuditEvent[] {
  const { target, consent, photos } = content.details
  const decided: AuditEvent[] = consent
    ? [{ what: 'consent', decision: 'accepted', version: consent.version, language: consent.language }]
    : []
  const overrides = photos.flatMap(({ overrideReason: reason }): AuditEvent[] =>
    reason === undefined ? [] : [{ what: 'photo-override', reason }]
  )
  const who =
    target.kind === 'known-person'
      ? { personId: target.personId }
      : { ...(target.reason !== undefined && { newPersonReason: target.reason }) }
  return [
    ...decided,
    ...overrides,
    {
      what: 'enrollment-accepted',
      enrollmentId,
      decision: target.kind,
      ...who,
      wasSearched,
      ...(consent && { consentVersion: consent.version })
    }
  ]
}
