import { expect, test } from 'vitest'
import { luminanceByte } from '@shared/face/luminance'
import { createPixelImage } from '@shared/face/pixel-image'
import { backLightOf, measureSurroundings } from '@shared/face/quality/surroundings'

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

test.each([
  ['a face as bright as the wall', 188, 188, 1],
  ['a face in its own shadow before a lit wall', 255, 128, 4.6],
  ['a face before a dark wall', 60, 188, 0.09]
])('the light from behind is a ratio of linear light: %s', (_, wall, person, expected) => {
  const faceLight = luminanceByte(person, person, person) / 255
  expect(backLightOf(room(wall, person), face, faceLight)).toBeCloseTo(expected, 1)
})

test('a black face gives a number, and one that fills the picture none', () => {
  expect(backLightOf(room(255, 0), face, 0)).toBe(255)
  expect(backLightOf(room(255, 0), { x: 0, y: 0, width: 64, height: 36 }, 0.5)).toBeUndefined()
})

test('a large frame tells the same as its reduction', () => {
  const large = createPixelImage(1280, 720)
  const small = room(200, 90)
  for (let at = 0; at < 1280 * 720; at++) {
    const from = Math.floor(at / 1280 / 20) * 64 + Math.floor((at % 1280) / 20)
    large.data.set(small.data.subarray(from * 4, from * 4 + 4), at * 4)
  }
  const scaled = { x: face.x * 20, y: face.y * 20, width: face.width * 20, height: face.height * 20 }
  expect(measureSurroundings(large, scaled)).toEqual(measureSurroundings(small, face))
})
