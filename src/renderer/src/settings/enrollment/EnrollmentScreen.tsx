import { ArrowLeft, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { ActionButton } from '../../components/ActionButton'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { Notice } from '../../components/Notice'
import { Screen } from '../../components/Screen'
import { Spinner } from '../../components/Spinner'
import { useText } from '../../text/text-context'
import page from '../SettingsScreen.module.css'
import section from '../section.module.css'
import { isUnsaved, type PolicyEvent, type PolicyState } from './policy-reducer'
import { PolicyForm } from './PolicyForm'
import { usePolicy } from './use-policy'

/** What the site asks for with an enrollment, and what it allows. */
export function EnrollmentScreen({ onLeave }: { readonly onLeave: () => void }) {
  const { enrollmentSettings: words } = useText()
  const [state, send] = usePolicy()
  const [isAsking, setAsking] = useState(false)
  const unsaved = state.policy.kind === 'ready' && isUnsaved(state.policy.edited)
  return (
    <Screen
      title={words.title}
      way={{ words: words.back, icon: ArrowLeft, onPress: () => (unsaved ? setAsking(true) : onLeave()) }}
      keepsTyped={unsaved || isAsking}
    >
      <div className={page['page']}>
        <Content state={state} send={send} />
      </div>
      {isAsking ? (
        <ConfirmDialog {...words.leaving} onConfirm={onLeave} onDecline={() => setAsking(false)} />
      ) : null}
    </Screen>
  )
}

interface ContentProps {
  readonly state: PolicyState
  readonly send: (event: PolicyEvent) => void
}

function Content({ state, send }: ContentProps) {
  const { enrollmentSettings: words, errors } = useText()
  const { policy, tags } = state
  switch (policy.kind) {
    case 'loading':
      return (
        <p className={section['busy']} role="status">
          <Spinner />
          {words.loading}
        </p>
      )
    case 'failed':
      return (
        <Notice
          tone="bad"
          title={`${words.failed}. ${errors[policy.error.code].title}`}
          announce
          action={
            <ActionButton icon={RefreshCw} onPress={() => send({ type: 'read-wanted' })}>
              {words.retry}
            </ActionButton>
          }
        >
          {errors[policy.error.code].advice}
        </Notice>
      )
    case 'ready':
      return <PolicyForm edited={policy.edited} tags={tags} send={send} />
  }
}
