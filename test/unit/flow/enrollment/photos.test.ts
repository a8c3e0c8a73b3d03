import { describe, expect, test } from 'vitest'
import { noSiteLimits } from '@shared/face/quality/site-limits'
import { ok } from '@shared/result'
import { startVisit } from '@renderer/flow/enrollment/enrollment-reducer'
import type { VisitEvent } from '@renderer/flow/enrollment/events'
import { type CaptureProfile, captureProfile } from '@renderer/guidance/capture-profiles'
import { shotWith } from '../hand-made-shot'
import {
  accepted,
  atDetails,
  begun,
  enrollmentId,
  ids,
  limits,
  plainPolicy,
  run,
  searched,
  stepOf,
  taken,
  visitOf
} from './hand-made-visit'

const blurred: VisitEvent = { type: 'shot-taken', shot: shotWith(3, { sharpness: 0.1 }), ids }
const withReason: VisitEvent = { type: 'shot-accepted', overrideReason: 'health' }

describe('a photo that is not good enough', () => {
  test('is not used without a reason', () => {
    expect(stepOf(run(begun(), blurred, accepted).state)).toBe('review')
  })

  test('is used with one, which is recorded once and stays with the photo', () => {
    const { state, effects } = run(begun(), blurred, withReason)
    expect(visitOf(state).photos).toMatchObject([{ overrideReason: 'health' }])
    expect(effects.filter(({ type }) => type === 'record-override')).toEqual([
      { type: 'record-override', reason: 'health' }
    ])
  })

  test('is one by the limits of its station, from the beginning of the visit on', () => {
    const lenient = captureProfile('enrollment', {
      ...noSiteLimits,
      enrollment: [{ component: 'headPoseYaw', side: 'most', severity: 'block', limit: 35 }]
    })
    const turned: VisitEvent = { type: 'shot-taken', shot: shotWith(3, { headPoseYaw: 32 }), ids }
    const stepWith = (asked: CaptureProfile): string =>
      stepOf(
        run(
          startVisit(enrollmentId, asked, { kind: 'anybody' }).state,
          { type: 'policy-read', enrollmentId, result: ok(plainPolicy) },
          turned,
          accepted
        ).state
      )
    expect(stepWith(limits)).toBe('review')
    expect(stepWith(lenient)).toBe('searching')
  })

  test('leaves no reason behind for the next photo', () => {
    const { state } = run(begun(), blurred, { type: 'retake-wanted' }, taken, accepted)
    expect(visitOf(state).photos).toHaveLength(1)
    expect(visitOf(state).photos[0]).not.toHaveProperty('overrideReason')
  })

  test('is the only one whose reason is recorded', () => {
    const { state, effects } = run(begun(), taken, withReason)
    expect(visitOf(state).photos[0]).not.toHaveProperty('overrideReason')
    expect(effects.map(({ type }) => type)).not.toContain('record-override')
  })

  test('is held to the same gate when it is one more of the visit', () => {
    const { state } = run(atDetails(), { type: 'photo-wanted' }, blurred, accepted)
    expect(stepOf(state)).toBe('review')
  })
})

test('a picture that is taken again is dropped', () => {
  const { state, effects } = run(begun(), taken, { type: 'retake-wanted' })
  expect(visitOf(state)).toMatchObject({ photos: [], step: { at: 'capture', purpose: 'first' } })
  expect(effects.at(-1)).toEqual({ type: 'forget-pictures' })
})

test('every picture with a verdict is recorded, used or not', () => {
  const verdict = { conclusion: 'live', reasons: [], textureScore: 0.9 } as const
  const checked = shotWith(1, {}, { mode: 'record', verdict })
  const { effects } = run(begun(), { type: 'shot-taken', shot: checked, ids })
  expect(effects).toMatchObject([{ type: 'record-capture', record: { purpose: 'enrollment', enrollmentId } }])
})

describe('several photos in one visit', () => {
  const further = (mark: number): readonly VisitEvent[] => [
    { type: 'photo-wanted' },
    { type: 'shot-taken', shot: shotWith(mark), ids: { photo: `photo-${mark}`, proof: `proof-${mark}` } },
    accepted
  ]
  const photoIds = (state: ReturnType<typeof atDetails>): readonly string[] =>
    visitOf(state).photos.map((photo) => photo.ids.photo)

  test('come after the first, without another search', () => {
    const { state, effects } = run(atDetails(), ...further(2))
    expect(stepOf(state)).toBe('details')
    expect(photoIds(state)).toEqual(['photo-1', 'photo-2'])
    expect(effects.map(({ type }) => type)).not.toContain('search')
  })

  test('are five at most', () => {
    const { state } = run(atDetails(), ...[2, 3, 4, 5, 6, 7].flatMap(further))
    expect(photoIds(state)).toHaveLength(5)
    expect(stepOf(state)).toBe('details')
  })

  test('can be removed, here and in the main process, all but the one that was searched with', () => {
    const two = run(atDetails(), ...further(2)).state
    const { state, effects } = run(two, { type: 'photo-removed', photoId: 'photo-2' })
    expect(photoIds(state)).toEqual(['photo-1'])
    expect(effects).toEqual([{ type: 'detach', enrollmentId, attachmentId: 'photo-2' }])
    expect(run(state, { type: 'photo-removed', photoId: 'photo-1' }).state).toBe(state)
  })

  test('can be left alone again: the way back leads to the form', () => {
    const { state } = run(atDetails(), { type: 'photo-wanted' }, { type: 'capture-closed' })
    expect(stepOf(state)).toBe('details')
    expect(photoIds(state)).toEqual(['photo-1'])
  })
})

test('another first photo takes the place of the old one, undoes the decision, and is searched with anew', () => {
  const again: VisitEvent = {
    type: 'shot-taken',
    shot: shotWith(8),
    ids: { photo: 'photo-8', proof: 'proof-8' }
  }
  const { state, effects } = run(
    atDetails(),
    { type: 'back-wanted' },
    { type: 'retake-wanted' },
    again,
    accepted
  )
  expect(visitOf(state)).toMatchObject({ search: undefined, target: undefined, step: { at: 'searching' } })
  expect(effects).toMatchObject([
    { type: 'forget-pictures' },
    { type: 'detach', attachmentId: 'photo-1' },
    { type: 'detach', attachmentId: 'proof-1' },
    { type: 'search', photoId: 'photo-8' }
  ])
  // The answer to the search with the old photo says nothing about this one.
  expect(run(state, searched({ outcome: 'nobody' }, 1)).state).toBe(state)
})
