import { Camera } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { useStationState } from '../../api/station-state'
import { LiveVideo } from '../../camera/LiveVideo'
import { pictureOf } from '../../camera/picture-of'
import { useCamera } from '../../camera/use-camera'
import { CameraProblem } from '../../capture/CameraProblem'
import { ActionButton } from '../../components/ActionButton'
import { Spinner } from '../../components/Spinner'
import { showWhole } from '../../settings/show-whole'
import { useText } from '../../text/text-context'
import styles from './DetailsScreen.module.css'

/** The camera for a paper that is held before it. Not mirrored: it has to be read. Nothing is guided or analysed. */
export function DocumentCamera({ onStill }: { readonly onStill: (jpeg: Blob) => void }) {
  const { details, capture } = useText()
  const { settings } = useStationState()
  const { camera, retry } = useCamera()
  const video = useRef<HTMLVideoElement>(undefined)
  const hold = useCallback((shown: HTMLVideoElement) => {
    video.current = shown
    return () => {
      video.current = undefined
    }
  }, [])
  const { rotation } = settings.camera

  const take = async (): Promise<void> => {
    const picture = video.current === undefined ? undefined : await pictureOf(video.current, rotation)
    if (picture !== undefined) onStill(picture)
  }

  if (camera.status === 'failed') {
    return <CameraProblem error={camera.error} retrying={camera.retrying} onRetry={retry} />
  }
  return (
    <div className={styles['still']} ref={showWhole}>
      <div className={styles['preview']}>
        {camera.status === 'live' ? (
          <LiveVideo
            stream={camera.stream}
            rotation={rotation}
            mirrored={false}
            label={capture.preview}
            onVideo={hold}
          />
        ) : (
          <Spinner />
        )}
      </div>
      <div>
        <ActionButton
          kind="primary"
          icon={Camera}
          isDisabled={camera.status !== 'live'}
          onPress={() => void take()}
        >
          {details.takeDocument}
        </ActionButton>
      </div>
    </div>
  )
}
