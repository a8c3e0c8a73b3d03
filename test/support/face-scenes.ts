import type { Point } from '@shared/domain/analysis'
import { createPixelImage, type OwnPixelImage, type PixelImage, pixelWords } from '@shared/face/pixel-image'
import { estimateSimilarity } from '@shared/face/similarity-transform'
import { warpInto } from '@shared/face/warp'
import { readPicture } from './face-pictures'
import type { Eyes, SamplePerson } from './sample-people'
import { samplePhoto } from './sample-photo'

/** Somebody who can be put into a scene: a picture and where the eyes are in it. */
export interface Actor {
  readonly picture: PixelImage
  readonly eyes: Eyes
}

/** Where somebody stands in a scene, in its pixels. */
export interface Place {
  readonly eyeMidpoint: Point
  readonly interEyeDistance: number
  /** Degrees, positive clockwise; 0 has the eyes level. */
  readonly roll?: number
}

export interface Casting {
  readonly actor: Actor
  readonly place: Place
}

export async function actorOf(person: SamplePerson): Promise<Actor> {
  return { picture: await readPicture(await samplePhoto(person)), eyes: person.eyes }
}

/** A wall of plaster: uneven light and fine grain, the same in every run. */
export function wallScene(width: number, height: number): OwnPixelImage {
  const scene = createPixelImage(width, height)
  const words = pixelWords(scene)
  for (let pixel = 0; pixel < words.length; pixel++) {
    const x = pixel % width
    const grain = ((pixel * 2654435761) >>> 28) - 8
    const grey = Math.round(140 + 25 * Math.sin(x / 170) + 15 * Math.cos(pixel / width / 90) + grain)
    words[pixel] = (grey | (grey << 8) | ((grey + 8) << 16) | 0xff000000) >>> 0
  }
  return scene
}

/** People in front of a background, the later ones in front of the earlier. The background stays as it is. */
export function scene(background: PixelImage, people: readonly Casting[]): OwnPixelImage {
  const { width, height } = background
  const seen = createPixelImage(width, height)
  const words = pixelWords(seen)
  words.set(pixelWords(background))
  const layer = createPixelImage(width, height)
  for (const { actor, place } of people) {
    const toSource = estimateSimilarity(eyesAt(place), actor.eyes)
    if (toSource === undefined) throw new Error('the two eyes must not be in one place')
    warpInto(actor.picture, toSource, layer)
    const { a, b, tx, ty } = toSource
    pixelWords(layer).forEach((word, pixel) => {
      const x = (pixel % width) + 0.5
      const y = Math.floor(pixel / width) + 0.5
      const fromX = a * x - b * y + tx
      const fromY = b * x + a * y + ty
      const inside =
        fromX > 1 && fromY > 1 && fromX < actor.picture.width - 1 && fromY < actor.picture.height - 1
      if (inside) words[pixel] = word
    })
  }
  return seen
}

function eyesAt({ eyeMidpoint: { x, y }, interEyeDistance, roll = 0 }: Place): Eyes {
  const angle = (roll * Math.PI) / 180
  const dx = (Math.cos(angle) * interEyeDistance) / 2
  const dy = (Math.sin(angle) * interEyeDistance) / 2
  return [
    { x: x - dx, y: y - dy },
    { x: x + dx, y: y + dy }
  ]
}
