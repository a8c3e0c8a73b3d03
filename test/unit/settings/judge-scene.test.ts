import { describe, expect, test } from 'vitest'
import type { ThresholdsOfProfile } from '@shared/face/quality/profiles'
import {
  judgeScene,
  type SceneRates,
  sceneAspects,
  sceneFindings
} from '@renderer/settings/scene/judge-scene'
import type { SceneFrame } from '@renderer/settings/scene/scene-frame'
import { en } from '@renderer/text/messages'

const limits = (exit: number) => ({ enter: exit, exit })
/** A profile by hand, so that tuning the real one changes nothing here. */
const thresholds: ThresholdsOfProfile = [
  { component: 'interEyeDistance', side: 'least', warn: limits(120), block: limits(90) },
  { component: 'underExposurePrevention', side: 'most', warn: limits(0.66), block: limits(0.85) },
  { component: 'overExposurePrevention', side: 'most', warn: limits(0.003), block: limits(0.02) },
  { component: 'luminanceMean', side: 'least', warn: limits(0.07) },
  { component: 'luminanceMean', side: 'most', warn: limits(0.78) },
  { component: 'sharpness', side: 'least', warn: limits(0.55), block: limits(0.45) },
  { component: 'sharpness', side: 'most', warn: limits(1.85) }
]

const goodFrame: SceneFrame = {
  interEyeDistance: 140,
  faceHeight: 0.45,
  luminanceMean: 0.3,
  overExposurePrevention: 0,
  underExposurePrevention: 0.1,
  sharpness: 0.8,
  surroundings: { light: 0.3, glareShare: 0 }
}
const goodRates: SceneRates = { delivered: 30, analysed: 20 }

function judge(frame: Partial<SceneFrame>, rates: Partial<SceneRates> = {}) {
  return judgeScene([{ ...goodFrame, ...frame }], { ...goodRates, ...rates }, thresholds)
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
  ['light', 'dim', { underExposurePrevention: 0.7 }],
  ['light', 'dark', { underExposurePrevention: 0.9 }],
  ['light', 'dim', { luminanceMean: 0.05 }],
  ['light', 'bright', { overExposurePrevention: 0.01 }],
  ['light', 'glaring', { overExposurePrevention: 0.05 }],
  ['light', 'bright', { luminanceMean: 0.9 }],
  ['distance', 'too-far', { interEyeDistance: 60 }],
  ['distance', 'rather-far', { interEyeDistance: 100 }],
  ['distance', 'too-close', { faceHeight: 0.8, interEyeDistance: 300 }],
  ['focus', 'blurred', { sharpness: 0.3 }],
  ['focus', 'soft', { sharpness: 0.5 }]
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
    expect(judge({ luminanceMean: 0.05, surroundings: window }).findings.backlight).toBe('backlit')
  })

  test('is a warning where the face is lit all the same', () => {
    const { overall, findings } = judge({ luminanceMean: 0.2, surroundings: window })
    expect(findings.backlight).toBe('bright-behind')
    expect(overall).toBe('fair')
  })

  test('is not what well lit dark skin before a white wall is called', () => {
    const wall = { light: 0.7, glareShare: 0 }
    const { overall, findings } = judge({
      luminanceMean: 0.1,
      underExposurePrevention: 0.4,
      surroundings: wall
    })
    expect(findings).toMatchObject({ light: 'well-lit', backlight: 'no-backlight' })
    expect(overall).toBe('good')
    const overexposed = { light: 0.85, glareShare: 0.5 }
    expect(judge({ luminanceMean: 0.1, surroundings: overexposed }).overall).toBe('fair')
  })

  test('is nothing to speak of where the face fills the picture', () => {
    const { findings, figures } = judge({ surroundings: undefined })
    expect(findings.backlight).toBe('no-backlight')
    expect(figures.contrast).toBeUndefined()
  })
})

test('what could not be measured is no finding', () => {
  const nothing = { luminanceMean: undefined, interEyeDistance: undefined, sharpness: undefined }
  const { overall, figures } = judge(nothing)
  expect(overall).toBe('good')
  expect(figures).toMatchObject({ faceLight: undefined, contrast: undefined, interEyeDistance: undefined })
})

test('single odd frames do not count', () => {
  const frames = [goodFrame, { ...goodFrame, luminanceMean: 0.01, sharpness: 0.1 }, goodFrame]
  expect(judgeScene(frames, goodRates, thresholds).overall).toBe('good')
})

test('every finding belongs to its aspect, and what is not good comes with advice', () => {
  for (const [finding, { aspect, verdict }] of Object.entries(sceneFindings)) {
    const words = en.scene.findings[finding as keyof typeof sceneFindings]
    expect(sceneAspects).toContain(aspect)
    expect(words.advice === undefined, finding).toBe(verdict === 'good')
  }
})
