import { useCallback, useRef } from 'react'
import type { Rotation } from '../analysis/rotation'
import { type FramePump, frameOf, startFramePump } from '../camera/frame-pump'
import type { LiveFigures } from '../diagnostics/statistics'
import { StatisticsOverlay } from '../diagnostics/StatisticsOverlay'
import { useText } from '../text/text-context'
import styles from './CapturePreview.module.css'
import type { GuidedCapture } from './capture-contract'
import { startOverlayPainter } from './overlay-painter'

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
  const playing = useRef<HTMLVideoElement>(undefined)

  const play = useCallback(
    (video: HTMLVideoElement) => {
      video.srcObject = stream
      playing.current = video
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
        playing.current = undefined
        video.srcObject = null
      }
    },
    [stream, mirrored, rotation, capture]
  )
  const readFigures = useCallback((): LiveFigures => {
    const { status, prompt } = capture.getView()
    return {
      ...capture.timings(),
      delivered: playing.current?.getVideoPlaybackQuality().totalVideoFrames ?? 0,
      dropped: pump.current?.dropped() ?? 0,
      hint: prompt,
      phase: status.kind === 'guiding' ? capture.scene().phase : status.kind
    }
  }, [capture])

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
      <StatisticsOverlay read={readFigures} />
    </>
  )
}
