import { RefreshCw } from 'lucide-react'
import { Label, RadioGroup } from 'react-aria-components'
import { ActionButton } from '../../components/ActionButton'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { ProblemPanel } from '../../components/ProblemPanel'
import {
  type CameraSettingsEvent,
  type CameraSettingsState,
  pickOf,
  previewInUse
} from '../../flow/camera-settings-state'
import spoken from '../../styles/spoken.module.css'
import { useText } from '../../text/text-context'
import { ManagedNote } from '../configuration/ManagedNote'
import { useManaged } from '../configuration/use-managed'
import section from '../section.module.css'
import { CameraCard } from './CameraCard'
import styles from './CameraPicker.module.css'

export interface CameraPartProps {
  readonly state: CameraSettingsState
  readonly send: (event: CameraSettingsEvent) => void
}

/** All cameras of the computer, with their pictures: one of them is in use. */
export function CameraPicker({ state, send }: CameraPartProps) {
  const words = useText().camera
  return (
    <section className={section['section']} aria-label={words.picker}>
      <h2 className={section['heading']}>{words.picker}</h2>
      <p className={section['soft']}>{words.pickerHint}</p>
      <Standing state={state} />
      <Cameras state={state} send={send} />
      {state.inTurn ? <p className={section['soft']}>{words.inTurn}</p> : null}
      {state.problem?.of === 'list' || state.previews?.length === 0 ? null : (
        <div className={section['actions']}>
          <ActionButton
            kind="quiet"
            icon={RefreshCw}
            isPending={state.listing !== undefined}
            onPress={() => send({ type: 'look-wanted' })}
          >
            {words.lookAgain}
          </ActionButton>
        </div>
      )}
    </section>
  )
}

/** Says when it is not the camera that was chosen. */
function Standing({ state }: Pick<CameraPartProps, 'state'>) {
  const { camera: words, errors } = useText()
  const pick = pickOf(state)
  if (pick?.kind === 'refused') {
    const { title, advice } = errors['camera/refused']
    return (
      <Notice tone="warn" title={title} announce>
        {advice}
      </Notice>
    )
  }
  if (pick?.kind !== 'camera' || pick.standIn === undefined) return null
  const { reason, wanted } = pick.standIn
  return (
    <Notice tone="warn" title={words.standInTitle[reason]} announce>
      {words.standInAdvice[reason](wanted, pick.device.label || words.unnamed)}
    </Notice>
  )
}

function Cameras({ state, send }: CameraPartProps) {
  const { camera: words, errors, capture } = useText()
  const { previews, problem, settings } = state
  const isManaged = useManaged('camera.chosen')
  const error =
    problem?.of === 'list' ? problem.error.code : previews?.length === 0 ? 'camera/not-found' : undefined
  if (error !== undefined) {
    return (
      <ProblemPanel {...errors[error]}>
        <ActionButton
          icon={RefreshCw}
          isPending={state.listing !== undefined}
          onPress={() => send({ type: 'look-wanted' })}
        >
          {capture.tryAgain}
        </ActionButton>
      </ProblemPanel>
    )
  }
  if (previews === undefined) {
    return <Loading>{words.looking}</Loading>
  }
  const inUse = previewInUse(state)
  const { allowed, rotation } = settings.camera
  return (
    <>
      {isManaged ? <ManagedNote /> : null}
      <RadioGroup
        value={inUse?.device.deviceId ?? null}
        isDisabled={isManaged}
        onChange={(deviceId) => send({ type: 'camera-wanted', deviceId })}
      >
        <Label className={spoken['spoken'] ?? ''}>{words.picker}</Label>
        <ul className={styles['cameras']}>
          {previews.map((preview) => (
            <CameraCard
              key={preview.device.deviceId}
              preview={preview}
              isInUse={preview === inUse}
              isAllowed={preview.refusal === undefined && allowed.includes(preview.device.label.trim())}
              rotation={rotation}
              mirrored={settings.mirrorPreview}
              send={send}
            />
          ))}
        </ul>
      </RadioGroup>
    </>
  )
}
