import type { Point } from '@shared/domain/analysis'

interface PreviewOval {
  readonly centre: Point
  readonly halfWidth: number
  readonly halfHeight: number
}

/** Everything in preview pixels. */
export interface OverlayPicture {
  readonly width: number
  readonly height: number
  readonly oval: PreviewOval
  /** 0 to 1 */
  readonly progress: number
  /** The face's own oval; present while it is too far or too close. */
  readonly faceOval?: PreviewOval | undefined
  /** Lines that follow the face; may be empty. */
  readonly outline: readonly (readonly Point[])[]
  /** Share of the outline's full strength, 0 to 1. */
  readonly outlineStrength: number
}

export interface OverlayColours {
  readonly scrim: string
  readonly guide: string
  readonly progress: string
  readonly outline: string
}

/**
 * Dims all but the oval, and draws the oval, the progress along it, and the face's outline. A dashed oval round the
 * face shows whoever is too far or too close how much is missing.
 */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  picture: OverlayPicture,
  colours: OverlayColours
): void {
  const { width, height, oval, progress } = picture
  const { centre, halfWidth, halfHeight } = oval
  const line = Math.max(3, halfWidth * 0.018)
  const ellipse = (grow: number, turn = 2 * Math.PI): void =>
    context.ellipse(
      centre.x,
      centre.y,
      halfWidth + grow,
      halfHeight + grow,
      0,
      -Math.PI / 2,
      turn - Math.PI / 2
    )

  context.clearRect(0, 0, width, height)
  context.beginPath()
  context.rect(0, 0, width, height)
  ellipse(0)
  context.fillStyle = colours.scrim
  context.fill('evenodd')

  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.lineWidth = line
  context.strokeStyle = colours.guide
  context.beginPath()
  ellipse(0)
  context.stroke()

  if (progress > 0) {
    context.lineWidth = line * 2.4
    context.strokeStyle = colours.progress
    context.beginPath()
    ellipse(0, 2 * Math.PI * Math.min(1, progress))
    context.stroke()
  }

  if (picture.faceOval !== undefined) {
    const { centre: middle, halfWidth: across, halfHeight: down } = picture.faceOval
    context.setLineDash([line * 3, line * 3])
    context.strokeStyle = colours.outline
    context.beginPath()
    context.ellipse(middle.x, middle.y, across, down, 0, 0, 2 * Math.PI)
    context.stroke()
    context.setLineDash([])
  }

  context.globalAlpha = picture.outlineStrength
  context.lineWidth = Math.max(1.5, line * 0.6)
  context.strokeStyle = colours.outline
  for (const points of picture.outline) strokeSmooth(context, points)
  context.globalAlpha = 1
}

/** A curve through the middles of the given line's segments: smooth, and calmer than the points themselves. */
function strokeSmooth(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return
  context.beginPath()
  context.moveTo(first.x, first.y)
  points.slice(1, -1).forEach((point, index) => {
    const next = points[index + 2] ?? last
    context.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2)
  })
  context.lineTo(last.x, last.y)
  context.stroke()
}
