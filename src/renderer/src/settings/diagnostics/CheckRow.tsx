import { CircleCheck, CircleDashed, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react'
import { type CheckOutcome, type CheckStep, type CheckVerdict, verdictOf } from '@shared/domain/diagnostics'
import { Spinner } from '../../components/Spinner'
import { useText } from '../../text/text-context'
import { foundWords } from './finding-words'
import styles from './SelfCheckSection.module.css'

export interface CheckRowProps {
  readonly step: CheckStep
  readonly outcome: CheckOutcome | undefined
  /** What is said while there is no outcome. */
  readonly standing: 'waiting' | 'checking' | 'left-out'
}

/** Shape and word say the verdict; colour only helps. */
const icons: Readonly<Record<CheckVerdict, LucideIcon>> = {
  fine: CircleCheck,
  attention: TriangleAlert,
  failed: CircleX
}

/** One step: what it is, what it found, what to do. */
export function CheckRow({ step, outcome, standing }: CheckRowProps) {
  const words = useText().diagnostics.check
  return (
    <li
      className={styles['step']}
      data-step={step}
      data-verdict={outcome === undefined ? standing : verdictOf(outcome)}
    >
      <RowIcon outcome={outcome} standing={standing} />
      <p className={styles['name']}>{words.steps[step]}</p>
      {outcome === undefined ? (
        <p className={styles['idle']}>
          {{ waiting: words.waiting, checking: words.checking, 'left-out': words.notChecked }[standing]}
        </p>
      ) : (
        <Found outcome={outcome} />
      )}
    </li>
  )
}

function RowIcon({ outcome, standing }: Pick<CheckRowProps, 'outcome' | 'standing'>) {
  const { verdicts } = useText().diagnostics.check
  if (outcome === undefined) {
    return (
      <span className={`${styles['icon'] ?? ''} ${styles['idle'] ?? ''}`}>
        {standing === 'checking' ? <Spinner /> : <CircleDashed aria-hidden />}
      </span>
    )
  }
  const verdict = verdictOf(outcome)
  const Icon = icons[verdict]
  return (
    <span className={`${styles['icon'] ?? ''} ${styles[verdict] ?? ''}`}>
      <Icon role="img" aria-label={verdicts[verdict]} />
    </span>
  )
}

function Found({ outcome }: { readonly outcome: CheckOutcome }) {
  const { title, advice } = foundWords(outcome, useText())
  return (
    <div className={styles['words']}>
      <p>{title}</p>
      {advice === undefined ? null : <p className={styles['advice']}>{advice}</p>}
    </div>
  )
}
