import type { VisitorPrompt, VisitorState } from '@shared/domain/visitor-display'
import { HintBanner, type HintBannerProps } from '../capture/HintBanner'
import spoken from '../styles/spoken.module.css'
import { MirrorPicture } from './MirrorPicture'
import styles from './visitor.module.css'
import { words } from './visitor-words'

export interface CameraViewProps {
  readonly state: Extract<VisitorState, { at: 'camera' }>
  /** Undefined while the camera cannot be had: the words stand alone then. */
  readonly stream: MediaStream | undefined
}

/** The visitor as in a mirror, in the oval, with the one thing that is asked of them. */
export function CameraView({ state, stream }: CameraViewProps) {
  const { camera, prompt, held } = state
  const { mirrored, rotation } = camera
  return (
    <div className={`${styles['stage'] ?? ''} ${stream ? '' : (styles['alone'] ?? '')}`}>
      <h1 className={spoken['spoken']}>{words.visitor.cameraTitle}</h1>
      {stream ? <MirrorPicture stream={stream} mirrored={mirrored} rotation={rotation} held={held} /> : null}
      <div className={styles['hint']}>
        <HintBanner {...bannerOf(prompt)} />
      </div>
    </div>
  )
}

function bannerOf(prompt: VisitorPrompt): HintBannerProps {
  switch (prompt) {
    case 'starting':
      return { prompt: undefined, words: words.capture.warmingUp }
    case 'wait':
      return { prompt: undefined, words: words.visitor.wait }
    case 'taken':
      return { prompt: 'ready', words: words.capture.taking }
    default:
      return { prompt, words: words.capture.prompts[prompt] }
  }
}
