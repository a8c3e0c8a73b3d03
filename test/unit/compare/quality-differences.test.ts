import { describe, expect, test } from 'vitest'
import type { ComparedPicture } from '@renderer/compare/compare-reducer'
import type { PictureSource } from '@renderer/compare/picture-source'
import { qualityDifferences } from '@renderer/compare/quality-differences'
import { captureProfiles } from '@renderer/guidance/capture-profiles'
import type { Wishes } from '../guidance/hand-made-analysis'
import { shotWith } from '../flow/hand-made-shot'

const now = Date.UTC(2026, 5, 1)
const limits = { probe: captureProfiles.lookup, good: captureProfiles.enrollment }
const camera: PictureSource = {
  kind: 'camera',
  takenAt: now,
  presentation: { mode: 'off', verdict: undefined }
}
const fileOf = (changedAt: number): PictureSource => ({ kind: 'file', name: 'a.jpg', changedAt })
const picture = (wishes: Wishes = {}, source: PictureSource = camera): ComparedPicture => ({
  shot: shotWith(1, wishes),
  source
})
const between = (first: ComparedPicture, second: ComparedPicture) =>
  qualityDifferences({ first, second }, limits, now)

test('two good pictures have nothing to say', () => {
  expect(between(picture(), picture())).toEqual([])
})

describe('one picture that is worse than the other', () => {
  test.each<[string, Wishes, Wishes]>([
    ['small', { interEyeDistance: 140 }, { interEyeDistance: 60 }],
    ['small', { interEyeDistance: 60 }, { interEyeDistance: 45 }],
    ['blurred', { sharpness: 1.2 }, { sharpness: 0.5 }],
    ['turned', { yaw: -4 }, { yaw: 28 }],
    ['pitched', { pitch: 2 }, { pitch: -24 }],
    ['eyes-hidden', {}, { eyesVisible: 0.2 }],
    ['mouth-hidden', {}, { mouthVisible: 0.2 }],
    ['too-dark', {}, { underExposurePrevention: 0.95 }],
    ['too-bright', {}, { overExposurePrevention: 0.1 }],
    ['flat-light', {}, { dynamicRange: 3.9 }]
  ])('is told as %s, on the side that it is on', (kind, good, weak) => {
    expect(between(picture(good), picture(weak))).toEqual([{ kind, where: 'second' }])
    expect(between(picture(weak), picture(good))).toEqual([{ kind, where: 'first' }])
  })
})

describe('what both pictures have', () => {
  test('is told of both', () => {
    const dark = picture({ underExposurePrevention: 0.95 })
    expect(between(dark, dark)).toEqual([{ kind: 'too-dark', where: 'both' }])
  })

  test('is no difference where it is the same pose, but is one where the heads turn away from each other', () => {
    expect(between(picture({ yaw: 24 }), picture({ yaw: 24 }))).toEqual([])
    expect(between(picture({ yaw: 24 }), picture({ yaw: -23 }))).toEqual([{ kind: 'turned', where: 'both' }])
  })
})

test('a picture that is only larger or sharper than a good one makes nothing weak', () => {
  expect(between(picture({ interEyeDistance: 300 }), picture({ interEyeDistance: 120 }))).toEqual([])
  expect(between(picture({ sharpness: 1.7 }), picture({ sharpness: 0.7 }))).toEqual([])
})

test('two faces of another brightness are not told apart by it: they may be two people', () => {
  expect(between(picture({ luminanceMean: 0.12 }), picture({ luminanceMean: 0.6 }))).toEqual([])
})

describe('the age of a file', () => {
  const years = (count: number): number => now - count * 365.25 * 24 * 3_600_000
  test('counts from five years on', () => {
    expect(between(picture(), picture({}, fileOf(years(6))))).toEqual([{ kind: 'old', where: 'second' }])
    expect(between(picture(), picture({}, fileOf(years(4))))).toEqual([])
  })

  test('is not guessed where nobody knows it, and not of a clock that went back', () => {
    expect(between(picture({}, fileOf(0)), picture({}, fileOf(now + 1000)))).toEqual([])
  })
})

test('several things are told in the order in which they count', () => {
  const weak = picture({ interEyeDistance: 45, sharpness: 0.3, underExposurePrevention: 0.95 })
  expect(between(weak, picture()).map(({ kind }) => kind)).toEqual(['small', 'blurred', 'too-dark'])
})
