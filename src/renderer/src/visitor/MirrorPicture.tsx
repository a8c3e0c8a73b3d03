import { useCallback, useEffect, useRef } from 'react'
import { holdParts } from '@shared/domain/visitor-display'
import type { Rotation } from '../analysis/rotation'
import preview from '../capture/CapturePreview.module.css'
import { startOverlayPainter } from '../capture/overlay-painter'
import { words } from './visitor-words'

export interface MirrorPictureProps {
  readonly stream: MediaStream
  readonly mirrored: boolean
  /** How the camera is mounted. */
  readonly rotation: Rotation
  /** Parts of the hold time that have passed. */
  readonly held: number
}

/** The camera's picture with the oval and the ring around it. Nothing is analysed here. */
export function MirrorPicture({ stream, mirrored, rotation, held }: MirrorPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const progress = useRef(0)
  useEffect(() => {
    progress.current = held / holdParts
  }, [held])

  const play = useCallback(
    (video: HTMLVideoElement) => {
      video.srcObject = stream
      const stop = canvas.current
        ? startOverlayPainter({
            canvas: canvas.current,
            video,
            mirrored,
            rotation,
            scene: () => ({
              analysis: undefined,
              progress: progress.current,
              phase: 'searching',
              asksForDistance: false
            })
          })
        : undefined
      return () => {
        stop?.()
        // SECURITY: nobody's face stays in an element that is not shown any more.
        video.srcObject = null
      }
    },
    [stream, mirrored, rotation]
  )
  const classes = [preview['video'], preview[`turn${rotation}`], mirrored ? preview['mirrored'] : undefined]
  return (
    <>
      {/* The canvas comes first, so that it is there when the video starts. */}
      <canvas ref={canvas} className={preview['overlay']} aria-hidden />
      <video
        ref={play}
        className={classes.filter(Boolean).join(' ')}
        aria-label={words.visitor.preview}
        autoPlay
        muted
        playsInline
      />
    </>
  )
}
