import { Ban, CameraOff, Check } from 'lucide-react'
import { RadioButton, RadioField } from 'react-aria-components'
import type { Rotation } from '../../analysis/rotation'
import { LiveVideo } from '../../camera/LiveVideo'
import { ActionButton } from '../../components/ActionButton'
import { Spinner } from '../../components/Spinner'
import type { CameraPreview, CameraSettingsEvent } from '../../flow/camera-settings-state'
import { useText } from '../../text/text-context'
import { ManagedPart } from '../configuration/ManagedPart'
import section from '../section.module.css'
import styles from './CameraCard.module.css'
import { useDelivery } from './use-delivery'

export interface CameraCardProps {
  readonly preview: CameraPreview
  readonly isInUse: boolean
  readonly isAllowed: boolean
  readonly rotation: Rotation
  readonly mirrored: boolean
  readonly send: (event: CameraSettingsEvent) => void
}

/** One camera to choose, with what it shows and delivers. One that is refused says why. */
export function CameraCard({ preview, isInUse, isAllowed, rotation, mirrored, send }: CameraCardProps) {
  const words = useText().camera
  const { device, refusal, sight } = preview
  const { delivery, onVideo } = useDelivery()
  const label = device.label || words.unnamed
  const isRefused = refusal !== undefined
  const stream =
    sight.kind === 'live' ? sight.camera.stream : sight.kind === 'still' ? sight.stream : undefined
  return (
    <li className={styles['item']} data-testid="camera-card" data-label={label} data-sight={sight.kind}>
      <RadioField className={styles['field'] ?? ''} value={device.deviceId} isDisabled={isRefused}>
        <RadioButton className={styles['card'] ?? ''}>
          <span className={styles['picture']}>
            {isRefused || stream === undefined ? (
              <NoSight preview={preview} />
            ) : (
              <LiveVideo
                stream={stream}
                rotation={rotation}
                mirrored={mirrored}
                isStill={sight.kind === 'still'}
                onVideo={onVideo}
              />
            )}
          </span>
          <span className={styles['words']}>
            <span className={styles['name']}>{label}</span>
            {isInUse ? (
              <span className={styles['inUse']}>
                <Check aria-hidden />
                {words.inUse}
              </span>
            ) : null}
            {delivery === undefined || sight.kind !== 'live' ? null : (
              <span className={styles['soft']}>
                {words.delivery(delivery.width, delivery.height, delivery.framesPerSecond)}
              </span>
            )}
            {isRefused ? <span className={styles['soft']}>{words.refused(refusal)}</span> : null}
            {isAllowed ? <span className={styles['soft']}>{words.allowed}</span> : null}
          </span>
        </RadioButton>
      </RadioField>
      {/* One button for both, so that it keeps the focus when it has become the other one. */}
      {isRefused || isAllowed ? (
        <div className={section['actions']}>
          <ManagedPart path="camera.allowed">
            <ActionButton
              label={`${isRefused ? words.allow : words.refuse}: ${label}`}
              onPress={() =>
                send({ type: isRefused ? 'allow-wanted' : 'refuse-wanted', label: device.label })
              }
            >
              {isRefused ? words.allow : words.refuse}
            </ActionButton>
          </ManagedPart>
        </div>
      ) : null}
    </li>
  )
}

/** Why there is no picture. */
function NoSight({ preview: { refusal, sight } }: { readonly preview: CameraPreview }) {
  const words = useText().camera
  if (refusal !== undefined) return <Ban className={styles['icon']} aria-hidden />
  if (sight.kind === 'failed') {
    return (
      <span className={styles['noSight']}>
        <CameraOff className={styles['icon']} aria-hidden />
        {words.sights[sight.error.code] ?? words.failed}
      </span>
    )
  }
  return (
    <span className={styles['noSight']}>
      <Spinner />
      {sight.kind === 'waiting' ? words.waiting : words.opening}
    </span>
  )
}
