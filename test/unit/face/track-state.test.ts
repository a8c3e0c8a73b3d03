import type { DetectedFace } from '@shared/domain/analysis'
import {
  afterDetection,
  afterFollowing,
  facesWhileFollowing,
  type FrameFacts,
  longestPause,
  mayFollow,
  mostFramesBetween,
  mostTimeBetween,
  searching,
  type TrackState
} from '@shared/face/tracking/track-state'
import { describe, expect, it } from 'vitest'
import { landmarksOf } from '../../support/face-points'

const size = { width: 640, height: 480 }
const at = (milliseconds: number): FrameFacts => ({ ...size, at: milliseconds })
const landmarks = landmarksOf({ eyeMidpoint: { x: 300, y: 200 }, interEyeDistance: 80 })
const face = (side: number, score = 0.9): DetectedFace => ({
  box: { x: 10, y: 10, width: side, height: side },
  score
})

type Following = Extract<TrackState, { kind: 'following' }>
function following(faces: readonly DetectedFace[] = [face(180)], time = 1000): Following {
  const state = afterDetection(faces, landmarks, at(time))
  if (state.kind !== 'following') throw new Error('nobody is followed')
  return state
}

describe('the state of tracking', () => {
  it('asks the detector first, and again while it sees nobody', () => {
    expect(mayFollow(searching, at(0))).toBe(false)
    expect(afterDetection([], undefined, at(0))).toEqual(searching)
  })

  it('follows a face once it was found', () => {
    expect(mayFollow(following(), at(1033))).toBe(true)
  })

  it('asks the detector again in every tenth frame, and counts anew from there', () => {
    let state: TrackState = following([face(180)], 0)
    const asked: number[] = []
    for (let frame = 1; frame <= 40; frame++) {
      const facts = at(frame * 33)
      if (mayFollow(state, facts)) {
        state = afterFollowing(state, landmarks, facts)
      } else {
        asked.push(frame)
        state = afterDetection([face(180)], landmarks, facts)
      }
    }
    expect(asked).toEqual([1, 2, 3, 4].map((turn) => turn * mostFramesBetween))
  })

  it('asks a slow camera’s frames by time', () => {
    let state: TrackState = following([face(180)], 0)
    const frameTime = 200
    const followed: boolean[] = []
    for (let frame = 1; frame * frameTime <= mostTimeBetween + frameTime; frame++) {
      const facts = at(frame * frameTime)
      followed.push(mayFollow(state, facts))
      if (mayFollow(state, facts)) state = afterFollowing(state, landmarks, facts)
    }
    expect(followed).toEqual([true, true, false])
  })

  it.each([
    ['after a pause', at(1000 + longestPause + 1)],
    ['when the clock was set back', at(999)],
    ['without a clock', at(NaN)],
    ['of another camera', { ...at(1033), width: 480, height: 640 }]
  ])('does not expect the face at its place in a frame %s', (_, facts) => {
    expect(mayFollow(following(), facts)).toBe(false)
  })

  it('keeps the bystanders where the detector saw them', () => {
    const bystander = face(60, 0.7)
    const state = following([face(180, 0.95), bystander])
    const faces = facesWhileFollowing(state, landmarks)
    expect(faces).toHaveLength(2)
    expect(faces?.[0]?.score).toBe(0.95)
    expect(faces?.[1]).toEqual(bystander)
  })

  it('does not say who is the subject when a bystander has become the larger one', () => {
    const small = landmarksOf({ eyeMidpoint: { x: 300, y: 200 }, interEyeDistance: 20 })
    expect(facesWhileFollowing(following([face(180), face(150)]), small)).toBeUndefined()
  })
})
