import { isUnsaved } from '../../flow/capture-settings-reducer'
import { useCaptureSettings } from '../../flow/use-capture-settings'
import { useText } from '../../text/text-context'
import { EditScreen } from '../EditScreen'
import { SaveBar } from '../SaveBar'
import { LimitsSection } from './LimitsSection'
import { PresentationSection } from './PresentationSection'

/** How good a photo has to be at this station, and what is done about prints and screens. */
export function QualityScreen({ onLeave }: { readonly onLeave: () => void }) {
  const { quality: words } = useText()
  const [state, send] = useCaptureSettings()
  const unsaved = isUnsaved(state)
  return (
    <EditScreen title={words.title} isUnsaved={unsaved} onLeave={onLeave}>
      <PresentationSection state={state} send={send} />
      <LimitsSection state={state} send={send} />
      <SaveBar
        isUnsaved={unsaved}
        isSaving={state.saving !== undefined}
        outcome={state.outcome}
        saved={words.saved}
        onDrop={() => send({ type: 'changes-dropped' })}
        onSave={() => send({ type: 'save-wanted' })}
      />
    </EditScreen>
  )
}
