import type { FrameAnalysis } from '@shared/domain/analysis'
import type { PixelImage } from '@shared/face/pixel-image'
import type { Result } from '@shared/result'
import type { Analyzer } from '../../analysis/analyzer'
import { type Rotation, turnedSize } from '../../analysis/rotation'
import { watchDelivery } from '../../camera/delivery'
import { frameOf, startFramePump } from '../../camera/frame-pump'

export interface SceneWatch {
  readonly video: HTMLVideoElement
  readonly rotation: Rotation
  readonly analyzer: Pick<Analyzer, 'analyze'>
  /** Asked before each frame: once everything is known, none is looked at. */
  readonly isWanted: () => boolean
  /** @param image the same frame, reduced and upright */
  readonly onAnalysis: (
    analysis: Result<FrameAnalysis>,
    image: PixelImage,
    delivered: number | undefined
  ) => void
  /** How long an analysis took in milliseconds, and how many pictures nobody looked at so far. */
  readonly onTiming?: (took: number, dropped: number) => void
}

/** Enough for the light of a room; the longer side of the camera's frame. */
const reducedSide = 64

/**
 * Analyses what a video shows, and hands each frame on in small beside its analysis.
 *
 * @returns the function that ends it
 */
export function watchScene({
  video,
  rotation,
  analyzer,
  isWanted,
  onAnalysis,
  onTiming
}: SceneWatch): () => void {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const delivery = watchDelivery(video)
  const pump = startFramePump({
    source: video,
    takeFrame: () => {
      const frame = context !== null && isWanted() ? frameOf(video) : undefined
      if (context === null || frame === undefined) return undefined
      return { frame, image: reduced(frame, rotation, context) }
    },
    async onFrame({ frame, image }) {
      const began = performance.now()
      const analysis = await analyzer.analyze(frame, rotation)
      onTiming?.(performance.now() - began, pump.dropped())
      onAnalysis(analysis, image, delivery.read()?.framesPerSecond)
    }
  })
  return () => {
    pump.stop()
    delivery.stop()
    // SECURITY: no pixel stays behind.
    if (context) context.canvas.width = 0
  }
}

function reduced(frame: VideoFrame, rotation: Rotation, context: CanvasRenderingContext2D): PixelImage {
  const { canvas } = context
  const scale = reducedSide / Math.max(frame.displayWidth, frame.displayHeight)
  const width = Math.max(1, Math.round(frame.displayWidth * scale))
  const height = Math.max(1, Math.round(frame.displayHeight * scale))
  const upright = turnedSize({ width, height }, rotation)
  if (canvas.width !== upright.width || canvas.height !== upright.height) {
    canvas.width = upright.width
    canvas.height = upright.height
  }
  context.setTransform(1, 0, 0, 1, upright.width / 2, upright.height / 2)
  context.rotate((rotation * Math.PI) / 180)
  context.drawImage(frame, -width / 2, -height / 2, width, height)
  const { data } = context.getImageData(0, 0, upright.width, upright.height)
  return { width: upright.width, height: upright.height, data }
}
