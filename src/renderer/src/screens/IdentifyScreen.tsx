import { Check } from 'lucide-react'
import { type Banner, CaptureStage } from '../capture/CaptureStage'
import { Screen } from '../components/Screen'
import type { IdentifyState } from '../flow/identify-reducer'
import type { CompareStart } from '../flow/session-reducer'
import { useIdentify } from '../flow/use-identify'
import type { Messages } from '../text/messages'
import { useText } from '../text/text-context'
import { IdentifyPanel } from './IdentifyPanel'
import styles from './IdentifyScreen.module.css'

/** Hands-free: who stands in front of the camera is looked up once, and the answer stands beside the picture. */
export interface IdentifyScreenProps {
  readonly onLeave: () => void
  readonly onOpen: (personId: string) => void
  readonly onCompare: (start: CompareStart) => void
}

export function IdentifyScreen({ onLeave }: IdentifyScreenProps) {
  const { identify, shell } = useText()
  const { state, guided, send } = useIdentify()
  return (
    <Screen title={identify.title} way={{ words: shell.home, onPress: onLeave }}>
      <div className={styles['layout']}>
        <CaptureStage guided={guided} instead={bannerFor(state.at, identify.banner)} />
        <section className={styles['panel']} aria-label={identify.result} aria-live="polite">
          <IdentifyPanel
            state={state}
            onLookAgain={() => send({ type: 'look-again-wanted' })}
            onRetry={() => send({ type: 'retry-wanted' })}
          />
        </section>
      </div>
    </Screen>
  )
}

/** The visitor reads the stage, so it never says what was found. */
function bannerFor(at: IdentifyState['at'], words: Messages['identify']['banner']): Banner | undefined {
  if (at === 'watching') return undefined
  return at === 'looking'
    ? { prompt: undefined, words: words.looking }
    : { prompt: undefined, words: words.done, icon: Check }
}
