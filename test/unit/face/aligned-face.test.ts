import { alignedPoints, alignFace, alignment } from '@shared/face/aligned-face'
import { createPixelImage } from '@shared/face/pixel-image'
import { applyTo, estimateSimilarity } from '@shared/face/similarity-transform'
import { describe, expect, it } from 'vitest'
import { colourOf, paint } from '../../support/face-images'
import { landmarksOf } from '../../support/face-points'

const used = [36, 39, 42, 45, 30, 48, 54]

/** Landmarks that fit the template exactly, carried into a picture by a known transform. */
function exactLandmarks(toImage: { a: number; b: number; tx: number; ty: number }) {
  const [leftEye, rightEye, nose, leftMouth, rightMouth] = alignedPoints
  const eyeWidth = 8
  const corners = [leftEye!, rightEye!].flatMap(({ x, y }) => [
    { x: x - eyeWidth, y },
    { x: x + eyeWidth, y }
  ])
  const points = [...corners, nose!, leftMouth!, rightMouth!]
  return Array.from({ length: 68 }, (_, index) =>
    applyTo(toImage, points[used.indexOf(index)] ?? { x: 0, y: 0 })
  )
}

describe('alignment', () => {
  it('carries eyes, nose and mouth onto the template', () => {
    const landmarks = exactLandmarks({ a: 2.1, b: -0.9, tx: 300, ty: 120 })
    const transform = alignment(landmarks)!
    const nose = applyTo(transform, landmarks[30]!)
    expect(nose.x).toBeCloseTo(56.0252 + 0.5, 6)
    expect(nose.y).toBeCloseTo(71.7366 + 0.5, 6)
    expect(Math.hypot(transform.a, transform.b)).toBeCloseTo(1 / Math.hypot(2.1, 0.9), 6)
  })

  it('does not depend on where the unused points are', () => {
    const landmarks = landmarksOf({ eyeMidpoint: { x: 200, y: 150 }, interEyeDistance: 80, roll: 12 })
    const moved = landmarks.map((point, index) => (used.includes(index) ? point : { x: -1, y: 7 }))
    expect(alignment(moved)).toEqual(alignment(landmarks))
  })

  it('gives nothing for points in one place', () => {
    expect(alignment(Array.from({ length: 68 }, () => ({ x: 3, y: 3 })))).toBeUndefined()
  })

  it('uses the same frame as a template that is scaled and shifted', () => {
    const landmarks = landmarksOf({ eyeMidpoint: { x: 200, y: 150 }, interEyeDistance: 80, roll: -8 })
    const template = alignedPoints.map(({ x, y }) => ({ x: x * 2 + 5, y: y * 2 - 9 }))
    const link = estimateSimilarity(alignedPoints, template)!
    const direct = applyTo(alignment(landmarks, template)!, { x: 210, y: 190 })
    const indirect = applyTo(link, applyTo(alignment(landmarks)!, { x: 210, y: 190 }))
    expect(direct.x).toBeCloseTo(indirect.x, 8)
    expect(direct.y).toBeCloseTo(indirect.y, 8)
  })
})

describe('alignFace', () => {
  it('cuts 112x112 with the eyes where the template has them', () => {
    const toImage = { a: 1.5, b: 0.6, tx: 60, ty: 40 }
    const landmarks = exactLandmarks(toImage)
    const eye = applyTo(toImage, alignedPoints[0]!)
    const image = paint(400, 400, (x, y) =>
      Math.hypot(x - eye.x, y - eye.y) < 5 ? [255, 255, 255] : [0, 0, 0]
    )
    const aligned = alignFace(image, landmarks)!
    expect([aligned.width, aligned.height]).toEqual([112, 112])
    const into = createPixelImage(112, 112)
    expect(alignFace(image, landmarks, into)).toBe(into)
    expect(into.data).toEqual(aligned.data)
    expect(colourOf(into, 38, 51)).toEqual([255, 255, 255])
    expect(colourOf(into, 48, 51)).toEqual([0, 0, 0])
  })

  it('gives nothing for degenerate points', () => {
    const points = Array.from({ length: 68 }, () => ({ x: 3, y: 3 }))
    expect(alignFace(createPixelImage(8, 8), points)).toBeUndefined()
  })
})
