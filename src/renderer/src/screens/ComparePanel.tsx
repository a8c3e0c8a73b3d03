import { CircleCheck, CircleHelp, CircleX, type LucideIcon, RefreshCw, TriangleAlert } from 'lucide-react'
import type { Verdict } from '@shared/domain/recognition'
import { ActionButton } from '../components/ActionButton'
import { Spinner } from '../components/Spinner'
import { type CompareState, sides } from '../flow/compare-reducer'
import { useText } from '../text/text-context'
import styles from './ComparePanel.module.css'
import outcome from './outcome.module.css'

const verdictIcons: Readonly<Record<Verdict, LucideIcon>> = {
  same: CircleCheck,
  unsure: CircleHelp,
  different: CircleX
}
const verdictTones: Readonly<Record<Verdict, string>> = { same: 'good', unsure: 'warn', different: 'bad' }

export interface ComparePanelProps {
  readonly state: CompareState
  readonly onRetry: () => void
}

/** The verdict in words; the number is there for those who want it. */
export function ComparePanel({ state, onRetry }: ComparePanelProps) {
  const { compare, errors } = useText()
  const { comparison, slots } = state
  switch (comparison.at) {
    case 'waiting': {
      const some = sides.some((side) => slots[side].at === 'filled')
      return <p className={styles['quiet']}>{some ? compare.waitingOne : compare.waiting}</p>
    }
    case 'comparing':
      return (
        <p className={styles['busy']}>
          <Spinner />
          {compare.comparing}
        </p>
      )
    case 'answered': {
      const { verdict, confidence } = comparison.comparison
      const Icon = verdictIcons[verdict]
      return (
        <div className={styles['row']} data-testid="verdict" data-verdict={verdict}>
          <span className={`${outcome['badge'] ?? ''} ${outcome[verdictTones[verdict]] ?? ''}`}>
            <Icon aria-hidden />
          </span>
          <div>
            <h2 className={styles['title']}>{compare.verdicts[verdict].title}</h2>
            <p className={styles['text']}>{compare.verdicts[verdict].text}</p>
          </div>
          <p className={styles['score']}>{compare.score(confidence)}</p>
        </div>
      )
    }
    case 'failed': {
      const { title, advice } = errors[comparison.error.code]
      return (
        <div
          className={styles['row']}

          data-testid="verdict"
          data-verdict={comparison.error.code}
        >
          <span className={`${outcome['badge'] ?? ''} ${outcome['warn'] ?? ''}`}>
            <TriangleAlert aria-hidden />
          </span>
          <div>
            <h2 className={styles['title']}>{compare.failedTitle}</h2>
            <p className={styles['text']}>{`${title}. ${advice}`}</p>
          </div>
          {comparison.error.retryable ? (
            <ActionButton kind="primary" size="main" icon={RefreshCw} onPress={onRetry}>
              {compare.retry}
            </ActionButton>
          ) : null}
        </div>
      )
    }
  }
}
