import { describe, expect, test } from 'vitest'
import { type Assessment, assessFrame, assessStill } from '@renderer/guidance/assess-frame'
import { byPriority, type Hint } from '@renderer/guidance/hints'
import { type Limits, thresholds } from '@renderer/guidance/thresholds'
import { analysisWith, emptyFrame, wantedEyes, type Wishes } from './hand-made-analysis'

const { enrollment, lookup } = thresholds

const hintsOf = (wishes: Wishes, limits = enrollment): readonly Hint[] =>
  byPriority(assessFrame(analysisWith(wishes), undefined, limits, 0).raised)

describe('one hint for each thing that can be wrong', () => {
  test.each<[Hint, Wishes]>([
    ['several-faces', { secondFace: 0.6 }],
    ['too-far', { interEyeDistance: 60 }],
    ['too-close', { faceHeight: 600 }],
    ['off-centre', { eyeMidpoint: { x: wantedEyes.x + 200, y: wantedEyes.y } }],
    ['off-centre', { eyeMidpoint: { x: wantedEyes.x, y: wantedEyes.y - 200 } }],
    ['turned', { yaw: 20 }],
    ['turned', { yaw: -20 }],
    ['turned', { roll: 20 }],
    ['turned', { roll: -20 }],
    ['too-dark', { luminanceMean: 0.02 }],
    ['too-dark', { underExposedShare: 0.95 }],
    ['too-bright', { luminanceMean: 0.95 }],
    ['too-bright', { overExposedShare: 0.2 }],
    ['blurred', { sharpness: 0.25 }]
  ])('%s: %o', (hint, wishes) => {
    expect(hintsOf(wishes)).toEqual([hint])
  })

  test('nothing is raised for a good face', () => {
    expect(hintsOf({})).toEqual([])
  })

  test('without a face only that is said', () => {
    expect(byPriority(assessFrame(emptyFrame, undefined, enrollment, 0).raised)).toEqual(['no-face'])
  })

  test('a head that is turned is not taken for one that is far', () => {
    expect(hintsOf({ interEyeDistance: 80, yaw: 40 })).toEqual(['turned'])
  })

  test('dark skin in good light is not called dark', () => {
    expect(hintsOf({ luminanceMean: 0.1, underExposedShare: 0.63 })).toEqual([])
  })
})

test('hints come by priority, however many apply', () => {
  const wishes = { secondFace: 0.6, interEyeDistance: 60, yaw: 30, luminanceMean: 0.01, sharpness: 0.1 }
  expect(hintsOf(wishes)).toEqual(['several-faces', 'too-far', 'turned', 'too-dark', 'blurred'])
})

test('a lookup takes faces that an enrollment does not', () => {
  const wishes = { interEyeDistance: 70, yaw: 18, sharpness: 0.5 }
  expect(hintsOf(wishes)).toEqual(['too-far', 'turned', 'blurred'])
  expect(hintsOf(wishes, lookup)).toEqual([])
})

describe('two limits for each measure', () => {
  const { enter, exit } = enrollment.mostYaw
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

  test.each(Object.entries(thresholds))('every pair of %s leaves room between its limits', (_, limits) => {
    for (const [name, pair] of Object.entries<Limits>({ ...limits })) {
      const room = name.startsWith('least') ? pair.enter - pair.exit : pair.exit - pair.enter
      expect(room, name).toBeGreaterThan(0)
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
    const before = assessFrame(analysisWith({ interEyeDistance: 120 }), undefined, enrollment, 0)
    const after = assessFrame(analysisWith({ interEyeDistance: 150 }), before, enrollment, 33)
    expect(after.raised).toContain('hold-still')
  })
})

describe('a still picture', () => {
  test('is judged by the limits that it must meet, and a face beside the centre is no fault of it', () => {
    const between = (enrollment.mostYaw.enter + enrollment.mostYaw.exit) / 2
    const eyeMidpoint = { x: wantedEyes.x + 300, y: wantedEyes.y }
    expect(assessStill(analysisWith({ yaw: between, eyeMidpoint }), enrollment).size).toBe(0)
    expect([...assessStill(analysisWith({ yaw: 40 }), enrollment)]).toEqual(['turned'])
  })

  test('without a face is not usable', () => {
    expect([...assessStill(emptyFrame, enrollment)]).toEqual(['no-face'])
  })
})
