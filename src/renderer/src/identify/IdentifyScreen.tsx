import { Check, Pause } from 'lucide-react'
import { useStationState } from '../api/station-state'
import { type Banner, CaptureStage } from '../capture/CaptureStage'
import { Screen } from '../components/Screen'
import type { CompareStart } from '../flow/session-reducer'
import type { Messages } from '../text/messages'
import { useText } from '../text/text-context'
import { useVisitorSees } from '../visitor-desk/use-visitor-sees'
import { HistoryStrip } from './HistoryStrip'
import { IdentifyBar } from './IdentifyBar'
import type { IdentifyState } from './identify-state'
import { IdentifyPanel } from './IdentifyPanel'
import styles from './IdentifyScreen.module.css'
import { useIdentify } from './use-identify'
import { visitorMessageOf } from './visitor-message'

export interface IdentifyScreenProps {
  readonly onLeave: () => void
  readonly onOpen: (personId: string) => void
  readonly onCompare: (start: CompareStart) => void
}

/** Hands-free: who stands in front of the camera is looked up once, and the answer stands beside the picture. */
export function IdentifyScreen({ onLeave, onOpen, onCompare }: IdentifyScreenProps) {
  const { identify, shell } = useText()
  const { themes } = useStationState().settings.identification
  const { state, guided, send } = useIdentify()
  const message = visitorMessageOf(state, themes)
  useVisitorSees(message === 'none' ? undefined : { at: 'message', message })
  return (
    <Screen title={identify.title} way={{ words: shell.home, onPress: onLeave }}>
      <div className={styles['layout']}>
        <div className={styles['stage']}>
          <CaptureStage guided={guided} instead={bannerFor(state, identify.banner)} />
        </div>
        <IdentifyBar
          isPaused={state.isPaused}
          onPause={() => send({ type: 'pause-wanted' })}
          onGoOn={() => send({ type: 'go-on-wanted' })}
          onFile={(file) => send({ type: 'file-chosen', file })}
        />
        <HistoryStrip
          history={state.history}
          viewed={state.viewed}
          themes={themes}
          onView={(id) => send({ type: 'earlier-wanted', id })}
        />
        <section className={styles['panel']} aria-label={identify.result} aria-live="polite">
          <IdentifyPanel state={state} send={send} onOpen={onOpen} onCompare={onCompare} />
        </section>
      </div>
    </Screen>
  )
}

/** The visitor reads the stage, so it never says what was found. */
function bannerFor(
  { live, isPaused, file }: IdentifyState,
  words: Messages['identify']['banner']
): Banner | undefined {
  if (isPaused) return { prompt: undefined, words: words.paused, icon: Pause }
  if (file !== undefined) return { prompt: undefined, words: words.file }
  if (live.at === 'watching') return undefined
  return live.at === 'looking' || live.at === 'waiting'
    ? { prompt: undefined, words: words.looking }
    : { prompt: undefined, words: words.done, icon: Check }
}
