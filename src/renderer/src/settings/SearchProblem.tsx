import { useState } from 'react'
import { ActionButton } from '../components/ActionButton'
import { CheckBox } from '../components/CheckBox'
import { Notice } from '../components/Notice'
import type { Problem, ServerSettingsEvent } from '../flow/server-settings-state'
import { useText } from '../text/text-context'
import { ProblemNotice } from './ProblemNotice'
import section from './section.module.css'
import { showWhole } from './show-whole'

export interface SearchProblemProps {
  readonly problem: Problem
  readonly send: (event: ServerSettingsEvent) => void
}

/** Why there is no finding, or no connection to what was found. */
export function SearchProblem({ problem, send }: SearchProblemProps) {
  switch (problem.of) {
    case 'look-up':
    case 'read-authority':
    case 'connect':
      return problem.error.code === 'server/plain-http' ? (
        <PlainHttp send={send} />
      ) : (
        <ProblemNotice problem={problem} />
      )
    case 'use-training':
    case 'sign-in':
    case 'sign-out':
    case 'check-account':
      return null
  }
}

/** SECURITY: nothing goes unencrypted before somebody has read what that means, and has accepted it. */
function PlainHttp({ send }: Pick<SearchProblemProps, 'send'>) {
  const { settings, errors } = useText()
  const words = settings.address
  const [isAccepted, setAccepted] = useState(false)
  return (
    <div ref={showWhole} className={section['form']} data-testid="plain-http">
      <Notice tone="warn" title={errors['server/plain-http'].title} takesFocus>
        {words.plainHttpText}
      </Notice>
      <CheckBox isSelected={isAccepted} onChange={setAccepted}>
        {words.plainHttpAccepted}
      </CheckBox>
      <div className={section['actions']}>
        <ActionButton isDisabled={!isAccepted} onPress={() => send({ type: 'plain-http-accepted' })}>
          {words.plainHttpGoOn}
        </ActionButton>
      </div>
    </div>
  )
}
