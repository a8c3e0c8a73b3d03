import { Screen } from '../components/Screen'
import type { CompareStart } from '../flow/session-reducer'
import { useIdle } from '../flow/use-idle'
import { useText } from '../text/text-context'
import { CompareCamera } from './CompareCamera'
import { ComparePanel } from './ComparePanel'
import { CompareSlot } from './CompareSlot'
import styles from './CompareScreen.module.css'
import { useCompare } from './use-compare'

export interface CompareScreenProps {
  readonly onLeave: () => void
  /** An enrolled photo that takes the first place. */
  readonly start: CompareStart | undefined
}

/** Two pictures side by side (1:1), and what the server makes of them. */
export function CompareScreen({ onLeave, start }: CompareScreenProps) {
  const { compare, shell } = useText()
  const [state, send] = useCompare(start)
  useIdle(onLeave)
  if (state.camera !== undefined) return <CompareCamera side={state.camera} send={send} />
  return (
    <Screen title={compare.title} way={{ words: shell.home, onPress: onLeave }}>
      <div className={styles['board']}>
        <CompareSlot side="first" slot={state.slots.first} send={send} />
        <CompareSlot side="second" slot={state.slots.second} send={send} />
        <ComparePanel state={state} send={send} />
      </div>
    </Screen>
  )
}
