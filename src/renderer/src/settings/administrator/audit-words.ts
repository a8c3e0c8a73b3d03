import type { AuditEvent, AuditRecord } from '@shared/domain/audit'
import type { Messages } from '../../text/messages'
import { settingName } from '../configuration/setting-words'

export type AuditWords = Pick<
  Messages,
  'administrator' | 'configuration' | 'outbox' | 'enroll' | 'questions' | 'capture'
>

/** What was decided, beside its title; nothing where the title says it all. */
export function auditDetails(event: AuditEvent, text: AuditWords): string {
  const { log } = text.administrator
  switch (event.what) {
    case 'consent':
      return listed(
        event.decision === 'accepted' ? log.accepted : log.declined,
        log.consentText(event.language, event.version)
      )
    case 'photo-override':
      return text.capture.overrideReasons[event.reason]
    case 'enrollment-accepted':
      return listed(
        event.decision === 'new-person' ? log.newPerson : log.knownPerson,
        event.newPersonReason && text.enroll.newPersonReasons[event.newPersonReason],
        event.wasSearched ? log.searched : log.unsearched,
        event.consentVersion && log.consentVersion(event.consentVersion)
      )
    case 'enrollment-delivered':
      return log.proofs[event.proof]
    case 'question-answered':
      return log.question(
        wordsFor(text.outbox.questionShort, event.question),
        wordsFor(text.questions.answers, event.answer)
      )
    case 'enrollment-discarded':
      return text.outbox.discard.reasons[event.reason]
    case 'outbox-exported':
    case 'outbox-imported':
      return log.count(event.count)
    case 'signed-in':
      return log.signedIn[event.how]
    case 'policy-changed':
      return event.consentTexts === '' ? log.noConsent : log.consentTexts(event.consentTexts)
    case 'pin-changed':
      return event.isFirst ? log.firstPin : ''
    case 'station-pin-changed':
      return event.isSet ? log.stationPin.set : log.stationPin.removed
    case 'station-locked':
      return log.lockReasons[event.why]
    case 'station-unlocked':
      return log.unlockedBy[event.by]
    case 'access-refused':
      return listed(
        log.refusedAt[event.at],
        log.unlockedBy[event.by],
        event.waitSeconds > 0 ? log.waits(event.waitSeconds) : ''
      )
    case 'configuration-imported':
    case 'configuration-managed':
      return event.settings.length === 0
        ? log.nothingManaged
        : listed(...new Set(event.settings.map((path) => settingName(path, text.configuration))))
    case 'settings-opened':
    case 'access-settings-changed':
    case 'signed-out':
    case 'station-quit':
      return ''
  }
}

/** @returns the server's id of the person that a record is about */
export function auditPerson({ event }: AuditRecord): string | undefined {
  return 'personId' in event ? event.personId : undefined
}

function listed(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ')
}

/** A record may come from a later version; what is not known here is shown as it is. */
function wordsFor(words: Readonly<Record<string, string>>, name: string): string {
  return Object.entries(words).find(([known]) => known === name)?.[1] ?? name
}
