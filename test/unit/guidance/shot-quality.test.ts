import { expect, test } from 'vitest'
import { captureProfiles } from '@renderer/guidance/capture-profiles'
import { aspects, rateShot, type ShotFinding } from '@renderer/guidance/shot-quality'
import { shotScore } from '@renderer/guidance/shot-score'
import { analysisWith, emptyFrame, wantedEyes, type Wishes } from './hand-made-analysis'

const { enrollment, lookup } = captureProfiles
const rate = (wishes: Wishes, profile = enrollment) => rateShot(analysisWith(wishes), profile)

test('a good picture is good in every respect', () => {
  expect(rate({})).toEqual({ overall: 'good', findings: [], good: aspects, issues: [] })
})

test.each<[string, Wishes, ShotFinding['hint'], (typeof aspects)[number]]>([
  ['a small face', { eyeDistance: 96 }, 'too-far', 'size'],
  ['a slight turn', { yaw: 24 }, 'turned', 'pose'],
  ['a smile with an open mouth', { mouthClosed: 0.17 }, 'mouth-open', 'face'],
  ['a little over-exposure', { overExposurePrevention: 0.01 }, 'too-bright', 'light']
])('%s is usable, but could be better', (_, wishes, hint, aspect) => {
  const quality = rate(wishes)
  expect(quality).toMatchObject({ overall: 'fair', findings: [{ hint, severity: 'warn' }], issues: [hint] })
  expect(quality.good).not.toContain(aspect)
})

test('what depends on skin and room makes a picture no worse than usable, and is no reason for another', () => {
  expect(rate({ luminanceMean: 0.05, naturalColour: 30, illuminationUniformity: 0.01 })).toMatchObject({
    overall: 'fair',
    issues: []
  })
})

test.each<[ShotFinding['hint'], Wishes]>([
  ['too-far', { eyeDistance: 70 }],
  ['tilted', { roll: 35 }],
  ['looks-down', { pitch: -28 }],
  ['eyes-hidden', { eyesVisible: 0.05 }],
  ['mouth-hidden', { mouthVisible: 0.1 }],
  ['too-dark', { underExposurePrevention: 0.9 }],
  ['blurred', { sharpness: 0.2 }]
])('%s makes a poor picture', (hint, wishes) => {
  expect(rate(wishes)).toMatchObject({
    overall: 'poor',
    findings: [{ hint, severity: 'block' }],
    issues: [hint]
  })
})

test('the worst is said first, and nothing twice', () => {
  const { findings } = rate({
    eyeDistance: 90,
    yaw: 24,
    sharpness: 0.2,
    underExposurePrevention: 0.7,
    luminanceMean: 0.03
  })
  expect(findings.map(({ hint, severity }) => `${hint} ${severity}`)).toEqual([
    'blurred block',
    'too-far warn',
    'turned warn',
    'too-dark warn'
  ])
})

test('a second face makes a poor picture for an enrollment, however small it is', () => {
  expect(rate({ secondFace: 0.04 })).toMatchObject({ overall: 'poor', issues: ['several-faces'] })
  expect(rate({ secondFace: 0.04 }, lookup)).toMatchObject({ overall: 'good', issues: [] })
  expect(rate({ secondFace: 0.7 }, lookup)).toMatchObject({ overall: 'poor', issues: ['several-faces'] })
})

test('where the face was in the frame is no fault of the picture that was cut out of it', () => {
  const eyeMidpoint = { x: wantedEyes.x + 300, y: wantedEyes.y }
  expect(rate({ eyeMidpoint, faceHeight: 650 }).overall).toBe('good')
})

test('a picture without a face is poor and good at nothing', () => {
  expect(rateShot(emptyFrame, enrollment)).toMatchObject({ overall: 'poor', good: [], issues: ['no-face'] })
})

test('the score ranks sharper, straighter, more open-eyed and better placed faces higher', () => {
  const score = (wishes: Wishes): number => shotScore(analysisWith(wishes), enrollment)
  const best = score({})
  expect(best).toBeLessThanOrEqual(1)
  expect(score({ sharpness: 0.7 })).toBeLessThan(best)
  expect(score({ yaw: 12 })).toBeLessThan(best)
  expect(score({ pitch: -10 })).toBeLessThan(best)
  expect(score({ eyesOpen: 0.03 })).toBeLessThan(best)
  expect(score({ eyeMidpoint: { x: 700, y: 350 } })).toBeLessThan(best)
  expect(shotScore(emptyFrame, enrollment)).toBe(0)
})
