import type { FrameAnalysis } from '@shared/domain/analysis'
import type { OpenEyes } from '@shared/face/eye-model'
import type { PresentationReason } from '@shared/face/presentation-attack/verdict'
import type { Shot } from '@renderer/analysis/analyzer'
import { createPresentationWatch, type PresentationWatch } from '@renderer/capture/presentation-watch'
import { beforeEach, describe, expect, test } from 'vitest'
import { analysisWith, emptyFrame, wantedEyes } from '../guidance/hand-made-analysis'

const open: OpenEyes = { left: 1, right: 1 }
const closed: OpenEyes = { left: 0, right: 0 }
const sample = (score: number) => ({ score, crop: { validity: 'whole', size: 2.7 } }) as const
const shotWithTexture = (score: number): Shot => ({
  jpeg: new Uint8Array([0xff, 0xd8]),
  analysis: { ...analysisWith(), evidence: { openEyes: open, texture: sample(score) } }
})
const goodShot = shotWithTexture(0.99)

let watch: PresentationWatch
let now: number

beforeEach(() => {
  watch = createPresentationWatch('record')
  now = 1000
})

/** The camera's pace. The models look at what the watch wants, as in the worker. */
function see(milliseconds: number, seen: FrameAnalysis, eyes = open, score = 0.99, isHolding = true): number {
  let samples = 0
  for (const end = now + milliseconds; now < end; now += 40) {
    const wanted = watch.wants(now, isHolding)
    if (wanted.texture) samples += 1
    const { subject } = seen
    if (subject === undefined) watch.observe(seen, now)
    else {
      const signs = {
        ...(wanted.eyes && { openEyes: eyes }),
        ...(wanted.texture && { texture: sample(score) })
      }
      watch.observe({ ...seen, subject: { ...subject, ...signs } }, now)
    }
  }
  return samples
}
const face = analysisWith()
const blink = (): void => {
  see(400, face)
  see(120, face, closed)
  see(200, face)
}
const reasons = (which: 'kept' | 'last' = 'last', shot = goodShot): readonly PresentationReason[] =>
  watch.check(shot, which).verdict?.reasons ?? []

describe('a presentation that is watched', () => {
  test('is live after a blink, at the pace of a camera', () => {
    blink()
    expect(watch.check(goodShot, 'last')).toMatchObject({ mode: 'record', verdict: { conclusion: 'live' } })
  })

  test('is asked about its texture ten times a second while it is held, and twice otherwise', () => {
    see(200, face)
    expect(see(1000, face, open, 0.99, true)).toBeGreaterThanOrEqual(8)
    const others = see(2000, face, open, 0.99, false)
    expect([3, 4]).toContain(others)
  })

  test('has enough samples within three frames, however few there are in a second', () => {
    for (let frame = 0; frame < 3; frame++) {
      see(40, face)
      now += 200
    }
    const { evidence: _, ...analysis } = goodShot.analysis
    expect(reasons('last', { ...goodShot, analysis })[0]).toBe('texture-live')
  })

  test('is judged with the sample of the shot itself', () => {
    see(80, face)
    expect(reasons('last', shotWithTexture(0.99))[0]).toBe('texture-live')
    // Two samples by then: without the third nothing would be said.
    const { evidence: _, ...analysis } = goodShot.analysis
    expect(reasons('last', { ...goodShot, analysis })[0]).toBe('texture-too-few')
  })

  test.each<[string, () => void]>([
    ['nobody was in view for a moment', () => see(40, emptyFrame)],
    [
      'the face is suddenly elsewhere',
      () => {
        now += 40
        see(40, analysisWith({ eyeMidpoint: { x: wantedEyes.x + 200, y: wantedEyes.y } }))
      }
    ],
    ['frames were missing for a second', () => (now += 1000)],
    ['the capture began anew', () => watch.reset()]
  ])('leaves nothing behind when %s', (_, interrupt) => {
    blink()
    expect(reasons()).toContain('blink-seen')
    interrupt()
    see(400, face)
    expect(reasons()).toContain('blink-none')
  })

  test('does not vouch for a picture that was kept before it began', () => {
    see(400, face)
    watch.keep()
    see(40, emptyFrame)
    blink()
    expect(reasons('last')).toContain('blink-seen')
    expect(reasons('kept')).toContain('blink-none')
    watch.keep()
    expect(reasons('kept')).toContain('blink-seen')
  })
})

test('a watch that is off wants nothing, remembers nothing and says nothing', () => {
  watch = createPresentationWatch('off')
  watch.observe(face, now)
  expect(watch.wants(now + 40, true)).toEqual({ eyes: false, texture: false })
  expect(watch.check(goodShot, 'last')).toEqual({ mode: 'off', verdict: undefined })
})
