import { ArrowRight, type LucideIcon, RefreshCw, RotateCcw, TriangleAlert, X } from 'lucide-react'
import type { CheckedShot } from '../../capture/checked-shot'
import { ActionButton } from '../../components/ActionButton'
import { Portrait } from '../../components/Portrait'
import { Screen } from '../../components/Screen'
import { canSearchLater } from '../../flow/enrollment/search-steps'
import type { SearchProblem } from '../../flow/enrollment/visit'
import type { Messages } from '../../text/messages'
import { useText } from '../../text/text-context'
import layout from '../enroll-layout.module.css'
import outcome from '../outcome.module.css'

export interface SearchProblemScreenProps {
  readonly shot: CheckedShot
  readonly problem: SearchProblem
  readonly onRetry: () => void
  /** Without the search, which is made up for before sending. */
  readonly onGoOn: () => void
  readonly onRetake: () => void
  readonly onCancel: () => void
}

/** The search came to nothing that one could go on with: why, and what helps. */
export function SearchProblemScreen(props: SearchProblemScreenProps) {
  const { shot, problem, onCancel } = props
  const text = useText()
  const { enroll, shell } = text
  const { title, advice } = wordsOf(problem, text)
  return (
    <Screen title={enroll.searchingTitle} way={{ words: shell.cancel, icon: X, onPress: onCancel }}>
      <div
        className={`${layout['layout'] ?? ''} ${layout['narrowPicture'] ?? ''} ${layout['smallPicture'] ?? ''}`}
      >
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
          {canSearchLater(problem) ? <p className={layout['lead']}>{enroll.searchLaterText}</p> : null}
          <div className={layout['actions']}>
            {waysOn(props, enroll).map(({ words, icon, onPress }, index) => (
              <ActionButton
                key={words}
                kind={index === 0 && problem.kind !== 'not-permitted' ? 'primary' : 'secondary'}
                size="main"
                icon={icon}
                onPress={onPress}
              >
                {words}
              </ActionButton>
            ))}
            <ActionButton size="main" onPress={onCancel}>
              {enroll.stop}
            </ActionButton>
          </div>
        </section>
      </div>
    </Screen>
  )
}

interface WayOn {
  readonly words: string
  readonly icon: LucideIcon
  readonly onPress: () => void
}

/** The likeliest to help first. */
function waysOn(
  { problem, onRetry, onGoOn, onRetake }: SearchProblemScreenProps,
  { retry, retake, searchLater }: Messages['enroll']
): readonly WayOn[] {
  const again = { words: retry, icon: RefreshCw, onPress: onRetry }
  const anotherPhoto = { words: retake, icon: RotateCcw, onPress: onRetake }
  switch (problem.kind) {
    case 'failed':
      // Another photo does not make the server well.
      return canSearchLater(problem)
        ? [again, { words: searchLater, icon: ArrowRight, onPress: onGoOn }]
        : [again, anotherPhoto]
    case 'no-face':
      return [anotherPhoto]
    case 'not-permitted':
      return [again]
  }
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
