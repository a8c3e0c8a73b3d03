import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { Screen } from '../../components/Screen'
import { isUnsaved } from '../../flow/capture-settings-reducer'
import { useCaptureSettings } from '../../flow/use-capture-settings'
import { useText } from '../../text/text-context'
import page from '../SettingsScreen.module.css'
import { LimitsSection } from './LimitsSection'
import { PresentationSection } from './PresentationSection'
import { SaveBar } from './SaveBar'

/** How good a photo has to be at this station, and what is done about prints and screens. */
export function QualityScreen({ onLeave }: { readonly onLeave: () => void }) {
  const { quality: words, camera } = useText()
  const [state, send] = useCaptureSettings()
  const [isAsking, setAsking] = useState(false)
  const unsaved = isUnsaved(state)
  return (
    <Screen
      title={words.title}
      way={{
        words: camera.back,
        icon: ArrowLeft,
        onPress: () => (unsaved ? setAsking(true) : onLeave())
      }}
      keepsTyped={unsaved || isAsking}
    >
      <div className={page['page']}>
        <PresentationSection state={state} send={send} />
        <LimitsSection state={state} send={send} />
        <SaveBar state={state} send={send} />
      </div>
      {isAsking ? (
        <ConfirmDialog {...words.leaving} onConfirm={onLeave} onDecline={() => setAsking(false)} />
      ) : null}
    </Screen>
  )
}
