import type { FrameAnalysis } from '@shared/domain/analysis'

/** A part of a picture, as shares of the picture's width and height. */
export interface Crop {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The crop is so many times as high as the face box, which ends at the brows: room for hair and shoulders. */
const faceHeights = 2.1
/** Faces sit a little above the middle of a portrait. */
const faceCentreAt = 0.47

/**
 * A portrait around the largest face, kept inside the picture.
 *
 * @param aspect width divided by height of the wanted crop
 */
export function portraitCrop(analysis: FrameAnalysis, aspect: number): Crop {
  const { width, height } = analysis
  const box = analysis.faces[0]?.box ?? { x: 0, y: 0, width, height }
  const cropHeight = Math.min(box.height * faceHeights, height, width / aspect)
  const cropWidth = cropHeight * aspect
  const left = within(box.x + box.width / 2 - cropWidth / 2, width - cropWidth)
  const top = within(box.y + box.height / 2 - cropHeight * faceCentreAt, height - cropHeight)
  return {
    left: left / width,
    top: top / height,
    width: cropWidth / width,
    height: cropHeight / height
  }
}

const within = (value: number, most: number): number => Math.min(Math.max(0, value), Math.max(0, most))
