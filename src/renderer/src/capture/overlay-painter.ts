import type { Point } from '@shared/domain/analysis'
import { type Rotation, turnedSize } from '../analysis/rotation'
import { type Oval, ovalAround, ovalOf } from '../guidance/oval'
import { drawOverlay, type OverlayColours } from './draw-overlay'
import type { CaptureScene } from './capture-contract'
import { ease, fitHeight, type FrameFit } from './overlay-geometry'

export interface PaintedVideo {
  readonly videoWidth: number
  readonly videoHeight: number
}

export interface OverlayPainterOptions {
  readonly canvas: HTMLCanvasElement
  readonly video: PaintedVideo
  readonly mirrored: boolean
  /** How the camera is mounted; the drawing is upright. */
  readonly rotation: Rotation
  readonly scene: () => CaptureScene
}

/** Parts of the 68 points that make a calm outline: the jaw line and the two brows. */
const outlineParts = [
  [0, 17],
  [17, 22],
  [22, 27]
] as const

/** Share of the way that the drawing moves towards the newest measure per display frame. */
const easing = 0.35

/**
 * Paints the overlay once per display frame, apart from React.
 *
 * @returns the function that stops it
 */
export function startOverlayPainter(options: OverlayPainterOptions): () => void {
  const { canvas, video, scene } = options
  const context = canvas.getContext('2d')
  if (context === null) return () => undefined
  const colours = coloursOf(canvas)
  const calm = matchMedia('(prefers-reduced-motion: reduce)')
  let landmarks: readonly Point[] = []
  let progress = 0
  let strength = 0
  let handle = 0

  const paint = (): void => {
    handle = requestAnimationFrame(paint)
    const delivered = { width: video.videoWidth, height: video.videoHeight }
    const { width, height } = turnedSize(delivered, options.rotation)
    if (width === 0 || canvas.clientWidth === 0) return
    fitCanvas(canvas, context)
    const preview = { width: canvas.clientWidth, height: canvas.clientHeight }
    const { analysis, phase, progress: wanted, asksForDistance } = scene()
    const share = calm.matches ? 1 : easing
    const subject = analysis?.subject
    if (subject !== undefined) landmarks = ease(landmarks, subject.landmarks, share)
    progress = wanted < progress ? wanted : progress + (wanted - progress) * share
    strength += ((subject === undefined || phase === 'ready' ? 0 : 1) - strength) * share

    // The analysed picture may be smaller than the video, but never of another shape.
    const measured = fitHeight(analysis ?? { width, height }, preview, options.mirrored)
    const fit = fitHeight({ width, height }, preview, options.mirrored)
    drawOverlay(
      context,
      {
        ...preview,
        oval: inPreview(ovalOf({ width, height }), fit),
        progress,
        faceOval:
          asksForDistance && subject !== undefined && analysis !== undefined
            ? inPreview(ovalAround(subject, ovalOf(analysis)), measured)
            : undefined,
        outline: outlineParts.map(([from, to]) => landmarks.slice(from, to).map(measured.toPreview)),
        outlineStrength: strength
      },
      colours
    )
  }
  handle = requestAnimationFrame(paint)
  return () => cancelAnimationFrame(handle)
}

function inPreview({ centre, halfWidth, halfHeight }: Oval, { scale, toPreview }: FrameFit): Oval {
  return { centre: toPreview(centre), halfWidth: halfWidth * scale, halfHeight: halfHeight * scale }
}

function fitCanvas(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): void {
  const ratio = window.devicePixelRatio
  const width = Math.round(canvas.clientWidth * ratio)
  const height = Math.round(canvas.clientHeight * ratio)
  if (canvas.width === width && canvas.height === height) return
  canvas.width = width
  canvas.height = height
  context.scale(ratio, ratio)
}

function coloursOf(canvas: HTMLCanvasElement): OverlayColours {
  const style = getComputedStyle(canvas)
  return {
    scrim: style.getPropertyValue('--stage-scrim'),
    guide: style.getPropertyValue('--stage-guide'),
    progress: style.getPropertyValue('--stage-progress'),
    outline: style.getPropertyValue('--stage-outline')
  }
}
