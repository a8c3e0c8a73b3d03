import type { Point } from '../../domain/analysis'
import { detectFaces, type FoundFace } from '../detect-faces'
import type { FaceBuffers } from '../face-buffers'
import { detectorSize, type NeuralModel } from '../face-models'
import { createPixelImage, type PixelImage } from '../pixel-image'
import { applyTo } from '../similarity-transform'
import { squareToImage } from '../turned-square'
import { warpInto } from '../warp'

/** Side of what is looked at, in sides of the face: at that size BlazeFace is surest. */
const surroundings = 2.2
/** What may lie between the face looked for and the one seen: distance in sides, and ratio of the sides. */
const mostShift = 0.35
const mostGrowth = 1.6

/**
 * Looks with BlazeFace once more at one face, enlarged and turned upright: however small a face is in its picture, here
 * it has the size that the detector knows best.
 *
 * @returns the face in picture pixels, better placed than before; undefined when it is no longer seen
 */
export async function lookClosely(
  image: PixelImage,
  { box, roll }: Pick<FoundFace, 'box' | 'roll'>,
  detector: NeuralModel,
  buffers: FaceBuffers
): Promise<FoundFace | undefined> {
  const side = Math.max(box.width, box.height)
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const toImage = squareToImage({ centre, side: side * surroundings, roll }, detectorSize)
  const crop = createPixelImage(detectorSize, detectorSize)
  warpInto(image, toImage, crop)
  const expected = detectorSize / surroundings
  const seen = (await detectFaces(crop, detector, buffers)).find(
    (face) =>
      Math.hypot(middleOf(face).x - detectorSize / 2, middleOf(face).y - detectorSize / 2) <=
        mostShift * expected &&
      face.box.width <= mostGrowth * expected &&
      face.box.width >= expected / mostGrowth
  )
  if (!seen) return undefined
  const scale = (side * surroundings) / detectorSize
  const middle = applyTo(toImage, middleOf(seen))
  const width = seen.box.width * scale
  const height = seen.box.height * scale
  return {
    box: { x: middle.x - width / 2, y: middle.y - height / 2, width, height },
    score: seen.score,
    roll: roll + seen.roll
  }
}

function middleOf({ box }: FoundFace): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
