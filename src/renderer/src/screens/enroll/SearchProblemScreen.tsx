import { RefreshCw, RotateCcw, TriangleAlert, X } from 'lucide-react'
import type { CheckedShot } from '../../capture/checked-shot'
import { ActionButton } from '../../components/ActionButton'
import { Portrait } from '../../components/Portrait'
import { Screen } from '../../components/Screen'
import type { SearchProblem } from '../../flow/enrollment/visit'
import type { Messages } from '../../text/messages'
import { useText } from '../../text/text-context'
import layout from '../enroll-layout.module.css'
import outcome from '../outcome.module.css'

export interface SearchProblemScreenProps {
  readonly shot: CheckedShot
  readonly problem: SearchProblem
  readonly onRetry: () => void
  readonly onRetake: () => void
  readonly onCancel: () => void
}

/** The search came to nothing that one could go on with: why, and what helps. */
export function SearchProblemScreen({
  shot,
  problem,
  onRetry,
  onRetake,
  onCancel
}: SearchProblemScreenProps) {
  const text = useText()
  const { enroll, shell } = text
  const { title, advice } = wordsOf(problem, text)
  const retry = (
    <ActionButton
      kind={problem.kind === 'failed' ? 'primary' : 'secondary'}
      size="main"
      icon={RefreshCw}
      onPress={onRetry}
    >
      {enroll.retry}
    </ActionButton>
  )
  const retake = (
    <ActionButton
      kind={problem.kind === 'no-face' ? 'primary' : 'secondary'}
      size="main"
      icon={RotateCcw}
      onPress={onRetake}
    >
      {enroll.retake}
    </ActionButton>
  )
  return (
    <Screen title={enroll.searchingTitle} way={{ words: shell.cancel, icon: X, onPress: onCancel }}>
      <div className={`${layout['layout'] ?? ''} ${layout['narrowPicture'] ?? ''}`}>
        <Portrait shot={shot} alt={enroll.photoOfVisit} />
        <section
          className={layout['side']}
          role="alert"
          data-testid="search-problem"
          data-problem={problem.kind}
        >
          <span className={`${outcome['badge'] ?? ''} ${outcome['warn'] ?? ''}`}>
            <TriangleAlert aria-hidden />
          </span>
          <h2 className={layout['heading']}>{title}</h2>
          <p className={layout['lead']}>{advice}</p>
          <div className={layout['actions']}>
            {problem.kind === 'failed' ? retry : problem.kind === 'no-face' ? retake : null}
            {problem.kind === 'failed' ? retake : problem.kind === 'no-face' ? null : retry}
            <ActionButton size="main" onPress={onCancel}>
              {enroll.stop}
            </ActionButton>
          </div>
        </section>
      </div>
    </Screen>
  )
}

function wordsOf(problem: SearchProblem, { enroll, errors }: Messages) {
  switch (problem.kind) {
    case 'failed':
      return errors[problem.error.code]
    case 'no-face':
      return { title: enroll.noFaceTitle, advice: enroll.noFaceText }
    case 'not-permitted':
      return { title: enroll.notPermittedTitle, advice: enroll.notPermittedText }
  }
}
