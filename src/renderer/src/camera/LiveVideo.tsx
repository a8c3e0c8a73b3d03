import { useCallback, useRef } from 'react'
import type { Rotation } from '../analysis/rotation'
import styles from './LiveVideo.module.css'

export interface LiveVideoProps {
  readonly stream: MediaStream
  readonly rotation: Rotation
  readonly mirrored: boolean
  /** The stream has ended, and its last picture is to stay. */
  readonly isStill?: boolean
  /** What is read out; without it, the picture says nothing that the words beside it do not. */
  readonly label?: string
  /** Called with the video as soon as it shows the stream. @returns what ends it */
  readonly onVideo?: (video: HTMLVideoElement) => () => void
}

/** A video goes black when its stream ends, so what it shows is copied at this interval. */
const copyMs = 250

/** A camera's picture in a place of any shape. */
export function LiveVideo({ stream, rotation, mirrored, isStill = false, label, onVideo }: LiveVideoProps) {
  const copy = useRef<HTMLCanvasElement>(null)
  const play = useCallback(
    (video: HTMLVideoElement) => {
      const canvas = copy.current
      video.srcObject = stream
      const end = onVideo?.(video)
      const timer = setInterval(() => copyPicture(video, canvas, stream), copyMs)
      return () => {
        end?.()
        clearInterval(timer)
        // SECURITY: nobody's face stays in an element that is not shown any more.
        video.srcObject = null
        if (canvas !== null) canvas.width = 0
      }
    },
    [stream, onVideo]
  )
  const classes = [styles['video'], styles[`turn${rotation}`], mirrored ? styles['mirrored'] : undefined]
    .filter(Boolean)
    .join(' ')
  return (
    <div className={styles['place']}>
      {/* The canvas comes first, so that it is there when the video starts. */}
      <canvas ref={copy} className={classes} hidden={!isStill} aria-hidden />
      <video
        ref={play}
        className={classes}
        hidden={isStill}
        autoPlay
        muted
        playsInline
        {...(label === undefined ? { 'aria-hidden': true } : { 'aria-label': label })}
      />
    </div>
  )
}

function copyPicture(video: HTMLVideoElement, canvas: HTMLCanvasElement | null, stream: MediaStream): void {
  const { videoWidth, videoHeight } = video
  const context = canvas?.getContext('2d')
  if (!canvas || !context || !stream.active || videoWidth === 0) return
  canvas.width = 320
  canvas.height = Math.round((320 * videoHeight) / videoWidth)
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
}
