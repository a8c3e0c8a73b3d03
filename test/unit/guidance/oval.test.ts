import { expect, test } from 'vitest'
import { offCentre, ovalAround, ovalOf } from '@renderer/guidance/oval'
import { frameSize, wantedEyes } from './hand-made-analysis'

test('eyes at their place are not off centre', () => {
  expect(offCentre(wantedEyes, ovalOf(frameSize))).toBeCloseTo(0)
})

test('half an oval to the side, or up, counts as one', () => {
  const oval = ovalOf(frameSize)
  expect(offCentre({ x: wantedEyes.x + oval.halfWidth, y: wantedEyes.y }, oval)).toBeCloseTo(1)
  expect(offCentre({ x: wantedEyes.x, y: wantedEyes.y - oval.halfHeight }, oval)).toBeCloseTo(1)
})

test('the oval stays inside the frame, whichever way the camera is turned', () => {
  for (const frame of [frameSize, { width: 720, height: 1280 }, { width: 640, height: 480 }]) {
    const { centre, halfWidth, halfHeight } = ovalOf(frame)
    expect(centre.x - halfWidth).toBeGreaterThan(0)
    expect(centre.x + halfWidth).toBeLessThan(frame.width)
    expect(centre.y - halfHeight).toBeGreaterThan(0)
    expect(centre.y + halfHeight).toBeLessThan(frame.height)
  }
})

test('a face that fills the oval has that oval round it, and one half as large a smaller one', () => {
  const oval = ovalOf(frameSize)
  const filling = 0.83 * oval.halfWidth
  const around = ovalAround({ eyeMidpoint: wantedEyes, interEyeDistance: filling }, oval)
  expect(around.centre.y).toBeCloseTo(oval.centre.y)
  expect(around.halfHeight).toBeCloseTo(oval.halfHeight)
  const eyeMidpoint = { x: 300, y: 200 }
  const small = ovalAround({ eyeMidpoint, interEyeDistance: filling / 2 }, oval)
  expect(small.halfWidth).toBeCloseTo(oval.halfWidth / 2)
  expect(small.centre.x).toBe(300)
})
