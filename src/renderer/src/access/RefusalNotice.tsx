import { Notice } from '../components/Notice'
import { useText } from '../text/text-context'
import type { SecretQuestion } from './use-secret'

/** Why it stays locked, and for how long nothing is looked at. The place below it does not move while it counts. */
export function RefusalNotice({ question: { failed, wait } }: { readonly question: SecretQuestion }) {
  const { access, errors } = useText()
  if (failed === undefined) return null
  const { code, retryAfterMs } = failed.error
  const words = access.refusals[code] ?? errors[code]
  return (
    <Notice key={failed.attempt} tone="bad" title={words.title} announce>
      <span aria-live="off">
        {wait > 0 ? access.wait(wait) : retryAfterMs === undefined ? words.advice : access.waitOver}
      </span>
    </Notice>
  )
}
