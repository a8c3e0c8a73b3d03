import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { rotations } from '../../analysis/rotation'
import { LiveVideo } from '../../camera/LiveVideo'
import { CheckBox } from '../../components/CheckBox'
import { previewInUse } from '../../flow/camera-settings-state'
import { useText } from '../../text/text-context'
import { ManagedNote } from '../configuration/ManagedNote'
import { ManagedPart } from '../configuration/ManagedPart'
import { useManaged } from '../configuration/use-managed'
import section from '../section.module.css'
import styles from './AdjustSection.module.css'
import type { CameraPartProps } from './CameraPicker'
import { useDelivery } from './use-delivery'

/** The camera in use as visitors see it, and how it is turned and mirrored. */
export function AdjustSection({ state, send }: CameraPartProps) {
  const words = useText().camera
  const { rotation } = state.settings.camera
  const isManaged = useManaged('camera.rotation')
  return (
    <section className={section['section']} aria-label={words.section.used}>
      <div className={styles['columns']}>
        <Preview state={state} />
        <div className={styles['controls']}>
          <RadioGroup
            className={styles['group'] ?? ''}
            value={String(rotation)}
            isDisabled={isManaged}
            onChange={(value) => {
              const wanted = rotations.find((each) => String(each) === value)
              if (wanted !== undefined) send({ type: 'rotation-wanted', rotation: wanted })
            }}
          >
            <div className={styles['heading']}>
              <Label className={section['subheading'] ?? ''}>{words.turning}</Label>
              <span className={styles['saved']} role="status">
                {state.saved === undefined ? '' : words.saved}
              </span>
            </div>
            <p className={section['soft']}>{words.turningHint}</p>
            {isManaged ? <ManagedNote /> : null}
            <div className={styles['choices']}>
              {rotations.map((each) => (
                <RadioField key={each} value={String(each)}>
                  <RadioButton className={styles['choice'] ?? ''}>
                    <span className={styles['figure']} aria-hidden>
                      <span className={`${styles['camera'] ?? ''} ${styles[`turn${each}`] ?? ''}`} />
                    </span>
                    {words.rotations[each]}
                  </RadioButton>
                </RadioField>
              ))}
            </div>
          </RadioGroup>
          <div className={styles['group']}>
            <ManagedPart path="mirrorPreview">
              <CheckBox
                isSelected={state.settings.mirrorPreview}
                onChange={(mirrorPreview) => send({ type: 'mirror-wanted', mirrorPreview })}
              >
                {words.mirror}
              </CheckBox>
            </ManagedPart>
            <p className={section['soft']}>{words.mirrorHint}</p>
          </div>
        </div>
      </div>
    </section>
  )
}

function Preview({ state }: Pick<CameraPartProps, 'state'>) {
  const words = useText().camera
  const { delivery, onVideo } = useDelivery()
  const inUse = previewInUse(state)
  const { mirrorPreview, camera } = state.settings
  const isOnSide = camera.rotation === 90 || camera.rotation === 270
  const isLive = inUse?.sight.kind === 'live'
  return (
    <figure className={styles['preview']}>
      <div
        className={`${styles['picture'] ?? ''} ${isOnSide ? (styles['onSide'] ?? '') : ''}`}
        data-testid="camera-preview"
        data-rotation={camera.rotation}
      >
        {inUse?.sight.kind === 'live' ? (
          <LiveVideo
            stream={inUse.sight.camera.stream}
            rotation={camera.rotation}
            mirrored={mirrorPreview}
            label={words.preview}
            onVideo={onVideo}
          />
        ) : (
          <p className={styles['none']}>{words.noPreview}</p>
        )}
      </div>
      <figcaption className={styles['caption']}>
        <span className={section['strong']}>{inUse?.device.label}</span>
        <span className={styles['delivery']} data-testid="camera-delivery">
          {isLive && delivery !== undefined
            ? words.delivery(delivery.width, delivery.height, delivery.framesPerSecond)
            : ''}
        </span>
      </figcaption>
    </figure>
  )
}
