import { expect, test } from 'vitest'
import type { Box, FrameAnalysis } from '@shared/domain/analysis'
import { portraitCrop } from '@renderer/components/portrait-crop'

const withFace = (box: Box): FrameAnalysis => ({ width: 1280, height: 720, faces: [{ box, score: 1 }] })

test('the crop has the wanted shape, holds the face and is centred on it', () => {
  const box = { x: 540, y: 200, width: 200, height: 200 }
  const crop = portraitCrop(withFace(box), 4 / 5)
  const pixels = {
    left: crop.left * 1280,
    top: crop.top * 720,
    width: crop.width * 1280,
    height: crop.height * 720
  }
  expect(pixels.width / pixels.height).toBeCloseTo(4 / 5)
  expect(pixels.left + pixels.width / 2).toBeCloseTo(640)
  expect(pixels.top).toBeLessThan(box.y)
  expect(pixels.top + pixels.height).toBeGreaterThan(box.y + box.height)
})

test.each<[string, Box]>([
  ['in a corner', { x: 0, y: 0, width: 150, height: 150 }],
  ['at the other corner', { x: 1180, y: 620, width: 100, height: 100 }],
  ['that fills the frame', { x: 200, y: 0, width: 720, height: 720 }],
  ['that sticks out of it', { x: -60, y: -40, width: 400, height: 400 }]
])('a face %s does not push the crop out of the picture', (_, box) => {
  const { left, top, width, height } = portraitCrop(withFace(box), 4 / 5)
  expect(left).toBeGreaterThanOrEqual(0)
  expect(top).toBeGreaterThanOrEqual(0)
  expect(left + width).toBeLessThanOrEqual(1 + 1e-9)
  expect(top + height).toBeLessThanOrEqual(1 + 1e-9)
})

test('a picture without a face is cropped from its middle', () => {
  const { left, width } = portraitCrop({ width: 1280, height: 720, faces: [] }, 4 / 5)
  expect(left + width / 2).toBeCloseTo(0.5)
})
