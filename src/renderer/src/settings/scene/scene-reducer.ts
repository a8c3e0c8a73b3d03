import type { ThresholdsOfProfile } from '@shared/face/quality/profiles'
import { judgeScene, type SceneReport } from './judge-scene'
import type { SceneFrame, Seen } from './scene-frame'

/** Times in milliseconds. */
export type SceneCheck =
  /** `sees`: what the newest frame shows; undefined before the first one. */
  | { readonly phase: 'looking'; readonly sees: 'nobody' | 'several' | undefined }
  | {
      readonly phase: 'measuring'
      readonly frames: readonly SceneFrame[]
      readonly since: number
      /** When the person was seen last. */
      readonly seenAt: number
      /** Everything analysed since the start, also without a person. */
      readonly analysed: number
      readonly delivered: readonly number[]
    }
  | { readonly phase: 'judged'; readonly report: SceneReport }

export interface SceneSight {
  readonly seen: Seen
  readonly now: number
  /** Frames per second that the camera delivers; undefined when it cannot be told yet. */
  readonly delivered: number | undefined
}

export const startSceneCheck: SceneCheck = { phase: 'looking', sees: undefined }

/** Long enough for the camera to find its exposure, and for chance to even out. */
const measuringMs = 4000
const framesWanted = 12
/** On a slow computer fewer frames have to do. */
const patienceMs = 12_000
const fewestFrames = 4
/** Whoever was away for so long may stand elsewhere now. */
const goneMs = 2000

/** @returns `state` itself when the frame says nothing new */
export function seeScene(state: SceneCheck, sight: SceneSight, thresholds: ThresholdsOfProfile): SceneCheck {
  const { seen, now, delivered } = sight
  switch (state.phase) {
    case 'judged':
      return state
    case 'looking': {
      if (typeof seen === 'string') return state.sees === seen ? state : { phase: 'looking', sees: seen }
      return { phase: 'measuring', frames: [seen], since: now, seenAt: now, analysed: 0, delivered: [] }
    }
    case 'measuring': {
      const isThere = typeof seen !== 'string'
      if (!isThere && now - state.seenAt > goneMs) return { phase: 'looking', sees: seen }
      const next = {
        ...state,
        frames: isThere ? [...state.frames, seen] : state.frames,
        seenAt: isThere ? now : state.seenAt,
        analysed: state.analysed + 1,
        delivered: delivered === undefined ? state.delivered : [...state.delivered, delivered]
      }
      return isThere && isEnough(next, now) ? judged(next, now, thresholds) : next
    }
  }
}

/** @returns how much of the measuring is done, 0 to 1 */
export function sceneProgress(state: SceneCheck): number {
  switch (state.phase) {
    case 'looking':
      return 0
    case 'measuring':
      return Math.min(1, (state.seenAt - state.since) / measuringMs, state.frames.length / framesWanted)
    case 'judged':
      return 1
  }
}

type Measuring = Extract<SceneCheck, { phase: 'measuring' }>

function isEnough({ frames, since }: Measuring, now: number): boolean {
  const span = now - since
  return (
    (span >= measuringMs && frames.length >= framesWanted) ||
    (span >= patienceMs && frames.length >= fewestFrames)
  )
}

function judged(state: Measuring, now: number, thresholds: ThresholdsOfProfile): SceneCheck {
  const { frames, since, analysed, delivered } = state
  const seconds = (now - since) / 1000
  // The newest: a camera in the dark slows down only after it has found its exposure.
  const rates = { delivered: delivered.at(-1) ?? 0, analysed: analysed / seconds }
  return { phase: 'judged', report: judgeScene(frames, rates, thresholds) }
}
