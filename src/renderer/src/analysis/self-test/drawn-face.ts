import { createPixelImage, type PixelImage } from '@shared/face/pixel-image'

type Colour = readonly [red: number, green: number, blue: number]

/** An ellipse in pixels of the drawing; later ones lie on top. */
interface Spot {
  readonly x: number
  readonly y: number
  readonly radiusX: number
  readonly radiusY: number
  readonly colour: Colour
  /** Width of the soft edge, as a share of the radius. */
  readonly soft: number
}

export const drawingSize = 256

const skin: Colour = [214, 168, 140]
const shade: Colour = [176, 128, 102]
const hair: Colour = [58, 42, 34]
const white: Colour = [238, 236, 232]
const lips: Colour = [168, 84, 80]
const dark: Colour = [34, 26, 22]

const middle = drawingSize / 2

function spot(x: number, y: number, radiusX: number, radiusY: number, colour: Colour, soft = 0.15): Spot {
  return { x, y, radiusX, radiusY, colour, soft }
}

/** The same left and right of the middle, so far from it. */
function pair(
  away: number,
  ...[y, ...rest]: Parameters<typeof spot> extends [number, ...infer R] ? R : never
): Spot[] {
  return [spot(middle - away, y, ...rest), spot(middle + away, y, ...rest)]
}

/** A face of nobody: hair, head, neck, brows, eyes, nose and mouth as ellipses. */
const spots: readonly Spot[] = [
  spot(middle, 290, 110, 70, [70, 86, 120]),
  spot(middle, 205, 34, 46, shade),
  spot(middle, 112, 78, 92, hair),
  spot(middle, 130, 64, 82, skin),
  ...pair(64, 130, 8, 16, shade),
  ...pair(28, 116, 20, 13, shade, 0.8),
  ...pair(28, 98, 18, 4, hair, 0.5),
  ...pair(28, 118, 13, 6, white, 0.3),
  ...pair(28, 118, 6, 6, dark, 0.3),
  spot(middle, 140, 9, 22, [228, 186, 158], 0.9),
  ...pair(8, 156, 5, 3, shade, 0.6),
  spot(middle, 153, 12, 8, shade, 0.9),
  spot(middle, 180, 24, 8, lips, 0.4),
  spot(middle, 180, 20, 1.5, dark, 0.5),
  spot(middle, 198, 20, 6, shade, 0.9)
]

/**
 * Draws the picture that every station tests its models on. It is drawn and not stored, so that no photograph of a
 * person is part of the program; the detector takes it for a face.
 *
 * Only basic arithmetic and square roots are used, which give the same bytes on every machine.
 */
export function drawFace(): PixelImage {
  const image = createPixelImage(drawingSize, drawingSize)
  const paper = new Float64Array(drawingSize * drawingSize * 3)
  primeWall(paper)
  for (const each of spots) paintSpot(paper, each)
  for (let pixel = 0; pixel < drawingSize * drawingSize; pixel++) {
    image.data.set(paper.subarray(pixel * 3, pixel * 3 + 3), pixel * 4)
  }
  return image
}

/** A wall with uneven light: before flat areas, many of a model's weights would not count. */
function primeWall(paper: Float64Array): void {
  for (let at = 0; at < paper.length; at += 3) {
    const x = (at / 3) % drawingSize
    const wall = 150 - 0.15 * x + (0.1 * (at / 3 - x)) / drawingSize
    paper.set([wall, wall, wall + 6], at)
  }
}

function paintSpot(paper: Float64Array, { x, y, radiusX, radiusY, colour, soft }: Spot): void {
  const reach = 1 + soft / 2
  const [left, right] = within(x, radiusX * reach)
  const [top, bottom] = within(y, radiusY * reach)
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const across = (column + 0.5 - x) / radiusX
      const down = (row + 0.5 - y) / radiusY
      const cover = Math.min(1, Math.max(0, (reach - Math.sqrt(across * across + down * down)) / soft))
      // Light comes from the left.
      const light = 1.06 - 0.0006 * column
      const at = (row * drawingSize + column) * 3
      for (let channel = 0; channel < 3; channel++) {
        const below = paper[at + channel] ?? 0
        paper[at + channel] = below + cover * ((colour[channel] ?? 0) * light - below)
      }
    }
  }
}

/** The pixels of one axis that a spot can touch. */
function within(centre: number, radius: number): readonly [first: number, end: number] {
  return [Math.max(0, Math.floor(centre - radius)), Math.min(drawingSize, Math.ceil(centre + radius))]
}
