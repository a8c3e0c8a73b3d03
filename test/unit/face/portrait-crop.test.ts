import type { Box, DetectedFace } from '@shared/domain/analysis'
import { proposePortraitCrop } from '@shared/face/portrait-crop'
import { components } from '@shared/face/quality/components'
import {
  leftwardCrop,
  marginAbove,
  marginBelow,
  measureFace,
  rightwardCrop
} from '@shared/face/quality/face-measures'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../support/face-images'
import { landmarksOf } from '../../support/face-points'

const picture = { width: 1920, height: 1080 }
const subject = landmarksOf({ eyeMidpoint: { x: 960, y: 480 }, interEyeDistance: 120 })
const faceAt = (x: number, y: number, side: number): DetectedFace => ({
  box: { x: x - side / 2, y: y - side / 2, width: side, height: side },
  score: 0.9
})
const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

describe('proposePortraitCrop', () => {
  it('centres a lone subject with margins of quality 80 and more', () => {
    const { box, bystanders } = proposePortraitCrop(picture, subject, [])
    expect(bystanders).toBe(0)
    expect(box.x + box.width / 2).toBeCloseTo(960, 0)
    const inCrop = measureFace(subject.map(({ x, y }) => ({ x: x - box.x, y: y - box.y })))
    expect(components.leftwardCrop.quality(leftwardCrop(inCrop))).toBeGreaterThan(80)
    expect(components.rightwardCrop.quality(rightwardCrop(inCrop, box))).toBeGreaterThan(80)
    expect(components.marginAbove.quality(marginAbove(inCrop))).toBeGreaterThanOrEqual(80)
    expect(components.marginBelow.quality(marginBelow(inCrop, box))).toBeGreaterThanOrEqual(80)
    expect(box.width / box.height).toBeCloseTo(0.8, 0.7)
  })

  it('does not change for people who are not near', () => {
    const alone = proposePortraitCrop(picture, subject, [])
    expect(proposePortraitCrop(picture, subject, [faceAt(200, 300, 60), faceAt(1700, 900, 90)])).toEqual(
      alone
    )
  })

  it.each([
    ['to the left', faceAt(720, 420, 70)],
    ['to the right', faceAt(1210, 520, 80)],
    ['above, at the edge of the portrait', faceAt(960, 130, 40)]
  ])('keeps a small face %s out, and only that side gives way', (_, bystander) => {
    const alone = proposePortraitCrop(picture, subject, []).box
    const { box, bystanders } = proposePortraitCrop(picture, subject, [bystander])
    expect(bystanders).toBe(0)
    expect(overlaps(box, bystander.box)).toBe(false)
    const moved = [
      box.x !== alone.x,
      box.y !== alone.y,
      box.x + box.width !== alone.x + alone.width,
      box.y + box.height !== alone.y + alone.height
    ]
    expect(moved.filter(Boolean)).toHaveLength(1)
  })

  it('keeps people on both sides out', () => {
    const others = [faceAt(720, 420, 70), faceAt(1200, 400, 60), faceAt(700, 700, 50)]
    const { box, bystanders } = proposePortraitCrop(picture, subject, others)
    expect(bystanders).toBe(0)
    for (const other of others) expect(overlaps(box, other.box)).toBe(false)
  })

  it('says that a face right behind the shoulder stays in', () => {
    const near = faceAt(820, 430, 60)
    const { box, bystanders } = proposePortraitCrop(picture, subject, [near, faceAt(1210, 520, 80)])
    expect(bystanders).toBe(1)
    expect(overlaps(box, near.box)).toBe(true)
    expect(box.x + box.width).toBeLessThanOrEqual(1170)
  })

  it('stays inside the picture, whole pixels, and holds the whole face, wherever it is', () => {
    const random = createRandom(23)
    for (let round = 0; round < 200; round++) {
      const interEyeDistance = 40 + random() * 120
      const eyeMidpoint = { x: 200 + random() * 1500, y: 250 + random() * 400 }
      const face = landmarksOf({ eyeMidpoint, interEyeDistance, roll: (random() - 0.5) * 40 })
      const others = Array.from({ length: 3 }, () =>
        faceAt(random() * 1920, random() * 1080, 20 + random() * 200)
      )
      const { box, bystanders } = proposePortraitCrop(picture, face, others)
      for (const value of Object.values(box)) expect(Number.isInteger(value)).toBe(true)
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(1920)
      expect(box.y + box.height).toBeLessThanOrEqual(1080)
      expect(bystanders).toBe(others.filter((other) => overlaps(box, other.box)).length)
      for (const point of face.slice(17)) {
        const cut = point.x < 0 || point.y < 0 || point.x > 1920 || point.y > 1080
        if (cut) continue
        expect(point.x).toBeGreaterThanOrEqual(box.x)
        expect(point.x).toBeLessThanOrEqual(box.x + box.width)
        expect(point.y).toBeGreaterThanOrEqual(box.y)
        expect(point.y).toBeLessThanOrEqual(box.y + box.height)
      }
    }
  })

  it('does in a mirror what it does without', () => {
    const others = [faceAt(720, 420, 70)]
    const mirrored = subject.map((_, at) => ({ x: 1920 - subject[at]!.x, y: subject[at]!.y }))
    // Eyes and mouth corners keep their names, so that "left" stays the smaller x.
    const swap = (one: number, other: number): void => {
      ;[mirrored[one], mirrored[other]] = [mirrored[other]!, mirrored[one]!]
    }
    swap(36, 45)
    swap(39, 42)
    const { box } = proposePortraitCrop(picture, subject, others)
    const { box: inMirror } = proposePortraitCrop(picture, mirrored, [faceAt(1200, 420, 70)])
    expect(inMirror).toEqual({ ...box, x: 1920 - box.x - box.width })
  })
})
