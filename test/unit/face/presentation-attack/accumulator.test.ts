import type { OpenEyes } from '@shared/face/eye-model'
import {
  nothingSeen,
  observeFrame,
  type PresentationState
} from '@shared/face/presentation-attack/accumulator'
import { presentationLimits } from '@shared/face/presentation-attack/limits'
import type { TextureSample } from '@shared/face/presentation-attack/texture'
import { judgePresentation } from '@shared/face/presentation-attack/verdict'
import { describe, expect, it } from 'vitest'
import { landmarksOf, type Pose } from '../../../support/face-points'

const place: Pose = { eyeMidpoint: { x: 640, y: 300 }, interEyeDistance: 120 }
const frontal = landmarksOf(place)
const open: OpenEyes = { left: 1, right: 1 }
const closed: OpenEyes = { left: 0, right: 0 }
const texture = (score: number, size = 2.7): TextureSample => ({ score, crop: { validity: 'whole', size } })

interface Frame {
  readonly pose?: Partial<Pose>
  readonly narrowed?: number
  readonly eyes?: OpenEyes
  readonly score?: number
}

/** Ten frames a second. */
function show(frames: readonly Frame[], state: PresentationState = nothingSeen): PresentationState {
  const start = (state.last?.at ?? 0) + 100
  return frames.reduce((before, { pose, narrowed = 1, eyes = open, score = 0.98 }, index) => {
    const landmarks = landmarksOf({ ...place, ...pose }).map(({ x, y }) => ({
      x: 640 + narrowed * (x - 640),
      y
    }))
    return observeFrame(before, { at: start + index * 100, landmarks, eyes, texture: texture(score) })
  }, state)
}
const verdictOf = (state: PresentationState) => judgePresentation(state, state.last?.at ?? 0)
const repeat = (count: number, frame: Frame = {}): readonly Frame[] =>
  Array.from({ length: count }, () => frame)
const blinking: readonly Frame[] = [...repeat(4), { eyes: closed }, ...repeat(3)]
const turningHead = Array.from({ length: 20 }, (_, step): Frame => ({ pose: { yaw: step } }))
const turningPhoto = Array.from({ length: 20 }, (_, step): Frame => ({
  narrowed: Math.cos((step * 2.2 * Math.PI) / 180)
}))

describe('judging a presentation', () => {
  it('is unsure of nothing at all, and says what is missing', () => {
    expect(verdictOf(nothingSeen)).toEqual({
      conclusion: 'unsure',
      reasons: ['texture-too-few', 'crops-cut', 'blink-none', 'motion-none'],
      textureScore: undefined
    })
  })

  it('is unsure of a face that only stands there: a good picture does that too', () => {
    expect(verdictOf(show(repeat(30)))).toMatchObject({
      conclusion: 'unsure',
      reasons: ['texture-live', 'blink-none', 'motion-none']
    })
  })

  it('calls a face live that blinks, or shows its depth', () => {
    expect(verdictOf(show(blinking))).toMatchObject({
      conclusion: 'live',
      reasons: ['texture-live', 'blink-seen', 'motion-none']
    })
    expect(verdictOf(show(turningHead))).toMatchObject({
      conclusion: 'live',
      reasons: ['texture-live', 'blink-none', 'depth-seen']
    })
  })

  it('SECURITY: suspects what turns as a plane, whatever its texture and its blinks', () => {
    const { conclusion, reasons } = verdictOf(show([...blinking, ...turningPhoto]))
    expect(conclusion).toBe('attack-suspected')
    expect(reasons).toContain('moved-as-a-plane')
    expect(reasons).toContain('blink-seen')
  })

  it('SECURITY: suspects an attacking texture, though it blinks and turns as a replayed video does', () => {
    const replay = [...blinking, ...turningHead].map((frame) => ({ ...frame, score: 0.05 }))
    expect(verdictOf(show(replay))).toMatchObject({ conclusion: 'attack-suspected', textureScore: 0.05 })
  })

  it('is unsure of a face that moves when its texture is not clear', () => {
    expect(verdictOf(show(blinking.map((frame) => ({ ...frame, score: 0.5 }))))).toMatchObject({
      conclusion: 'unsure',
      reasons: ['texture-unclear', 'blink-seen', 'motion-none']
    })
  })

  it('is not live by crops that hide the surroundings', () => {
    let state = show(blinking)
    for (let index = 0; index < 9; index++) {
      state = observeFrame(state, { at: 900 + index * 100, landmarks: frontal, texture: texture(1, 1.1) })
    }
    const verdict = judgePresentation(state, 1700)
    expect(verdict.conclusion).toBe('unsure')
    expect(verdict.reasons).toContain('crops-cut')
  })
})

describe('observeFrame', () => {
  it('SECURITY: starts over when another face may have taken the place', () => {
    const live = show(blinking)
    const at = live.last!.at
    const { continuity } = presentationLimits
    const next = (landmarks = frontal, later = 100) => observeFrame(live, { at: at + later, landmarks })
    const isKept = (state: PresentationState): boolean => state.blink.lastBlink !== undefined
    expect(isKept(next())).toBe(true)
    expect(isKept(next(frontal, continuity.gap + 1))).toBe(false)
    expect(isKept(next(frontal, -1))).toBe(false)
    expect(isKept(next(landmarksOf({ ...place, eyeMidpoint: { x: 770, y: 300 } })))).toBe(false)
    expect(isKept(next(landmarksOf({ ...place, interEyeDistance: 180 })))).toBe(false)
    expect(isKept(next(landmarksOf({ ...place, interEyeDistance: 80 })))).toBe(false)
    expect(verdictOf(next(frontal, continuity.gap + 1)).conclusion).toBe('unsure')
  })

  it('forgets after a while, and keeps a bounded memory however long a face stays', () => {
    let state = show(blinking)
    for (let round = 0; round < 30; round++) state = show(turningHead.concat(turningHead.toReversed()), state)
    expect(state.textures.length).toBe(presentationLimits.texture.most)
    expect(state.views.views.length).toBe(presentationLimits.parallax.mostViews)
    const { mostViews } = presentationLimits.parallax
    expect(state.views.comparisons.length).toBe((mostViews * (mostViews - 1)) / 2)
    expect(verdictOf(show(repeat(120), state)).reasons).toEqual(['texture-live', 'blink-none', 'motion-none'])
  })

  it('does not change the state it was given', () => {
    const before = show(blinking)
    const copy = structuredClone(before)
    show(turningHead, before)
    expect(before).toEqual(copy)
  })

  it('takes frames at which the neural models did not look', () => {
    const state = observeFrame(show(blinking), { at: 900, landmarks: frontal })
    expect(verdictOf(state).conclusion).toBe('live')
    expect(state.textures).toHaveLength(8)
  })
})
