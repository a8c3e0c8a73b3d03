import { expect, test } from 'vitest'
import { rateShot } from '@renderer/guidance/shot-quality'
import { shotScore } from '@renderer/guidance/shot-score'
import { thresholds } from '@renderer/guidance/thresholds'
import { analysisWith, emptyFrame, type Wishes } from './hand-made-analysis'

const limits = thresholds.enrollment

test('a good picture is good in every respect', () => {
  expect(rateShot(analysisWith(), limits)).toEqual({
    overall: 'good',
    ratings: { size: 'good', pose: 'good', light: 'good', sharpness: 'good' },
    issues: []
  })
})

test.each<[string, Wishes, object]>([
  ['a small face', { interEyeDistance: 100 }, { size: 'fair' }],
  ['a slight turn', { yaw: 10 }, { pose: 'fair' }],
  ['a little over-exposure', { overExposedShare: 0.01 }, { light: 'fair' }]
])('%s is usable, but could be better', (_, wishes, ratings) => {
  const quality = rateShot(analysisWith(wishes), limits)
  expect(quality).toMatchObject({ overall: 'fair', ratings, issues: [] })
})

test.each<[string, Wishes, object]>([
  ['too-far', { interEyeDistance: 70 }, { size: 'poor' }],
  ['turned', { roll: 25 }, { pose: 'poor' }],
  ['too-dark', { luminanceMean: 0.02 }, { light: 'poor' }],
  ['blurred', { sharpness: 0.2 }, { sharpness: 'poor' }]
])('%s makes a poor picture', (issue, wishes, ratings) => {
  const quality = rateShot(analysisWith(wishes), limits)
  expect(quality).toMatchObject({ overall: 'poor', ratings, issues: [issue] })
})

test('a second face makes a poor picture although nothing is wrong with the first', () => {
  expect(rateShot(analysisWith({ secondFace: 0.7 }), limits)).toMatchObject({
    overall: 'poor',
    issues: ['several-faces']
  })
})

test('a picture without a face is poor in every respect', () => {
  expect(rateShot(emptyFrame, limits).ratings).toEqual({
    size: 'poor',
    pose: 'poor',
    light: 'poor',
    sharpness: 'poor'
  })
})

test('the score ranks sharper, straighter and better placed faces higher', () => {
  const score = (wishes: Wishes): number => shotScore(analysisWith(wishes), limits)
  const best = score({})
  expect(best).toBeLessThanOrEqual(1)
  expect(score({ sharpness: 0.7 })).toBeLessThan(best)
  expect(score({ yaw: 12 })).toBeLessThan(best)
  expect(score({ eyeMidpoint: { x: 700, y: 350 } })).toBeLessThan(best)
  expect(shotScore(emptyFrame, limits)).toBe(0)
})
