import { describe, expect, test } from 'vitest'
import { thresholds } from '@renderer/guidance/thresholds'
import {
  judgeScene,
  type SceneRates,
  sceneAspects,
  sceneFindings
} from '@renderer/settings/scene/judge-scene'
import type { SceneFrame } from '@renderer/settings/scene/scene-frame'
import { en } from '@renderer/text/messages'

const goodFrame: SceneFrame = {
  interEyeDistance: 140,
  faceHeight: 0.45,
  faceLight: 0.3,
  overExposedShare: 0,
  underExposedShare: 0.1,
  sharpness: 0.8,
  surroundings: { light: 0.3, glareShare: 0 }
}
const goodRates: SceneRates = { delivered: 30, analysed: 20 }

function judge(frame: Partial<SceneFrame>, rates: Partial<SceneRates> = {}) {
  return judgeScene([{ ...goodFrame, ...frame }], { ...goodRates, ...rates }, thresholds.enrollment)
}

test('a good place is fit for use in every respect', () => {
  const { overall, findings } = judge({})
  expect(overall).toBe('good')
  expect(findings).toEqual({
    light: 'well-lit',
    backlight: 'no-backlight',
    distance: 'near-enough',
    focus: 'sharp',
    frameRate: 'smooth'
  })
})

test.each([
  ['light', 'dark', { faceLight: 0.03 }],
  ['light', 'dark', { underExposedShare: 0.9 }],
  ['light', 'dim', { faceLight: 0.07 }],
  ['light', 'bright', { overExposedShare: 0.01 }],
  ['light', 'glaring', { overExposedShare: 0.05 }],
  ['light', 'glaring', { faceLight: 0.9 }],
  ['distance', 'too-far', { interEyeDistance: 60 }],
  ['distance', 'rather-far', { interEyeDistance: 100 }],
  ['distance', 'too-close', { faceHeight: 0.8, interEyeDistance: 300 }],
  ['focus', 'blurred', { sharpness: 0.3 }],
  ['focus', 'soft', { sharpness: 0.55 }]
] as const)('%s: %s', (aspect, finding, frame) => {
  const { overall, findings } = judge(frame)
  expect(findings[aspect]).toBe(finding)
  expect(overall).toBe(sceneFindings[finding].verdict)
})

test.each([
  ['too-slow', { delivered: 10 }],
  ['slow', { delivered: 20 }],
  ['too-slow-computer', { analysed: 3 }],
  ['slow-computer', { analysed: 8 }],
  // A slow camera leaves little to look at; that is not the computer's fault.
  ['too-slow', { delivered: 4, analysed: 4 }]
] as const)('frame rate: %s', (finding, rates) => {
  expect(judge({}, rates).findings.frameRate).toBe(finding)
})

describe('light from behind', () => {
  const window = { light: 0.8, glareShare: 0.4 }

  test('makes a place unfit where the face is dim before it', () => {
    expect(judge({ faceLight: 0.06, surroundings: window }).findings.backlight).toBe('backlit')
  })

  test('is a warning where the face is lit all the same', () => {
    const { overall, findings } = judge({ faceLight: 0.2, surroundings: window })
    expect(findings.backlight).toBe('bright-behind')
    expect(overall).toBe('fair')
  })

  test('is not what well lit dark skin before a white wall is called', () => {
    const wall = { light: 0.7, glareShare: 0 }
    const { overall, findings } = judge({ faceLight: 0.1, underExposedShare: 0.4, surroundings: wall })
    expect(findings).toMatchObject({ light: 'well-lit', backlight: 'no-backlight' })
    expect(overall).toBe('good')
    const overexposed = { light: 0.85, glareShare: 0.5 }
    expect(judge({ faceLight: 0.1, surroundings: overexposed }).overall).toBe('fair')
  })

  test('is nothing to speak of where the face fills the picture', () => {
    const { findings, figures } = judge({ surroundings: undefined })
    expect(findings.backlight).toBe('no-backlight')
    expect(figures.contrast).toBeUndefined()
  })
})

test('single odd frames do not count', () => {
  const frames = [goodFrame, { ...goodFrame, faceLight: 0.01, sharpness: 0.1 }, goodFrame]
  expect(judgeScene(frames, goodRates, thresholds.enrollment).overall).toBe('good')
})

test('every finding belongs to its aspect, and what is not good comes with advice', () => {
  for (const [finding, { aspect, verdict }] of Object.entries(sceneFindings)) {
    const words = en.scene.findings[finding as keyof typeof sceneFindings]
    expect(sceneAspects).toContain(aspect)
    expect(words.advice === undefined, finding).toBe(verdict === 'good')
  }
})
