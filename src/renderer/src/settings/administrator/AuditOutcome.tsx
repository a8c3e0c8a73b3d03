import { Notice } from '../../components/Notice'
import { useText } from '../../text/text-context'
import type { AuditPage } from './audit-reducer'

/** What the last check or export came to. */
export function AuditOutcome({ state: { outcome } }: { readonly state: Pick<AuditPage, 'outcome'> }) {
  const { administrator, errors } = useText()
  const words = administrator.log
  switch (outcome?.kind) {
    case undefined:
      return null
    case 'failed':
      return (
        <Notice key={outcome.attempt} tone="bad" title={errors[outcome.error.code].title} announce>
          {errors[outcome.error.code].advice}
        </Notice>
      )
    case 'exported':
      return <Notice key={outcome.attempt} tone="good" title={words.exported(outcome.name)} announce />
    case 'checked': {
      const { attempt, verdict } = outcome
      return verdict.verdict === 'intact' ? (
        <Notice key={attempt} tone="good" title={words.intact(verdict.records)} announce>
          {words.intactText}
        </Notice>
      ) : (
        <Notice key={attempt} tone="bad" title={words.broken(verdict.at)} announce>
          {words.brokenText(verdict.records)}
        </Notice>
      )
    }
  }
}
