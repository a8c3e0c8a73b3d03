import { ArrowLeftRight, CircleCheck, CircleHelp, CircleX, type LucideIcon, Trash2 } from 'lucide-react'
import { type Verdict, verdictFor } from '@shared/domain/recognition'
import { useStationState } from '../api/station-state'
import { ActionButton } from '../components/ActionButton'
import outcome from '../screens/outcome.module.css'
import { useText } from '../text/text-context'
import styles from './ComparePanel.module.css'
import { type CompareEvent, type CompareState, sides } from './compare-reducer'
import { ComparisonFailed, ComparisonPending } from './ComparisonPending'
import { type AnsweredComparison, answeredOf } from './answered-comparison'
import { RecordActions } from './RecordActions'
import { ScoreScale } from './ScoreScale'
import { useDifferences } from './use-differences'

const verdictIcons: Readonly<Record<Verdict, LucideIcon>> = {
  same: CircleCheck,
  unsure: CircleHelp,
  different: CircleX
}
const verdictTones: Readonly<Record<Verdict, string>> = { same: 'good', unsure: 'warn', different: 'bad' }

/** More is not weighed in a moment; the record has all. */
const mostDifferences = 3

export interface ComparePanelProps {
  readonly state: CompareState
  readonly send: (event: CompareEvent) => void
}

/** What the server makes of the two pictures, and what can be done with it. */
export function ComparePanel({ state, send }: ComparePanelProps) {
  const { compare } = useText()
  const answered = answeredOf(state)
  const isEmpty = sides.every((side) => state.slots[side].at === 'empty')
  return (
    <div className={styles['panel']}>
      <div className={styles['tools']}>
        <ActionButton
          kind="quiet"
          icon={ArrowLeftRight}
          label={compare.swap}
          isDisabled={isEmpty}
          onPress={() => send({ type: 'swapped' })}
        >
          {compare.swapShort}
        </ActionButton>
        <ActionButton
          kind="quiet"
          icon={Trash2}
          isDisabled={isEmpty}
          onPress={() => send({ type: 'all-cleared' })}
        >
          {compare.clearAll}
        </ActionButton>
      </div>
      <section className={styles['verdict']} aria-label={compare.verdict} aria-live="polite">
        {answered === undefined ? null : <Answer answered={answered} />}
        {state.comparison.at === 'failed' ? (
          <ComparisonFailed error={state.comparison.error} onRetry={() => send({ type: 'retry-wanted' })} />
        ) : null}
        {state.comparison.at === 'waiting' || state.comparison.at === 'comparing' ? (
          <ComparisonPending state={state} />
        ) : null}
      </section>
      {answered === undefined ? null : <RecordActions answered={answered} />}
    </div>
  )
}

/** The verdict in words; the number is there for those who want it. */
function Answer({ answered }: { readonly answered: AnsweredComparison }) {
  const { compare } = useText()
  const { verdictLimits } = useStationState().settings.identification
  const differences = useDifferences(answered)
  const { verdict, confidence } = answered.comparison
  const Icon = verdictIcons[verdict]
  return (
    <div className={styles['answer']} data-testid="verdict" data-verdict={verdict}>
      <div className={styles['title']}>
        <span className={`${outcome['badge'] ?? ''} ${outcome[verdictTones[verdict]] ?? ''}`}>
          <Icon aria-hidden />
        </span>
        <h2>{compare.verdicts[verdict].title}</h2>
      </div>
      <p className={styles['text']}>{compare.verdicts[verdict].text}</p>
      <ScoreScale score={confidence} limits={verdictLimits} />
      {verdictFor(confidence, verdictLimits) === verdict ? null : <p>{compare.contradicted}</p>}
      {differences.length === 0 ? null : (
        <div data-testid="differences">
          <h3 className={styles['subtitle']}>{compare.differencesTitle}</h3>
          <ul className={styles['differences']}>
            {differences.slice(0, mostDifferences).map(({ kind, where }) => (
              <li key={kind}>{compare.differences[kind][where]}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
