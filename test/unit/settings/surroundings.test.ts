import { expect, test } from 'vitest'
import { createPixelImage } from '@shared/face/pixel-image'
import { measureSurroundings } from '@renderer/settings/scene/surroundings'

/** A room of one grey, with a person of another from the face's top to the floor. */
function room(wall: number, person: number) {
  const image = createPixelImage(64, 36)
  for (let row = 0; row < 36; row++) {
    for (let column = 0; column < 64; column++) {
      const isPerson = column >= 24 && column < 40 && row >= 10
      image.data.fill(isPerson ? person : wall, (row * 64 + column) * 4, (row * 64 + column) * 4 + 3)
    }
  }
  return image
}
const face = { x: 27, y: 12, width: 10, height: 12 }

test('the light of the room is measured beside the person, in linear light', () => {
  const grey = measureSurroundings(room(188, 0), face)
  expect(grey?.light).toBeCloseTo(0.5, 1)
  expect(grey?.glareShare).toBe(0)
  expect(measureSurroundings(room(255, 0), face)).toEqual({ light: 1, glareShare: 1 })
  expect(measureSurroundings(room(0, 255), face)).toEqual({ light: 0, glareShare: 0 })
})

test('a face that fills the picture has no surroundings', () => {
  expect(measureSurroundings(room(255, 0), { x: 0, y: 0, width: 64, height: 36 })).toBeUndefined()
})
