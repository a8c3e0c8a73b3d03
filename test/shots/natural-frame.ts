import sharp from 'sharp'
import type { SamplePerson } from '../support/sample-people'
import { samplePhoto } from '../support/sample-photo'

const size = { width: 1280, height: 720 }

/**
 * What a camera sees of a sample person, for people to look at: the photo upright, and around it a blurred wall of its own
 * colours instead of the plain one that tests measure on.
 *
 * @param interEyeDistance in pixels of the frame
 */
export async function naturalFrame(person: SamplePerson, interEyeDistance: number): Promise<Buffer> {
  const [one, other] = person.eyes
  const scale = interEyeDistance / Math.hypot(other.x - one.x, other.y - one.y)
  const side = Math.round(person.crop.width * scale)
  const photo = sharp(await samplePhoto(person)).resize(side, side, { fit: 'fill' })
  const middle = { x: ((one.x + other.x) / 2) * scale, y: ((one.y + other.y) / 2) * scale }
  const left = Math.round(size.width / 2 - middle.x)
  const top = Math.round(size.height * 0.44 - middle.y)

  const soft = await photo
    .clone()
    .ensureAlpha()
    .composite([{ input: fadingEdges(side), blend: 'dest-in' }])
    .png()
    .toBuffer()
  const colours = await photo.clone().resize(24, 24, { fit: 'fill' }).blur(5).toBuffer()
  const wall = await sharp(colours)
    .extract({ left: 0, top: 0, width: 24, height: 8 })
    .resize(size.width, size.height, { fit: 'fill', kernel: 'cubic' })
    .blur(60)
    .modulate({ saturation: 0.5 })
    .toBuffer()
  const whole = sharp({ create: { ...canvas, channels: 4, background: '#0000' } })
    .composite([{ input: soft, left: left + margin, top: top + margin }])
    .png()
  const cut = await sharp(await whole.toBuffer())
    .extract({ left: margin, top: margin, ...size })
    .toBuffer()
  return sharp(wall)
    .composite([{ input: cut }])
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** Room on every side, so that what reaches over the frame's edge can be cut off. */
const margin = 1000
const canvas = { width: size.width + 2 * margin, height: size.height + 2 * margin }

/** A white square whose sides and top fade out. */
function fadingEdges(side: number): Buffer {
  const fade = 0.16
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">
      <defs>
        <linearGradient id="x">
          <stop offset="0" stop-color="#000"/><stop offset="${fade}" stop-color="#fff"/>
          <stop offset="${1 - fade}" stop-color="#fff"/><stop offset="1" stop-color="#000"/>
        </linearGradient>
        <linearGradient id="y" x2="0" y2="1">
          <stop offset="0" stop-color="#fff" stop-opacity="0"/><stop offset="${fade}" stop-color="#fff"/>
          <stop offset="${1 - fade}" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/>
        </linearGradient>
        <mask id="m"><rect width="100%" height="100%" fill="url(#x)"/></mask>
      </defs>
      <rect width="100%" height="100%" fill="url(#y)" mask="url(#m)"/>
    </svg>`
  )
}
