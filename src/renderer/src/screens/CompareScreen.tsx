import { ArrowLeftRight } from 'lucide-react'
import { ActionButton } from '../components/ActionButton'
import { Screen } from '../components/Screen'
import type { CompareStart } from '../flow/session-reducer'
import { useCompare } from '../flow/use-compare'
import { useText } from '../text/text-context'
import { ComparePanel } from './ComparePanel'
import { CompareSlot } from './CompareSlot'
import styles from './CompareScreen.module.css'

export interface CompareScreenProps {
  readonly onLeave: () => void
  /** An enrolled photo that takes the first place. */
  readonly start: CompareStart | undefined
}

export function CompareScreen({ onLeave }: CompareScreenProps) {
  const { compare, shell } = useText()
  const [state, send] = useCompare()
  const { first, second } = state.slots
  return (
    <Screen title={compare.title} way={{ words: shell.home, onPress: onLeave }}>
      <div className={styles['layout']}>
        <div className={styles['slots']}>
          <CompareSlot side="first" slot={first} send={send} />
          <div className={styles['swap']}>
            <ActionButton
              kind="quiet"
              icon={ArrowLeftRight}
              label={compare.swap}
              isDisabled={first.at !== 'filled' && second.at !== 'filled'}
              onPress={() => send({ type: 'swapped' })}
            />
          </div>
          <CompareSlot side="second" slot={second} send={send} />
        </div>
        <section className={styles['verdict']} aria-label={compare.verdict} aria-live="polite">
          <ComparePanel state={state} onRetry={() => send({ type: 'retry-wanted' })} />
        </section>
      </div>
    </Screen>
  )
}
