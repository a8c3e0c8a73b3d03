import type { Point } from '@shared/domain/analysis'
import { eyeCentres, interEyeDistanceOf, midpoint } from '@shared/face/face-geometry'
import { createPixelImage, type OwnPixelImage, type PixelImage } from '@shared/face/pixel-image'

/** A picture of a person, and where the face is in it. */
export interface Portrait {
  readonly picture: PixelImage
  readonly eyeMidpoint: Point
  readonly interEyeDistance: number
}

export function portraitOf(picture: PixelImage, landmarks: readonly Point[]): Portrait {
  const { left, right } = eyeCentres(landmarks)
  return { picture, eyeMidpoint: midpoint(left, right), interEyeDistance: interEyeDistanceOf(landmarks) }
}

/** How something stands before the camera. Angles in degrees, signs as in `SubjectMeasures`. */
export interface Stance {
  readonly yaw?: number
  readonly pitch?: number
  readonly roll?: number
  /** Inter-eye distance in pixels of the scene. */
  readonly size?: number
  readonly eyeMidpoint?: Point
}

const sceneWidth = 480
const sceneHeight = 360
const usualStance = { yaw: 0, pitch: 0, roll: 0, size: 60, eyeMidpoint: { x: 240, y: 150 } }

/** From the camera to what it looks at, in inter-eye distances: some 60 cm. */
const distance = 10

/** `bare`: the picture ends where it ends. `print`: paper with a white border. `screen`: a display with a frame. */
export type Carrier = 'bare' | 'print' | 'screen'

/** A picture of a face held before the camera, as a plane seen with perspective. Behind it is a dark room. */
export function heldPicture(portrait: Portrait, carrier: Carrier, stance: Stance = {}): OwnPixelImage {
  const { yaw, pitch } = { ...usualStance, ...stance }
  const [sinYaw, cosYaw] = [Math.sin(radians(yaw)), Math.cos(radians(yaw))]
  const [sinPitch, cosPitch] = [Math.sin(radians(pitch)), Math.cos(radians(pitch))]
  // The plane's axes; the third number points away from the camera.
  const across = [cosYaw, 0, sinYaw] as const
  const down = [sinYaw * sinPitch, cosPitch, -cosYaw * sinPitch] as const
  return sceneOf(portrait, stance, carrier, (u, v) => {
    const [rayX, rayY] = [u / distance, v / distance]
    const a = across[0] - rayX * across[2]
    const b = down[0] - rayX * down[2]
    const c = across[1] - rayY * across[2]
    const d = down[1] - rayY * down[2]
    const determinant = a * d - b * c
    return { x: (u * d - b * v) / determinant, y: (a * v - u * c) / determinant }
  })
}

/** Depth in inter-eye distances over a place of the picture, larger nearer to the camera. */
type Relief = (x: number, y: number) => number

/**
 * A portrait laid over a head and turned with it, the nearest to a living face that a still allows. The relief is an
 * ellipsoid with a nose, drawn freely and not the head model that the program compares with.
 */
export function turnedHead(portrait: Portrait, stance: Stance = {}): OwnPixelImage {
  return turnedRelief(portrait, head, stance)
}

/** A picture bent round an upright cylinder of some 16 cm radius and turned, seen without perspective. */
export function bentPicture(portrait: Portrait, stance: Stance = {}): OwnPixelImage {
  return turnedRelief(portrait, (x) => Math.max(-1, -(x ** 2) / 5), stance)
}

function turnedRelief(portrait: Portrait, relief: Relief, stance: Stance): OwnPixelImage {
  const { yaw, pitch } = { ...usualStance, ...stance }
  const [sinYaw, cosYaw] = [Math.sin(radians(yaw)), Math.cos(radians(yaw))]
  const [sinPitch, cosPitch] = [Math.sin(radians(pitch)), Math.cos(radians(pitch))]
  return sceneOf(portrait, stance, 'bare', (u, v) => {
    let [x, y] = [u, v]
    // The place on the head that is seen here, by iteration; it converges for turns up to some 20 degrees.
    for (let round = 0; round < 8; round++) {
      const z = relief(x, y)
      y = (v + z * sinPitch) / cosPitch
      x = (u - (y * sinPitch + z * cosPitch) * sinYaw) / cosYaw
    }
    return { x, y }
  })
}

const head: Relief = (x, y) => {
  const round = 1 - (x / 1.45) ** 2 - ((y - 0.35) / 1.9) ** 2
  const bell = (value: number, width: number): number => Math.exp(-(value ** 2) / (2 * width ** 2))
  const nose = 0.42 * bell(x, 0.16) * bell(y - 0.62, y < 0.62 ? 0.35 : 0.12)
  return 1.5 * Math.sqrt(Math.max(0, round)) - 1.35 + nose
}

/** @param toPicture from the scene to the picture, both in inter-eye distances from the middle between the eyes */
function sceneOf(
  { picture, eyeMidpoint, interEyeDistance }: Portrait,
  stance: Stance,
  carrier: Carrier,
  toPicture: (u: number, v: number) => Point
): OwnPixelImage {
  const { roll, size, eyeMidpoint: place } = { ...usualStance, ...stance }
  const scene = createPixelImage(sceneWidth, sceneHeight)
  const [sine, cosine] = [Math.sin(radians(roll)), Math.cos(radians(roll))]
  for (let row = 0; row < sceneHeight; row++) {
    for (let column = 0; column < sceneWidth; column++) {
      const [dx, dy] = [(column + 0.5 - place.x) / size, (row + 0.5 - place.y) / size]
      const seen = toPicture(dx * cosine + dy * sine, dy * cosine - dx * sine)
      const x = eyeMidpoint.x + seen.x * interEyeDistance
      const y = eyeMidpoint.y + seen.y * interEyeDistance
      scene.data.set(colourOn(picture, carrier, x, y, column, row), (row * sceneWidth + column) * 4)
    }
  }
  return scene
}

type Colour = readonly [red: number, green: number, blue: number]
const room: Colour = [34, 32, 30]

/** Crude on purpose: what gives a print or a screen away, without claiming to look like one. */
function colourOn(
  picture: PixelImage,
  carrier: Carrier,
  x: number,
  y: number,
  column: number,
  row: number
): Colour {
  const border = picture.width * 0.06
  const outside = Math.max(-x, -y, x - picture.width, y - picture.height)
  if (outside > border || (carrier === 'bare' && outside > 0)) return room
  const glare = 70 * Math.exp(-(((column - row - 120) / 40) ** 2))
  if (carrier === 'print') {
    // Paper has less contrast than what is printed on it had.
    if (outside > 0) return [225, 222, 214]
    const [red, green, blue] = pixelAt(picture, x, y)
    return [45 + 0.68 * red + glare / 2, 42 + 0.68 * green + glare / 2, 36 + 0.66 * blue + glare / 2]
  }
  if (carrier === 'screen') {
    if (outside > 0) return [12, 12, 14]
    // Moire of the display's dots against the camera's.
    const moire = 1 + 0.09 * Math.sin(0.9 * column + 0.35 * row) * Math.sin(0.7 * row - 0.2 * column)
    const [red, green, blue] = pixelAt(picture, x, y)
    return [
      red * moire * 0.92 + glare,
      green * moire + glare,
      Math.min(255, blue * moire * 1.12 + 10 + glare)
    ]
  }
  return pixelAt(picture, x, y)
}

/** Interpolated between four pixels. */
function pixelAt({ width, height, data }: PixelImage, x: number, y: number): Colour {
  const left = Math.floor(x - 0.5)
  const top = Math.floor(y - 0.5)
  const colour: [number, number, number] = [0, 0, 0]
  for (let corner = 0; corner < 4; corner++) {
    const [cornerX, cornerY] = [left + (corner & 1), top + (corner >> 1)]
    const weight = (1 - Math.abs(x - 0.5 - cornerX)) * (1 - Math.abs(y - 0.5 - cornerY))
    const within = (value: number, most: number): number => Math.min(most - 1, Math.max(0, value))
    const at = (within(cornerY, height) * width + within(cornerX, width)) * 4
    for (let channel = 0; channel < 3; channel++) {
      colour[channel] = (colour[channel] ?? 0) + weight * (data[at + channel] ?? 0)
    }
  }
  return colour
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
