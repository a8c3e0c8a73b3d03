import { expect, test } from 'vitest'
import type { FrameAnalysis } from '@shared/domain/analysis'
import { nobodyYet, type Presence, type PresenceChange, trackPresence } from '@renderer/flow/presence'
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
