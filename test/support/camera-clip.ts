import { renameSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'

/** One moment of a clip: what the camera sees, for how many frames (30 are a second). */
export interface Scene {
  readonly frames: number
  readonly picture: Buffer
}

const width = 1280
const height = 720

/**
 * Writes a clip that Chromium's fake camera plays: JPEGs one after another. The file appears under its name at once, so
 * that a camera opened meanwhile sees the old clip or the new one, never half of one.
 */
export function writeClip(path: string, scenes: readonly Scene[]): void {
  const frames = scenes.flatMap(({ frames, picture }) => Array.from({ length: frames }, () => picture))
  writeFileSync(`${path}.part`, Buffer.concat(frames))
  renameSync(`${path}.part`, path)
}

export interface Placement {
  /** Distance of the eyes in the frame, in pixels. */
  readonly interEyeDistance: number
  /** Where the point between the eyes is, as shares of the frame. */
  readonly at?: { readonly x: number; readonly y: number }
  readonly rotate?: number
  readonly brightness?: number
  readonly blur?: number
}

/** A face in a picture, by the two eye centres in pixels. */
export interface FaceInPicture {
  readonly picture: Buffer
  readonly eyes: readonly [
    { readonly x: number; readonly y: number },
    { readonly x: number; readonly y: number }
  ]
}

/** What the camera sees of an empty room. */
export function emptyRoom(): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#8d949c' } })
    .jpeg()
    .toBuffer()
}

/**
 * A 1280x720 camera frame with a face of chosen size at a chosen place. The picture is scaled, and what it does not
 * cover is an even wall.
 */
export async function frameWithFace(face: FaceInPicture, placement: Placement): Promise<Buffer> {
  const { interEyeDistance, at = { x: 0.5, y: 0.42 } } = placement
  const [left, right] = face.eyes
  const scale = interEyeDistance / Math.hypot(right.x - left.x, right.y - left.y)
  const { width: w, height: h } = await sharp(face.picture).metadata()
  const middle = { x: ((left.x + right.x) / 2) * scale, y: ((left.y + right.y) / 2) * scale }
  const x = Math.round(width * at.x - middle.x)
  const y = Math.round(height * at.y - middle.y)
  const scaled = { w: Math.round(w * scale), h: Math.round(h * scale) }
  // Only the part that lies inside the frame can be composited.
  const inside = {
    left: Math.max(0, -x),
    top: Math.max(0, -y),
    width: Math.min(scaled.w, width - x) - Math.max(0, -x),
    height: Math.min(scaled.h, height - y) - Math.max(0, -y)
  }
  const part = await sharp(face.picture)
    .resize(scaled.w, scaled.h, { fit: 'fill' })
    .extract(inside)
    .toBuffer()
  let frame = sharp({ create: { width, height, channels: 3, background: '#8d949c' } }).composite([
    { input: part, left: Math.max(0, x), top: Math.max(0, y) }
  ])
  frame = sharp(await frame.png().toBuffer())
  if (placement.rotate) {
    const rotated = await frame.rotate(placement.rotate, { background: '#8d949c' }).toBuffer()
    frame = sharp(rotated).resize(width, height, { fit: 'cover' })
  }
  if (placement.brightness) frame = frame.modulate({ brightness: placement.brightness })
  if (placement.blur) frame = frame.blur(placement.blur)
  return frame.jpeg({ quality: 92 }).toBuffer()
}
