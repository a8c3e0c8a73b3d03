import { useCallback, useRef } from 'react'
import type { Rotation } from '../analysis/rotation'
import { type FramePump, frameOf, startFramePump } from '../camera/frame-pump'
import { useText } from '../text/text-context'
import styles from './CapturePreview.module.css'
import type { GuidedCapture } from './capture-contract'
import { startOverlayPainter } from './overlay-painter'
import { StatsOverlay } from './StatsOverlay'

export interface CapturePreviewProps {
  readonly stream: MediaStream
  /** Shows a mirror image, as people expect of themselves. Frames for analysis are never mirrored. */
  readonly mirrored: boolean
  /** How the camera is mounted. */
  readonly rotation: Rotation
  readonly capture: GuidedCapture
}

/** The live picture with its overlay. Feeds the capture with frames while it is on the screen. */
export function CapturePreview({ stream, mirrored, rotation, capture }: CapturePreviewProps) {
  const { capture: text } = useText()
  const pump = useRef<FramePump>(undefined)
  const canvas = useRef<HTMLCanvasElement>(null)

  const play = useCallback(
    (video: HTMLVideoElement) => {
      video.srcObject = stream
      pump.current = startFramePump({
        source: video,
        takeFrame: () => frameOf(video),
        onFrame: (frame) => capture.feed(frame, rotation)
      })
      const stopPainting =
        canvas.current === null
          ? undefined
          : startOverlayPainter({
              canvas: canvas.current,
              video,
              mirrored,
              rotation,
              scene: () => capture.scene()
            })
      return () => {
        stopPainting?.()
        pump.current?.stop()
        video.srcObject = null
      }
    },
    [stream, mirrored, rotation, capture]
  )
  const readStats = useCallback(
    () => ({ ...capture.timings(), dropped: pump.current?.dropped() ?? 0 }),
    [capture]
  )

  const classes = [styles['video'], styles[`turn${rotation}`], mirrored ? styles['mirrored'] : undefined]
  return (
    <>
      {/* The canvas comes first, so that it is there when the video starts. */}
      <canvas ref={canvas} className={styles['overlay']} aria-hidden />
      <video
        ref={play}
        className={classes.filter(Boolean).join(' ')}
        aria-label={text.preview}
        autoPlay
        muted
        playsInline
      />
      <StatsOverlay read={readStats} />
    </>
  )
}
