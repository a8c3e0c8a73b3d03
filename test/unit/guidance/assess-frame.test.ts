import { describe, expect, test } from 'vitest'
import { type HysteresisLimits, qualityProfiles } from '@shared/face/quality/profiles'
import { type Assessment, assessFrame } from '@renderer/guidance/assess-frame'
import { captureProfiles, limitOf } from '@renderer/guidance/capture-profiles'
import { byPriority, type Hint } from '@renderer/guidance/hints'
import { analysisWith, emptyFrame, wantedEyes, type Wishes } from './hand-made-analysis'

const { enrollment, lookup } = captureProfiles

const judgeFirst = (wishes: Wishes, profile = enrollment): Assessment =>
  assessFrame(analysisWith(wishes), undefined, profile, 0)
const hintsOf = (wishes: Wishes, profile = enrollment): readonly Hint[] =>
  byPriority(judgeFirst(wishes, profile).raised)

describe('one hint for each thing that can be wrong', () => {
  test.each<[Hint, Wishes]>([
    ['several-faces', { secondFace: 0.6 }],
    ['too-far', { eyeDistance: 60 }],
    ['too-close', { faceHeight: 600 }],
    ['near-edge', { edgeDistance: 0.02 }],
    ['off-centre', { eyeMidpoint: { x: wantedEyes.x + 200, y: wantedEyes.y } }],
    ['off-centre', { eyeMidpoint: { x: wantedEyes.x, y: wantedEyes.y - 200 } }],
    ['turned', { yaw: 22 }],
    ['turned', { yaw: -22 }],
    ['tilted', { roll: 20 }],
    ['tilted', { roll: -20 }],
    ['looks-up', { pitch: 21 }],
    ['looks-down', { pitch: -21 }],
    ['eyes-hidden', { eyesVisible: 0.1 }],
    ['eyes-closed', { eyesOpen: 0.02 }],
    ['mouth-hidden', { mouthVisible: 0.1 }],
    ['mouth-open', { mouthClosed: 0.25 }],
    ['too-dark', { underExposurePrevention: 0.95 }],
    ['too-bright', { overExposurePrevention: 0.2 }],
    ['flat-light', { dynamicRange: 4 }],
    ['blurred', { sharpness: 0.25 }]
  ])('%s: %o', (hint, wishes) => {
    expect(hintsOf(wishes)).toEqual([hint])
  })

  test('nothing is raised for a good face', () => {
    expect(judgeFirst({})).toMatchObject({ raised: new Set(), advised: new Set() })
  })

  test('without a face only that is said', () => {
    expect(byPriority(assessFrame(emptyFrame, undefined, enrollment, 0).raised)).toEqual(['no-face'])
  })

  test('a head that is turned is not taken for one that is far', () => {
    expect(hintsOf({ eyeDistance: 90, yaw: 40 })).toEqual(['turned'])
  })
})

describe('what nobody in front of a camera can change', () => {
  test.each<[Hint, Wishes]>([
    ['too-dark', { luminanceMean: 0.03 }],
    ['too-bright', { luminanceMean: 0.9 }],
    ['uneven-light', { illuminationUniformity: 0.01 }],
    ['odd-colour', { naturalColour: 40 }],
    ['noisy', { sharpness: 2.4 }]
  ])('is advice and never holds up a picture: %s, %o', (hint, wishes) => {
    const { raised, advised } = judgeFirst(wishes)
    expect([...raised]).toEqual([])
    expect([...advised]).toEqual([hint])
  })

  test('dark skin in good light is not called dark', () => {
    const { raised, advised } = judgeFirst({ luminanceMean: 0.1, underExposurePrevention: 0.61 })
    expect([...raised, ...advised]).toEqual([])
  })
})

describe('light from behind', () => {
  test('is the first thing that is said of a face which is too dark for it', () => {
    expect(hintsOf({ backLight: 8, underExposurePrevention: 0.7 })).toEqual(['back-light', 'too-dark'])
  })

  test('is no matter where the face is bright enough, whatever is behind it', () => {
    const { raised, advised } = judgeFirst({ backLight: 9, luminanceMean: 0.1 })
    expect([...raised, ...advised]).toEqual([])
  })

  test('is advice where only the mean is low, which depends on skin', () => {
    const { raised, advised } = judgeFirst({ backLight: 9, luminanceMean: 0.05 })
    expect([...raised]).toEqual([])
    expect(byPriority(advised)).toEqual(['back-light', 'too-dark'])
  })

  test('is not blamed for darkness without it', () => {
    expect(hintsOf({ backLight: 1.5, underExposurePrevention: 0.95 })).toEqual(['too-dark'])
  })

  test('goes away later than it comes', () => {
    const { enter, exit } = limitOf(enrollment, 'backLight', 'most')!.warn!
    const dark = (backLight: number) => analysisWith({ backLight, underExposurePrevention: 0.7 })
    const judge = (backLight: number, previous: Assessment) =>
      assessFrame(dark(backLight), previous, enrollment, 0).raised.has('back-light')
    const known = assessFrame(analysisWith(), undefined, enrollment, 0)
    const between = (enter + exit) / 2
    expect(judge(between, known)).toBe(false)
    expect(judge(between, assessFrame(dark(exit + 0.1), known, enrollment, 0))).toBe(true)
  })
})

describe('people who look nearly straight ahead', () => {
  // Measured on pictures of people who were asked to look into a camera.
  test.each<[string, Wishes]>([
    ['turned a little', { yaw: 16.3, pitch: 2.7, mouthClosed: 0.016 }],
    ['and down', { yaw: 12.8, pitch: -11.3, mouthVisible: 0.34 }],
    ['further down', { yaw: -9.6, pitch: -13, mouthClosed: 0.048 }],
    ['smiling', { yaw: -7, mouthClosed: 0.124, eyesOpen: 0.064 }]
  ])('are not corrected: %s', (_, wishes) => {
    expect(hintsOf(wishes)).toEqual([])
  })
})

describe('somebody else in the picture', () => {
  test('does not matter when small and cut away with the portrait', () => {
    expect(hintsOf({ secondFace: 0.15, secondFaceX: 1180 })).toEqual([])
  })

  test('matters however small when the portrait cannot do without', () => {
    expect(hintsOf({ secondFace: 0.05, secondFaceX: 620 })).toEqual(['several-faces'])
  })

  test('matters for a lookup only when close in size', () => {
    expect(hintsOf({ secondFace: 0.15, secondFaceX: 620 }, lookup)).toEqual([])
    expect(hintsOf({ secondFace: 0.8, secondFaceX: 620 }, lookup)).toEqual(['several-faces'])
  })
})

test('hints come by priority, however many apply', () => {
  const wishes = { secondFace: 0.6, eyeDistance: 60, yaw: 30, underExposurePrevention: 0.9, sharpness: 0.1 }
  expect(hintsOf(wishes)).toEqual(['several-faces', 'too-far', 'turned', 'too-dark', 'blurred'])
})

test('a lookup takes faces that an enrollment does not', () => {
  const wishes = { eyeDistance: 70, yaw: 20, sharpness: 0.5 }
  expect(hintsOf(wishes)).toEqual(['too-far', 'turned', 'blurred'])
  expect(hintsOf(wishes, lookup)).toEqual([])
})

describe('two limits for each measure', () => {
  const { enter, exit } = limitOf(enrollment, 'headPoseYaw', 'most')!.warn!
  const between = (enter + exit) / 2
  const judge = (yaw: number, previous: Assessment | undefined): Assessment =>
    assessFrame(analysisWith({ yaw }), previous, enrollment, 0)

  test('a new face must meet the stricter one', () => {
    expect(judge(between, undefined).raised).toContain('turned')
  })

  test('a face that met it may go up to the wider one', () => {
    const good = judge(enter, undefined)
    expect(good.raised).not.toContain('turned')
    expect(judge(between, good).raised).not.toContain('turned')
    expect(judge(exit + 0.1, good).raised).toContain('turned')
  })

  test('a raised hint stays until the stricter one is met', () => {
    const bad = judge(exit + 5, judge(0, undefined))
    expect(judge(between, bad).raised).toContain('turned')
    expect(judge(enter, bad).raised).not.toContain('turned')
  })

  test('after nobody was there the next face is a new one', () => {
    const gone = assessFrame(emptyFrame, judge(0, undefined), enrollment, 0)
    expect(judge(between, gone).raised).toContain('turned')
  })

  test.each(qualityProfiles)('the framing of %s leaves room between its limits', (name) => {
    const { faceHeight, offCentre, motion } = captureProfiles[name].framing
    for (const limits of [faceHeight, offCentre, motion] satisfies HysteresisLimits[]) {
      expect(limits.exit - limits.enter).toBeGreaterThan(0)
    }
  })
})

describe('motion', () => {
  const at = (x: number, now: number, previous: Assessment | undefined): Assessment =>
    assessFrame(
      analysisWith({ eyeMidpoint: { x: wantedEyes.x + x, y: wantedEyes.y } }),
      previous,
      enrollment,
      now
    )

  test('a face that crosses the frame is asked to hold still, and trusted again when it rests', () => {
    let state = at(-60, 0, undefined)
    for (let frame = 1; frame <= 6; frame++) state = at(-60 + frame * 15, frame * 33, state)
    expect(state.raised).toContain('hold-still')
    for (let frame = 7; frame <= 30; frame++) state = at(30, frame * 33, state)
    expect(state.raised).not.toContain('hold-still')
  })

  test('a pixel of jitter is not motion', () => {
    let state = at(0, 0, undefined)
    for (let frame = 1; frame <= 60; frame++) {
      state = at(frame % 2 === 0 ? 1.5 : -1.5, frame * 33, state)
      expect(state.raised).not.toContain('hold-still')
    }
  })

  test('coming closer is motion too', () => {
    const before = assessFrame(analysisWith({ eyeDistance: 120 }), undefined, enrollment, 0)
    const after = assessFrame(analysisWith({ eyeDistance: 150 }), before, enrollment, 33)
    expect(after.raised).toContain('hold-still')
  })
})
