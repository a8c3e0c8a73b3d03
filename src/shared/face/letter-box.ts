import type { Box } from '../domain/analysis'

/**
 * The square region of a picture that a square model input shows: the whole picture, centred, with bars at the short
 * sides. Reaches outside the picture there.
 */
export function letterBoxRegion(width: number, height: number): Box {
  const side = Math.max(width, height)
  return { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side }
}

/** From fractions of a region to picture pixels. */
export function fromRegion(region: Box, fraction: Box): Box {
  return {
    x: region.x + fraction.x * region.width,
    y: region.y + fraction.y * region.height,
    width: fraction.width * region.width,
    height: fraction.height * region.height
  }
}
