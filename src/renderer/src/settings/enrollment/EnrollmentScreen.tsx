import { FailedNotice } from '../../components/FailedNotice'
import { Loading } from '../../components/Loading'
import { useText } from '../../text/text-context'
import { EditScreen } from '../EditScreen'
import { isUnsaved, type PolicyEvent, type PolicyState } from './policy-reducer'
import { PolicyForm } from './PolicyForm'
import { usePolicy } from './use-policy'

/** What the site asks for with an enrollment, and what it allows. */
export function EnrollmentScreen({ onLeave }: { readonly onLeave: () => void }) {
  const { enrollmentSettings: words } = useText()
  const [state, send] = usePolicy()
  const { policy } = state
  return (
    <EditScreen
      title={words.title}
      isUnsaved={policy.kind === 'ready' && isUnsaved(policy.edited)}
      onLeave={onLeave}
    >
      <Content state={state} send={send} />
    </EditScreen>
  )
}

interface ContentProps {
  readonly state: PolicyState
  readonly send: (event: PolicyEvent) => void
}

function Content({ state, send }: ContentProps) {
  const { enrollmentSettings: words } = useText()
  const { policy, tags } = state
  switch (policy.kind) {
    case 'loading':
      return <Loading>{words.loading}</Loading>
    case 'failed':
      return (
        <FailedNotice
          title={words.failed}
          error={policy.error}
          retry={words.retry}
          onRetry={() => send({ type: 'read-wanted' })}
        />
      )
    case 'ready':
      return <PolicyForm edited={policy.edited} tags={tags} send={send} />
  }
}
