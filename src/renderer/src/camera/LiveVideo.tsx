import { useCallback } from 'react'
import type { Rotation } from '../analysis/rotation'
import styles from './LiveVideo.module.css'

export interface LiveVideoProps {
  readonly stream: MediaStream
  readonly rotation: Rotation
  readonly mirrored: boolean
  /** What is read out; without it, the picture says nothing that the words beside it do not. */
  readonly label?: string
  /** Called with the video as soon as it shows the stream. @returns what ends it */
  readonly onVideo?: (video: HTMLVideoElement) => () => void
}

/**
 * A camera's picture in a place of any shape. When the stream ends, its last picture stays until the component goes away.
 */
export function LiveVideo({ stream, rotation, mirrored, label, onVideo }: LiveVideoProps) {
  const play = useCallback(
    (video: HTMLVideoElement) => {
      video.srcObject = stream
      const end = onVideo?.(video)
      return () => {
        end?.()
        // SECURITY: nobody's face stays in an element that is not shown any more.
        video.srcObject = null
      }
    },
    [stream, onVideo]
  )
  const classes = [styles['video'], styles[`turn${rotation}`], mirrored ? styles['mirrored'] : undefined]
  return (
    <div className={styles['place']}>
      <video
        ref={play}
        className={classes.filter(Boolean).join(' ')}
        autoPlay
        muted
        playsInline
        {...(label === undefined ? { 'aria-hidden': true } : { 'aria-label': label })}
      />
    </div>
  )
}
