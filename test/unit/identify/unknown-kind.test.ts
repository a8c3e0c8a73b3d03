import { expect, test } from 'vitest'
import { captureProfiles } from '@renderer/guidance/capture-profiles'
import { pictureProblems, unknownKind } from '@renderer/identify/unknown-kind'
import { analysisWith, type Wishes } from '../guidance/hand-made-analysis'

const problems = (wishes: Wishes) => pictureProblems(analysisWith(wishes), captureProfiles.lookup)

test('a good picture of nobody known is a stranger', () => {
  expect(unknownKind('not-enrolled', problems({}))).toBe('not-enrolled')
})

test('a poor picture may be why, and the reasons are named, worst first', () => {
  const found = problems({ yaw: 30, sharpness: 0.2 })
  expect(found.map(({ hint }) => hint)).toEqual(['blurred', 'turned'])
  expect(unknownKind('not-enrolled', found)).toBe('poor-picture')
})

test('skin and room never make an answer doubtful', () => {
  expect(problems({ luminanceMean: 0.05, naturalColour: 30, illuminationUniformity: 0.01 })).toEqual([])
})

test('no face stays no face', () => {
  expect(unknownKind('no-face', problems({ yaw: 30 }))).toBe('no-face')
})
