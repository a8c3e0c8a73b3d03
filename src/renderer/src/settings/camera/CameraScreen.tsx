import { ArrowLeft } from 'lucide-react'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { Notice } from '../../components/Notice'
import { Screen } from '../../components/Screen'
import { type CameraSettingsState, previewInUse } from '../../flow/camera-settings-state'
import { useCameraSettings } from '../../flow/use-camera-settings'
import { useRefusedCameras } from '../../flow/use-refused-cameras'
import { useText } from '../../text/text-context'
import page from '../SettingsScreen.module.css'
import { AdjustSection } from './AdjustSection'
import { CameraPicker } from './CameraPicker'
import { RefusedSection } from './RefusedSection'

/** Which camera the station uses, and how it is mounted. Every change holds at once. */
export function CameraScreen({ onLeave }: { readonly onLeave: () => void }) {
  const words = useText().camera
  const [state, send] = useCameraSettings()
  const [refused, sendRefused] = useRefusedCameras()
  const { confirming } = state
  const { decline, ...question } = words.confirmation
  return (
    <Screen
      title={words.title}
      way={{ words: words.back, icon: ArrowLeft, onPress: onLeave }}
      keepsTyped={confirming !== undefined || refused.confirming !== undefined || refused.typed !== ''}
    >
      <div className={page['page']}>
        <CameraPicker state={state} send={send} />
        {previewInUse(state) === undefined ? null : <AdjustSection state={state} send={send} />}
        {state.problem?.of === 'save' ? <SaveProblem problem={state.problem} /> : null}
        <RefusedSection state={refused} send={sendRefused} />
      </div>
      {confirming === undefined ? null : (
        <ConfirmDialog
          {...question}
          title={`${question.title} ${confirming}`}
          decline={decline}
          onConfirm={() => send({ type: 'allow-confirmed' })}
          onDecline={() => send({ type: 'allow-declined' })}
        />
      )}
    </Screen>
  )
}

function SaveProblem({ problem }: { readonly problem: NonNullable<CameraSettingsState['problem']> }) {
  const { camera, errors } = useText()
  const { code } = problem.error
  const { title, advice } = camera.problems[code] ?? errors[code]
  return (
    <Notice key={problem.attempt} tone="warn" title={title} announce takesFocus>
      {advice}
    </Notice>
  )
}
