import {
  edgeDistance,
  eyeOpening,
  frontalInterEyeDistance,
  headSize,
  leftwardCrop,
  marginAbove,
  marginBelow,
  measureFace,
  mouthOpening,
  rightwardCrop,
  secondFaceShare
} from '@shared/face/quality/face-measures'
import type { Point } from '@shared/domain/analysis'
import { describe, expect, it } from 'vitest'
import { landmarksOf } from '../../../support/face-points'

const picture = { width: 1000, height: 800 }

/** A face by hand: eyes 100 apart at (350, 300) and (450, 300), chin 180 below their middle. */
function handMade(changes: Readonly<Record<number, Point>> = {}): readonly Point[] {
  const points: Record<number, Point> = {
    36: { x: 330, y: 300 },
    39: { x: 370, y: 300 },
    42: { x: 430, y: 300 },
    45: { x: 470, y: 300 },
    8: { x: 400, y: 480 },
    ...changes
  }
  return Array.from({ length: 68 }, (_, at) => points[at] ?? { x: 400, y: 350 })
}

describe('face measures', () => {
  it('take inter-eye distance, T, head size, crops and margins from a hand-made face', () => {
    const face = measureFace(handMade())
    expect(face.interEyeDistance).toBe(100)
    expect(face.eyeToChin).toBe(180)
    expect(headSize(face, picture)).toBeCloseTo(180 / 800)
    // From the far eye, as the standard's reference software does.
    expect(leftwardCrop(face)).toBeCloseTo(4.5)
    expect(rightwardCrop(face, picture)).toBeCloseTo(6.5)
    expect(marginAbove(face)).toBeCloseTo(300 / 180)
    expect(marginBelow(face, picture)).toBeCloseTo(500 / 180)
  })

  it('divide the inter-eye distance by the cosine of the yaw, down to a floor', () => {
    const face = measureFace(handMade())
    expect(frontalInterEyeDistance(face, 0)).toBe(100)
    expect(frontalInterEyeDistance(face, -30)).toBeCloseTo(100 / Math.cos(Math.PI / 6), 6)
    expect(frontalInterEyeDistance(face, 85)).toBeCloseTo(200, 6)
  })

  it('measure the eye that is less open, by its widest lid pair', () => {
    const lids = {
      37: { x: 345, y: 295 },
      41: { x: 345, y: 304 },
      38: { x: 355, y: 294 },
      40: { x: 355, y: 304 },
      43: { x: 445, y: 290 },
      47: { x: 445, y: 310 }
    }
    const landmarks = handMade(lids)
    expect(eyeOpening(landmarks, measureFace(landmarks))).toBeCloseTo(10 / 180)
  })

  it('measure the mouth by its widest inner lip pair', () => {
    const landmarks = handMade({ 62: { x: 400, y: 420 }, 66: { x: 400, y: 447 }, 61: { x: 390, y: 420 } })
    expect(mouthOpening(landmarks, measureFace(landmarks))).toBeGreaterThan(27 / 180)
    const closed = handMade({ 62: { x: 400, y: 420 }, 66: { x: 400, y: 429 } })
    expect(mouthOpening(closed, measureFace(closed))).toBeCloseTo(9 / 180)
  })

  it('know how near the face comes to the edge, and that it is cut', () => {
    const inside = handMade()
    expect(edgeDistance(inside, measureFace(inside), picture)).toBeCloseTo(3)
    const cut = handMade({ 3: { x: -20, y: 400 } })
    expect(edgeDistance(cut, measureFace(cut), picture)).toBeCloseTo(-0.2)
  })

  it('compare the two largest faces by area, in whatever order they come', () => {
    const face = (side: number) => ({ box: { x: 0, y: 0, width: side, height: side } })
    expect(secondFaceShare([face(100)])).toBe(0)
    expect(secondFaceShare([])).toBe(0)
    expect(secondFaceShare([face(10), face(100), face(50)])).toBeCloseTo(0.25)
  })

  it('porting trap 3: fractions of pixels count', () => {
    const moved = handMade({ 36: { x: 330.5, y: 300 } })
    expect(measureFace(moved).interEyeDistance).toBeCloseTo(99.75)
  })

  it('porting trap 4: in a mirror left and right crops change places, nothing else does', () => {
    const landmarks = landmarksOf({ eyeMidpoint: { x: 300, y: 350 }, interEyeDistance: 90, roll: 8, yaw: 12 })
    const mirrored = mirror(landmarks, picture.width)
    const [seen, inMirror] = [measureFace(landmarks), measureFace(mirrored)]
    expect(leftwardCrop(inMirror)).toBeCloseTo(rightwardCrop(seen, picture), 6)
    expect(rightwardCrop(inMirror, picture)).toBeCloseTo(leftwardCrop(seen), 6)
    expect(headSize(inMirror, picture)).toBeCloseTo(headSize(seen, picture), 6)
    expect(marginAbove(inMirror)).toBeCloseTo(marginAbove(seen), 6)
    expect(edgeDistance(mirrored, inMirror, picture)).toBeCloseTo(edgeDistance(landmarks, seen, picture), 6)
  })

  it('porting trap 5: pixels are those of the original picture, so a halved one has half the distance', () => {
    const landmarks = handMade()
    const halved = landmarks.map(({ x, y }) => ({ x: x / 2, y: y / 2 }))
    expect(measureFace(halved).interEyeDistance).toBe(50)
    expect(eyeOpening(halved, measureFace(halved))).toBeCloseTo(eyeOpening(landmarks, measureFace(landmarks)))
  })
})

function mirror(landmarks: readonly Point[], width: number): readonly Point[] {
  const swapped = landmarks.map(({ x, y }) => ({ x: width - x, y }))
  for (const [one, other] of [
    [36, 45],
    [39, 42]
  ] as const) {
    const kept = swapped[one]!
    swapped[one] = swapped[other]!
    swapped[other] = kept
  }
  return swapped
}
