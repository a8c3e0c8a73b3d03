import type { Point } from '@shared/domain/analysis'

interface Size {
  readonly width: number
  readonly height: number
}

/** How a camera frame lies in the preview. */
export interface FrameFit {
  /** Preview pixels per frame pixel. */
  readonly scale: number
  readonly toPreview: (point: Point) => Point
}

/**
 * The same placement as that of the video: as high as the preview and centred, mirrored where the preview is mirrored.
 * Analysis is never mirrored; this is the only place where the two meet.
 */
export function fitHeight(frame: Size, preview: Size, mirrored: boolean): FrameFit {
  const scale = preview.height / frame.height
  const left = (preview.width - frame.width * scale) / 2
  return {
    scale,
    toPreview({ x, y }) {
      const across = left + x * scale
      return { x: mirrored ? preview.width - across : across, y: y * scale }
    }
  }
}

/** Moves points a share of the way towards their targets; a new count of points is taken as it is. */
export function ease(from: readonly Point[], to: readonly Point[], share: number): readonly Point[] {
  if (from.length !== to.length) return to
  return to.map((target, index) => {
    const start = from[index] ?? target
    return { x: start.x + (target.x - start.x) * share, y: start.y + (target.y - start.y) * share }
  })
}
