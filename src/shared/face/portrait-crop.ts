import type { Box, DetectedFace, Point } from '../domain/analysis'
import { measureFace } from './quality/face-measures'

/** Room round the middle between the eyes: sides in inter-eye distances, above and below in units of T. */
interface Margins {
  readonly side: number
  readonly above: number
  readonly below: number
}

/**
 * What a portrait gets where there is room: quality 80 or more for all crops and margins of ISO/IEC 29794-5, and about
 * four by five in shape.
 */
const wanted: Margins = { side: 2.5, above: 1.55, below: 1.95 }

/** What it keeps when somebody else stands near: margins at quality 50, and the near eye 0.95 from the edge. */
const needed: Margins = { side: 1.45, above: 1.4, below: 1.8 }

export interface PortraitCrop {
  /** Whole pixels, inside the picture. */
  readonly box: Box
  /** How many other faces still reach into it. With 0 the crop shows one person. */
  readonly bystanders: number
}

/**
 * Proposes the part of a picture that shows the subject and, where possible, nobody else.
 *
 * Each other face that reaches into the wanted portrait is cut away at the side that costs least, unless that would
 * take from the room that a portrait needs. A person right behind the subject stays; the answer says so.
 *
 * @param landmarks 68 points of the subject, in picture pixels
 * @param others the other faces of the picture
 */
export function proposePortraitCrop(
  picture: { readonly width: number; readonly height: number },
  landmarks: readonly Point[],
  others: readonly DetectedFace[]
): PortraitCrop {
  const core = wholePixels(edgesFor(landmarks, needed), picture)
  let crop = wholePixels(edgesFor(landmarks, wanted), picture)
  const nearest = others
    .map(({ box }) => edgesOf(box))
    .toSorted((one, other) => sharedArea(other, crop) - sharedArea(one, crop))
  for (const face of nearest) {
    if (sharedArea(face, crop) > 0) crop = cutAway(crop, face, core) ?? crop
  }
  const { left, top, right, bottom } = crop
  return {
    box: { x: left, y: top, width: right - left, height: bottom - top },
    bystanders: nearest.filter((face) => sharedArea(face, crop) > 0).length
  }
}

interface Edges {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function edgesFor(landmarks: readonly Point[], { side, above, below }: Margins): Edges {
  const { eyeMidpoint, interEyeDistance, eyeToChin } = measureFace(landmarks)
  return {
    left: eyeMidpoint.x - side * interEyeDistance,
    right: eyeMidpoint.x + side * interEyeDistance,
    top: eyeMidpoint.y - above * eyeToChin,
    bottom: eyeMidpoint.y + below * eyeToChin
  }
}

/** Rounded outwards, kept inside the picture. */
function wholePixels(edges: Edges, { width, height }: { width: number; height: number }): Edges {
  const within = (value: number, most: number): number => Math.min(Math.max(0, value), most)
  return {
    left: within(Math.floor(edges.left), width),
    top: within(Math.floor(edges.top), height),
    right: within(Math.ceil(edges.right), width),
    bottom: within(Math.ceil(edges.bottom), height)
  }
}

/** A face is more than its box: hair and ears go with it where there is room. Share of the box per side. */
const faceBorder = 0.15

/** The largest rest of the crop without the face that still holds the core; undefined when there is none. */
function cutAway(crop: Edges, face: Edges, core: Edges): Edges | undefined {
  const border = faceBorder * (face.right - face.left)
  const rests: Edges[] = [
    { ...crop, left: Math.max(Math.ceil(face.right), Math.min(Math.ceil(face.right + border), core.left)) },
    { ...crop, right: Math.min(Math.floor(face.left), Math.max(Math.floor(face.left - border), core.right)) },
    { ...crop, top: Math.max(Math.ceil(face.bottom), Math.min(Math.ceil(face.bottom + border), core.top)) },
    { ...crop, bottom: Math.min(Math.floor(face.top), Math.max(Math.floor(face.top - border), core.bottom)) }
  ]
  const [largest] = rests
    .filter((rest) => holds(rest, core))
    .toSorted((one, other) => sharedArea(other, crop) - sharedArea(one, crop))
  return largest
}

function edgesOf({ x, y, width, height }: Box): Edges {
  return { left: x, top: y, right: x + width, bottom: y + height }
}

function holds(outer: Edges, inner: Edges): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    outer.right >= inner.right &&
    outer.bottom >= inner.bottom
  )
}

function sharedArea(one: Edges, other: Edges): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return width > 0 && height > 0 ? width * height : 0
}
