import { ListChecks, RefreshCw, X } from 'lucide-react'
import { checkSteps, type CheckVerdict, worstVerdict } from '@shared/domain/diagnostics'
import { ActionButton } from '../../components/ActionButton'
import { Notice, type NoticeTone } from '../../components/Notice'
import { ProgressBar } from '../../components/ProgressBar'
import { currentStep, type SelfCheck, type SelfCheckEvent } from '../../diagnostics/self-check-reducer'
import { useText } from '../../text/text-context'
import { CopyableText } from '../CopyableText'
import section from '../section.module.css'
import { CheckRow } from './CheckRow'
import { resultText } from './finding-words'
import styles from './SelfCheckSection.module.css'

export interface SelfCheckSectionProps {
  readonly check: SelfCheck
  readonly send: (event: SelfCheckEvent) => void
}

/** The self-check, step by step. All steps stand there from the beginning, so that nothing moves while it runs. */
export function SelfCheckSection({ check, send }: SelfCheckSectionProps) {
  const text = useText()
  const words = text.diagnostics.check
  const { at, results } = check
  const isRunning = at === 'running'
  const current = isRunning ? currentStep(check) : undefined
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p>{words.text}</p>
      <div className={section['actions']}>
        {isRunning ? (
          <ActionButton icon={X} onPress={() => send({ type: 'cancelled' })}>
            {words.cancel}
          </ActionButton>
        ) : (
          <ActionButton
            kind="primary"
            icon={at === 'not-begun' ? ListChecks : RefreshCw}
            onPress={() => send({ type: 'start-wanted' })}
          >
            {at === 'not-begun' ? words.start : words.again}
          </ActionButton>
        )}
      </div>
      <Standing check={check} />
      {at === 'not-begun' ? null : (
        <ol className={styles['steps']} aria-label={words.results}>
          {checkSteps.map((step) => (
            <CheckRow
              key={step}
              step={step}
              outcome={results.find((result) => result.step === step)?.outcome}
              standing={step === current ? 'checking' : isRunning ? 'waiting' : 'left-out'}
            />
          ))}
        </ol>
      )}
      {at === 'done' || at === 'cancelled' ? (
        <CopyableText text={resultText(results, text)} words={words.asText} />
      ) : null}
    </section>
  )
}

const tones: Readonly<Record<CheckVerdict, NoticeTone>> = {
  fine: 'good',
  attention: 'warn',
  failed: 'bad'
}

function Standing({ check }: Pick<SelfCheckSectionProps, 'check'>) {
  const words = useText().diagnostics.check
  const { at, results, run } = check
  const total = checkSteps.length
  switch (at) {
    case 'not-begun':
      return null
    case 'running': {
      const step = currentStep(check)
      const said = step === undefined ? '' : words.running(words.steps[step], results.length + 1, total)
      return (
        <div className={styles['standing']}>
          <p role="status">{said}</p>
          <ProgressBar label={words.progress} done={results.length} total={total} words={said} />
        </div>
      )
    }
    case 'cancelled':
      return (
        <div className={styles['standing']}>
          <Notice key={run} tone="info" title={words.cancelled(results.length, total)} takesFocus>
            {words.cancelledText}
          </Notice>
        </div>
      )
    case 'done': {
      const verdict = worstVerdict(results.map(({ outcome }) => outcome))
      const { title, text } = words.overall[verdict]
      return (
        <div
          className={styles['standing']}
          data-testid="self-check-result"
          data-run={run}
          data-verdict={verdict}
        >
          <Notice key={run} tone={tones[verdict]} title={title} takesFocus>
            {text}
          </Notice>
        </div>
      )
    }
  }
}
