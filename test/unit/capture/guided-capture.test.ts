import { beforeEach, describe, expect, test } from 'vitest'
import type { FrameAnalysis } from '@shared/domain/analysis'
import { type AppError, appError } from '@shared/errors'
import type { PresentationMode } from '@shared/face/presentation-attack/decision'
import { err, ok } from '@shared/result'
import type { GuidedCapture } from '@renderer/capture/capture-contract'
import type { CheckedShot } from '@renderer/capture/checked-shot'
import { createGuidedCapture } from '@renderer/capture/guided-capture'
import { captureProfiles } from '@renderer/guidance/capture-profiles'
import { guidanceTimes } from '@renderer/guidance/guidance-times'
import { analysisWith, emptyFrame } from '../guidance/hand-made-analysis'
import { aShot, createFakeAnalyzer, createFakeFrame, type FakeAnalyzer } from './fake-analyzer'

let analyzer: FakeAnalyzer
let capture: GuidedCapture
let stop: () => void
let now: number
let shots: CheckedShot[]
let problems: AppError[]
let analyses: FrameAnalysis[]
let measured: Record<string, number>

beforeEach(() => {
  now = 1000
  shots = []
  problems = []
  analyses = []
  measured = {}
  analyzer = createFakeAnalyzer()
  open('off')
})

/** Begins anew with a capture in this mode. */
function open(presentationMode: PresentationMode): void {
  const limits = captureProfiles.enrollment
  capture = createGuidedCapture({ analyzer, limits, presentationMode, now: () => now, measure })
  stop = start()
}

const measure = (name: string, from: number, to: number): void => {
  measured[name] = to - from
}

const start = (): (() => void) =>
  capture.start({
    onShot: (shot) => shots.push(shot),
    onAnalysis: (analysis) => analyses.push(analysis),
    onProblem: (error) => problems.push(error)
  })

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}

/** Feeds frames at 20 per second for so many milliseconds. */
async function watch(milliseconds: number): Promise<void> {
  for (let passed = 0; passed <= milliseconds; passed += 50) {
    await capture.feed(createFakeFrame().frame)
    await settle()
    now += 50
  }
}

describe('a guided capture', () => {
  test('is warming up until the first frame was analysed', async () => {
    expect(capture.getView()).toMatchObject({ status: { kind: 'warming-up' }, prompt: undefined })
    analyzer.sees = ok(emptyFrame)
    await watch(0)
    expect(capture.getView()).toMatchObject({ status: { kind: 'guiding' }, prompt: 'no-face' })
  })

  test('measures from the face coming into view to the shot, not the wait for somebody to come', async () => {
    analyzer.sees = ok(emptyFrame)
    await watch(5000)
    analyzer.sees = ok(analysisWith())
    await watch(guidanceTimes.hold + 500)
    expect(shots).toHaveLength(1)
    expect(measured['first-hint']).toBe(0)
    // The hint stands for a moment before the hold begins; all of it counts from the first frame with a face.
    expect(measured['face-to-shot']).toBeGreaterThanOrEqual(guidanceTimes.hold)
    expect(measured['face-to-shot']).toBeLessThan(2000)
  })

  test('keeps the best frame, takes it after the hold, and hands it on once', async () => {
    await watch(guidanceTimes.hold + 200)
    expect(analyzer.calls.filter((call) => call === 'keepLast')).toHaveLength(1)
    expect(analyzer.calls.filter((call) => call === 'takeShot kept')).toHaveLength(1)
    expect(shots).toMatchObject([aShot])
  })

  test('goes on analysing after the shot, so that a screen can see the face leave', async () => {
    await watch(guidanceTimes.hold + 200)
    const before = analyses.length
    await watch(100)
    expect(analyses.length).toBeGreaterThan(before)
    expect(shots).toHaveLength(1)
  })

  test('guides anew on demand', async () => {
    await watch(guidanceTimes.hold + 100)
    capture.restart()
    await watch(guidanceTimes.hold + 100)
    expect(shots).toHaveLength(2)
  })

  test('tells its listeners only when something visible changed', async () => {
    analyzer.sees = ok(emptyFrame)
    await watch(0)
    let changes = 0
    const unsubscribe = capture.subscribe(() => (changes += 1))
    await watch(1000)
    expect(changes).toBe(0)
    analyzer.sees = ok(analysisWith({ yaw: 40 }))
    await watch(1000)
    expect(changes).toBe(1)
    unsubscribe()
  })

  test('tells how long the first hint took', async () => {
    expect(capture.timings().firstHintMs).toBeUndefined()
    now += 350
    await watch(0)
    expect(capture.timings().firstHintMs).toBe(350)
  })
})

describe('a picture that does not keep what the live frames promised', () => {
  const poor = analysisWith({ sharpness: 0.2 })

  test('is taken anew, then a person decides', async () => {
    analyzer.takes = ok({ ...aShot, analysis: poor })
    await watch(4 * (guidanceTimes.hold + guidanceTimes.recheck))
    expect(analyzer.calls.filter((call) => call === 'takeShot kept')).toHaveLength(3)
    expect(shots).toHaveLength(1)
  })

  test('is not taken anew before the visitor was told what to change', async () => {
    const hidden = analysisWith({ eyesVisible: 0.02 })
    analyzer.takes = ok({ ...aShot, analysis: hidden })
    await watch(guidanceTimes.hold)
    expect(capture.getView().prompt).toBe('eyes-hidden')
    await watch(guidanceTimes.recheck - 100)
    expect(capture.getView().prompt).toBe('eyes-hidden')
    expect(analyzer.calls.filter((call) => call === 'takeShot kept')).toHaveLength(1)
    analyzer.takes = ok(aShot)
    await watch(2 * guidanceTimes.hold)
    expect(shots).toMatchObject([aShot])
  })

  test.each([
    ['no face', emptyFrame],
    ['two faces', analysisWith({ secondFace: 0.9 })],
    ['somebody small behind a shoulder', analysisWith({ secondFace: 0.03 })]
  ])('is never handed on with %s', async (_, analysis) => {
    analyzer.takes = ok({ ...aShot, analysis })
    await watch(10 * guidanceTimes.hold)
    expect(shots).toEqual([])
  })
})

describe('taking it by hand', () => {
  beforeEach(async () => {
    analyzer.sees = ok(analysisWith({ yaw: 40 }))
    await watch(0)
  })

  test('is possible only once it is offered, and takes the newest frame as it is', async () => {
    capture.takeByHand()
    await settle()
    expect(shots).toEqual([])

    await watch(guidanceTimes.manual)
    analyzer.takes = ok({ ...aShot, analysis: analysisWith({ yaw: 40 }) })
    capture.takeByHand()
    await settle()
    expect(analyzer.calls).toContain('takeShot last')
    expect(shots).toHaveLength(1)
  })

  test('happens once, however often the button is pressed', async () => {
    await watch(guidanceTimes.manual)
    analyzer.holdShots = true
    capture.takeByHand()
    capture.takeByHand()
    analyzer.releaseShot()
    await settle()
    expect(analyzer.calls.filter((call) => call === 'takeShot last')).toHaveLength(1)
    expect(shots).toHaveLength(1)
  })

  test('closes the frames that come meanwhile', async () => {
    await watch(guidanceTimes.manual)
    analyzer.holdShots = true
    capture.takeByHand()
    const { frame, closed } = createFakeFrame()
    const before = analyzer.calls.length
    await capture.feed(frame)
    expect(closed()).toBe(true)
    expect(analyzer.calls).toHaveLength(before)
  })
})

describe('a failing analysis', () => {
  test('is nothing to bother a person with when it passes', async () => {
    analyzer.sees = err(appError('analysis/timed-out'))
    await watch(50)
    analyzer.sees = ok(emptyFrame)
    await watch(50)
    expect(problems).toEqual([])
    expect(capture.getView().status.kind).toBe('guiding')
  })

  test('is told when it stays, and tried again on demand', async () => {
    analyzer.sees = err(appError('analysis/worker-crashed'))
    await watch(500)
    expect(capture.getView().status).toMatchObject({
      kind: 'failed',
      error: { code: 'analysis/worker-crashed' }
    })
    expect(problems).toHaveLength(1)
    analyzer.sees = ok(emptyFrame)
    capture.restart()
    await watch(0)
    expect(capture.getView().status.kind).toBe('guiding')
  })

  test('is told at once when the models are missing', async () => {
    analyzer.sees = err(appError('analysis/models-unavailable'))
    await watch(0)
    expect(problems.map((error) => error.code)).toEqual(['analysis/models-unavailable'])
  })
})

describe('the presentation attack check', () => {
  const texture = { score: 0.1, crop: { validity: 'whole', size: 2.7 } } as const
  const wideOpen = { left: 1, right: 1 }
  const looksFlat = (): FrameAnalysis => {
    const seen = analysisWith()
    return seen.subject ? { ...seen, subject: { ...seen.subject, openEyes: wideOpen, texture } } : seen
  }

  beforeEach(() => {
    stop()
    open('record')
  })

  test('goes along with the shot as a verdict', async () => {
    analyzer.sees = ok(looksFlat())
    await watch(guidanceTimes.hold + 200)
    expect(shots).toMatchObject([
      { presentation: { mode: 'record', verdict: { conclusion: 'attack-suspected', textureScore: 0.1 } } }
    ])
    expect(analyzer.textures).toEqual([true])
  })

  test('looks at the eyes in every frame, and at the texture several times in the hold', async () => {
    analyzer.sees = ok(looksFlat())
    await watch(guidanceTimes.hold + 500)
    const { wanted } = analyzer
    const taken = wanted.findIndex((each) => each?.eyes === false)
    expect(taken).toBeGreaterThanOrEqual(guidanceTimes.hold / 50)
    expect(wanted.slice(0, taken).filter((each) => each?.texture).length).toBeGreaterThanOrEqual(4)
    // After the shot nothing but guidance looks.
    expect(wanted.slice(taken).some((each) => each?.eyes)).toBe(false)
  })

  test('holds anew on a station too slow to have seen enough, but not for ever', async () => {
    const slowly = async (frames: number): Promise<void> => {
      for (let frame = 0; frame < frames; frame++) {
        await capture.feed(createFakeFrame().frame)
        await settle()
        now += 300
      }
    }
    analyzer.sees = ok(looksFlat())
    await slowly(1)
    // Nobody looked for so long: what was seen before, and the frame kept then, do not count.
    now += 2000
    await slowly(1)
    expect(shots).toHaveLength(0)
    await slowly(4)
    expect(shots).toMatchObject([{ presentation: { verdict: { conclusion: 'attack-suspected' } } }])
    // A model that never answers does not keep the picture from being taken.
    capture.restart()
    analyzer.sees = ok(analysisWith())
    await watch(5 * guidanceTimes.hold)
    expect(shots).toHaveLength(2)
  })

  test('looks at nothing and says nothing when it is off', async () => {
    stop()
    open('off')
    analyzer.sees = ok(looksFlat())
    await watch(guidanceTimes.hold + 200)
    expect(analyzer.wanted.every((wanted) => wanted?.eyes === false && !wanted.texture)).toBe(true)
    expect(analyzer.textures).toEqual([false])
    expect(shots).toMatchObject([{ presentation: { mode: 'off', verdict: undefined } }])
  })

  test('begins anew with the next face', async () => {
    analyzer.sees = ok(looksFlat())
    await watch(guidanceTimes.hold + 200)
    capture.restart()
    analyzer.sees = ok(analysisWith())
    await watch(5 * guidanceTimes.hold)
    expect(shots[1]?.presentation.verdict).toMatchObject({
      conclusion: 'unsure',
      reasons: ['texture-too-few', 'crops-cut', 'blink-none', 'motion-none']
    })
  })
})

describe('the end of a capture', () => {
  test('forgets every pixel', () => {
    stop()
    expect(analyzer.calls).toEqual(['forget'])
  })

  test('makes answers under way meaningless', async () => {
    analyzer.holdShots = true
    await watch(guidanceTimes.hold)
    stop()
    analyzer.releaseShot()
    await settle()
    expect(shots).toEqual([])
  })

  test('can be followed by a new start, as React does in development', async () => {
    stop()
    stop = start()
    await watch(guidanceTimes.hold + 100)
    expect(shots).toMatchObject([aShot])
  })
})
