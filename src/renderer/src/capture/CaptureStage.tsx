import { RefreshCw } from 'lucide-react'
import { useStationState } from '../api/station-state'
import { ActionButton } from '../components/ActionButton'
import { ProblemPanel } from '../components/ProblemPanel'
import type { Messages } from '../text/messages'
import { useText } from '../text/text-context'
import { useVisitorCamera } from '../visitor-desk/use-visitor-camera'
import { CameraProblem } from './CameraProblem'
import { CapturePreview } from './CapturePreview'
import styles from './CaptureStage.module.css'
import { HintBanner, type HintBannerProps } from './HintBanner'
import { ManualCapture } from './ManualCapture'
import type { GuidedCaptureState } from './use-guided-capture'

export type Banner = HintBannerProps

export interface CaptureStageProps {
  readonly guided: GuidedCaptureState
  /** Said instead of the guidance, while the screen is busy with the picture that was taken. */
  readonly instead?: Banner | undefined
}

/** The camera's place on a screen: the live picture with its guidance, or the reason why there is none. */
export function CaptureStage({ guided, instead }: CaptureStageProps) {
  const { capture, view, camera, retryCamera } = guided
  const { settings } = useStationState()
  const { rotation } = settings.camera
  const text = useText()
  useVisitorCamera(guided, instead !== undefined)

  if (camera.status === 'failed') {
    return (
      <div className={styles['problem']}>
        <CameraProblem error={camera.error} retrying={camera.retrying} onRetry={retryCamera} />
      </div>
    )
  }
  if (view.status.kind === 'failed') {
    const { title, advice } = text.errors[view.status.error.code]
    return (
      <div className={styles['problem']}>
        <ProblemPanel title={title} advice={advice}>
          <ActionButton kind="primary" size="main" icon={RefreshCw} onPress={() => capture.restart()}>
            {text.capture.tryAgain}
          </ActionButton>
        </ProblemPanel>
      </div>
    )
  }

  const isOnSide = rotation === 90 || rotation === 270
  const banner = bannerOf(guided, instead, text.capture)
  return (
    <div className={styles['place']}>
      <div className={`${styles['stage'] ?? ''} ${isOnSide ? (styles['upright'] ?? '') : ''}`}>
        {camera.status === 'live' ? (
          <CapturePreview
            stream={camera.stream}
            mirrored={settings.mirrorPreview}
            rotation={rotation}
            capture={capture}
          />
        ) : null}
        <div className={styles['top']}>
          <HintBanner {...banner} />
        </div>
        <div className={styles['bottom']}>
          {view.manual === undefined || instead !== undefined ? null : (
            <ManualCapture offer={view.manual} onTake={() => capture.takeByHand()} />
          )}
          {camera.status === 'live' && camera.standIn !== undefined ? (
            <p className={styles['standIn']} role="status">
              {text.camera.standIn[camera.standIn.reason](camera.standIn.wanted, camera.label)}
            </p>
          ) : null}
        </div>
      </div>
    </div>
  )
}

function bannerOf(
  { camera, view }: GuidedCaptureState,
  instead: Banner | undefined,
  { prompts, taking, warmingUp }: Messages['capture']
): Banner {
  if (camera.status !== 'live') return { prompt: undefined, words: warmingUp }
  if (instead !== undefined) return instead
  if (view.status.kind === 'taking') return { prompt: 'ready', words: taking }
  return view.prompt === undefined
    ? { prompt: undefined, words: warmingUp }
    : { prompt: view.prompt, words: prompts[view.prompt] }
}
