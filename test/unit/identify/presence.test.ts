import { expect, test } from 'vitest'
import type { FrameAnalysis } from '@shared/domain/analysis'
import { nobodyYet, type Presence, type PresenceChange, trackPresence } from '@renderer/identify/presence'
import { emptyFrame } from '../guidance/hand-made-analysis'

const faceAt = (x: number): FrameAnalysis => ({
  ...emptyFrame,
  faces: [{ box: { x, y: 100, width: 200, height: 250 }, score: 0.9 }]
})

function changes(
  frames: readonly (readonly [FrameAnalysis, number])[]
): readonly (PresenceChange | undefined)[] {
  let presence: Presence = nobodyYet
  return frames.map(([analysis, now]) => {
    const tracked = trackPresence(presence, analysis, now)
    presence = tracked.presence
    return tracked.change
  })
}

test('a face arrives once, and stays while it moves about', () => {
  expect(
    changes([
      [faceAt(100), 0],
      [faceAt(150), 50],
      [faceAt(230), 100]
    ])
  ).toEqual(['arrived', undefined, undefined])
})

test('a face that is missed for a moment has not left', () => {
  expect(
    changes([
      [faceAt(100), 0],
      [emptyFrame, 500],
      [faceAt(110), 900]
    ])
  ).toEqual(['arrived', undefined, undefined])
})

test('a face that is gone for a second has left, and the next one arrives', () => {
  expect(
    changes([
      [faceAt(100), 0],
      [emptyFrame, 500],
      [emptyFrame, 1000],
      [emptyFrame, 1500],
      [faceAt(100), 1600]
    ])
  ).toEqual(['arrived', undefined, 'left', undefined, 'arrived'])
})

test('a face at quite another place is another face', () => {
  expect(
    changes([
      [faceAt(100), 0],
      [faceAt(800), 40]
    ])
  ).toEqual(['arrived', 'replaced'])
})

test('after a while without anybody that is told once', () => {
  const seen = changes([
    [faceAt(100), 0],
    [emptyFrame, 1000],
    [emptyFrame, 20_000],
    [emptyFrame, 60_000]
  ])
  expect(seen).toEqual(['arrived', 'left', 'long-gone', undefined])
})

const facesAt = (...boxes: readonly (readonly [x: number, width: number])[]): FrameAnalysis => ({
  ...emptyFrame,
  faces: boxes
    .map(([x, width]) => ({ box: { x, y: 100, width, height: width * 1.25 }, score: 0.9 }))
    .toSorted((one, other) => other.box.width - one.box.width)
})

test('a face that hardly covers the place of the one before is another face', () => {
  expect(
    changes([
      [faceAt(100), 0],
      [faceAt(260), 40]
    ])
  ).toEqual(['arrived', 'replaced'])
})

test('a face that moves on while no frame is analysed stays the same one', () => {
  expect(
    changes([
      [faceAt(100), 0],
      [faceAt(260), 600]
    ])
  ).toEqual(['arrived', undefined])
})

test('two people side by side, now one and now the other the larger, are no crowd', () => {
  const seen = changes(
    Array.from({ length: 40 }, (_, index) => {
      const sway = index % 2 === 0 ? 10 : -10
      return [facesAt([100, 200 + sway], [700, 200 - sway]), index * 50] as const
    })
  )
  expect(seen.filter((change) => change !== undefined)).toEqual(['arrived'])
})

test('somebody who steps in front of the one before is another face, after a moment', () => {
  const frames = Array.from(
    { length: 20 },
    (_, index) => [index < 3 ? facesAt([100, 200]) : facesAt([100, 200], [500, 300]), index * 100] as const
  )
  const seen = changes(frames)
  expect(seen.filter((change) => change !== undefined)).toEqual(['arrived', 'replaced'])
  expect(seen.indexOf('replaced')).toBe(8)
})

test('somebody who only passes in front is not', () => {
  const frames = Array.from(
    { length: 20 },
    (_, index) =>
      [index >= 5 && index < 8 ? facesAt([100, 200], [500, 300]) : facesAt([100, 200]), index * 100] as const
  )
  expect(changes(frames).filter((change) => change !== undefined)).toEqual(['arrived'])
})
