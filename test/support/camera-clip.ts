import { renameSync, writeFileSync } from 'node:fs'
import type { Point } from '@shared/domain/analysis'
import { applyTo, estimateSimilarity } from '@shared/face/similarity-transform'
import { createPixelImage } from '@shared/face/pixel-image'
import { warpInto } from '@shared/face/warp'
import sharp from 'sharp'
import type { Eyes } from './sample-people'

/** One moment of a clip: what the camera sees, for how many frames (30 are a second). */
export interface Scene {
  readonly frames: number
  readonly jpeg: Buffer
}

const frameSize = { width: 1280, height: 720 }
const wall = { r: 141, g: 148, b: 156 }

/**
 * Writes a clip that Chromium's fake camera plays: JPEGs one after another. The file appears under its name at once, so
 * that a camera opened meanwhile sees the old clip or the new one, never half of one.
 */
export function writeClip(path: string, scenes: readonly Scene[]): void {
  const frames = scenes.flatMap(({ frames: count, jpeg }) => Array.from({ length: count }, () => jpeg))
  writeFileSync(`${path}.part`, Buffer.concat(frames))
  renameSync(`${path}.part`, path)
}

/** What the camera sees of an empty room. */
export function emptyRoom(): Promise<Buffer> {
  return sharp({ create: { ...frameSize, channels: 3, background: wall } })
    .jpeg()
    .toBuffer()
}

export interface Placement {
  /** Distance of the eyes in the frame, in pixels. */
  readonly interEyeDistance: number
  /** Where the point between the eyes is, as shares of the frame. */
  readonly at?: { readonly x: number; readonly y: number }
  /** Turn in the frame, in degrees; 0 has the eyes level, however they were in the picture. */
  readonly roll?: number
  /** Factor on all colours, as a lamp going down. */
  readonly brightness?: number
  /** Standard deviation of a Gaussian blur, in pixels. */
  readonly blur?: number
}

/** A picture of one person with a wall behind it, as a camera of 1280x720 pixels would see it. */
export async function frameWith(
  person: { readonly photo: Uint8Array; readonly eyes: Eyes },
  placement: Placement
): Promise<Buffer> {
  let frame = sharp(await placed([{ ...person, placement }]), {
    raw: { ...frameSize, channels: 4 }
  }).removeAlpha()
  if (placement.brightness !== undefined) frame = frame.linear(placement.brightness, 0)
  if (placement.blur !== undefined) frame = frame.blur(placement.blur)
  return frame.jpeg({ quality: 92 }).toBuffer()
}

/** Several people side by side. */
export async function frameWithAll(
  people: readonly { readonly photo: Uint8Array; readonly eyes: Eyes; readonly placement: Placement }[]
): Promise<Buffer> {
  return sharp(await placed(people), { raw: { ...frameSize, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: 92 })
    .toBuffer()
}

type Placed = Parameters<typeof frameWithAll>[0][number]

/** @returns RGBA of a whole frame */
async function placed(people: readonly Placed[]): Promise<Uint8ClampedArray> {
  const frame = createPixelImage(frameSize.width, frameSize.height)
  for (let at = 0; at < frame.data.length; at += 4) frame.data.set([wall.r, wall.g, wall.b, 255], at)
  for (const { photo, eyes, placement } of people) {
    const { data, info } = await sharp(photo).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    const source = { width: info.width, height: info.height, data: new Uint8Array(data) }
    const toSource = estimateSimilarity(targets(placement), eyes)
    if (toSource === undefined) throw new Error('the two eyes must not be in one place')
    const layer = createPixelImage(frameSize.width, frameSize.height)
    warpInto(source, toSource, layer)
    for (let pixel = 0; pixel < frameSize.width * frameSize.height; pixel += 1) {
      const x = pixel % frameSize.width
      const from = applyTo(toSource, { x: x + 0.5, y: (pixel - x) / frameSize.width + 0.5 })
      const inside = from.x > 1 && from.y > 1 && from.x < source.width - 1 && from.y < source.height - 1
      if (inside) frame.data.set(layer.data.subarray(pixel * 4, pixel * 4 + 4), pixel * 4)
    }
  }
  return frame.data
}

/** Where the two eyes are to be in the frame. */
function targets({ interEyeDistance, at = { x: 0.5, y: 0.42 }, roll = 0 }: Placement): [Point, Point] {
  const angle = (roll * Math.PI) / 180
  const x = (Math.cos(angle) * interEyeDistance) / 2
  const y = (Math.sin(angle) * interEyeDistance) / 2
  const middle = { x: at.x * frameSize.width, y: at.y * frameSize.height }
  return [
    { x: middle.x - x, y: middle.y - y },
    { x: middle.x + x, y: middle.y + y }
  ]
}
