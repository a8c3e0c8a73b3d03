import type { FrameAnalysis } from '@shared/domain/analysis'
import type { QualityProfile } from '@shared/face/quality/profiles'
import type { AppError, ErrorCode } from '@shared/errors'
import type { Analyzer, Shot } from '../analysis/analyzer'
import type { Rotation } from '../analysis/rotation'
import { captureProfiles } from '../guidance/capture-profiles'
import { guide, type GuidanceState, resumeGuidance, startGuidance } from '../guidance/guidance-reducer'
import type { Hint, Prompt } from '../guidance/hints'
import { rateShot } from '../guidance/shot-quality'

import { type FrameTiming, framesPerSecond, medianTook, recordTiming } from './capture-stats'
import type { RecordMeasure } from './user-timing'
import { type CaptureStatus, type CaptureView, initialView, viewOf } from './capture-view'

export interface CaptureOptions {
  readonly analyzer: Pick<Analyzer, 'analyze' | 'keepLast' | 'takeShot' | 'forget'>
  readonly profile: QualityProfile
  readonly now: () => number
  readonly measure?: RecordMeasure
}

export interface CaptureHandlers {
  readonly onShot: (shot: Shot) => void
  /** Sees every analysed frame, also after the shot. */
  readonly onAnalysis: (analysis: FrameAnalysis, now: number) => void
  /** A failure that a person is told about, for the log. */
  readonly onProblem: (error: AppError) => void
}

/** What the overlay draws. */
export interface CaptureScene {
  readonly analysis: FrameAnalysis | undefined
  readonly progress: number
  readonly phase: GuidanceState['phase']['kind']
  /** The person is asked to come closer or to step back. */
  readonly asksForDistance: boolean
}

export interface CaptureTimings {
  readonly fps: number
  readonly analysisMs: number
  /** From opening the screen to the first hint, in milliseconds; undefined before it. */
  readonly firstHintMs: number | undefined
}

export interface GuidedCapture {
  /** @returns the function that ends the capture and forgets every pixel */
  start(handlers: CaptureHandlers): () => void
  /** Guides anew: for the next face, or after a failure. */
  restart(): void
  /**
   * Takes the frame over. Settles when the next frame is welcome; never rejects.
   *
   * @param rotation how the camera is mounted
   */
  feed(frame: VideoFrame, rotation?: Rotation): Promise<void>
  takeByHand(): void
  scene(): CaptureScene
  timings(): CaptureTimings
  readonly getView: () => CaptureView
  readonly subscribe: (listener: () => void) => () => void
}

const distanceHints: readonly (Prompt | undefined)[] = ['too-far', 'too-close']

/** A single slow or failed frame is nothing to bother a person with. */
const failuresTolerated = 2
/** These do not pass by themselves. */
const lasting: readonly ErrorCode[] = ['analysis/models-unavailable', 'analysis/self-test-failed']
/** A still that does not keep what the live frames promised is taken anew so often; then a person decides. */
const stillsTried = 3

const ignore = (): void => undefined
const nobody: CaptureHandlers = { onShot: ignore, onAnalysis: ignore, onProblem: ignore }

/**
 * Runs guidance on live frames and takes the picture: the shell around the pure guidance reducer.
 *
 * Every answer belongs to a round; starting, restarting and ending begin a new one, and answers of older rounds are
 * ignored.
 */
export function createGuidedCapture(options: CaptureOptions): GuidedCapture {
  const { analyzer, profile, now, measure = ignore } = options
  const limits = captureProfiles[profile]
  const listeners = new Set<() => void>()
  let handlers = nobody
  let round = 0
  let openedAt = now()
  let guidance = startGuidance(openedAt)
  let status: CaptureStatus = { kind: 'warming-up' }
  let view = initialView
  let analysis: FrameAnalysis | undefined
  let timings: readonly FrameTiming[] = []
  let firstHintMs: number | undefined
  /** When the face came into view that is there now. */
  let faceSince: number | undefined
  let failures = 0
  let stills = 0

  const isTaking = (): boolean => status.kind === 'taking'

  const show = (): void => {
    const next = viewOf(view, status, guidance, now())
    if (next === view) return
    view = next
    for (const listener of listeners) listener()
  }

  const fail = (error: AppError): void => {
    failures += 1
    if (failures <= failuresTolerated && !lasting.includes(error.code)) return
    status = { kind: 'failed', error }
    handlers.onProblem(error)
  }

  const begin = (): void => {
    round += 1
    openedAt = now()
    guidance = startGuidance(openedAt)
    status = { kind: analysis === undefined ? 'warming-up' : 'guiding' }
    failures = 0
    stills = 0
    show()
  }

  /** @returns what speaks against the picture, if anything does that counts */
  const objectionTo = (shot: Shot, which: 'kept' | 'last'): Hint | undefined => {
    const { issues } = rateShot(shot.analysis, limits)
    // Whose face it is must be certain, also when the picture was taken by hand.
    const uncertain = issues.find((issue) => issue === 'no-face' || issue === 'several-faces')
    return uncertain ?? (which === 'last' || stills >= stillsTried ? undefined : issues[0])
  }

  const take = async (which: 'kept' | 'last'): Promise<void> => {
    const mine = round
    status = { kind: 'taking' }
    show()
    const taken = await analyzer.takeShot(which)
    if (mine !== round) return
    status = { kind: 'guiding' }
    stills += 1
    const objection = taken.ok ? objectionTo(taken.value, which) : undefined
    const accepted = taken.ok && objection === undefined
    guidance = accepted
      ? { ...guidance, phase: { kind: 'ready' } }
      : resumeGuidance(guidance, objection, now())
    if (!taken.ok) fail(taken.error)
    show()
    if (!taken.ok || !accepted) return
    if (faceSince !== undefined) measure('face-to-shot', faceSince, now())
    handlers.onShot(taken.value)
  }

  const judge = (judged: FrameAnalysis, at: number): void => {
    analysis = judged
    failures = 0
    faceSince = judged.faces.length === 0 ? undefined : (faceSince ?? at)
    if (firstHintMs === undefined) {
      firstHintMs = at - openedAt
      measure('first-hint', openedAt, at)
    }
    // A picture taken by hand may be under way.
    if (isTaking()) return
    status = { kind: 'guiding' }
    const step = guide(guidance, { analysis, now: at }, limits)
    guidance = step.state
    for (const effect of step.effects) {
      if (effect === 'keep-frame') analyzer.keepLast()
      else void take('kept')
    }
  }

  return {
    start(given) {
      handlers = given
      begin()
      return () => {
        round += 1
        handlers = nobody
        analysis = undefined
        faceSince = undefined
        analyzer.forget()
      }
    },

    restart: begin,

    async feed(frame, rotation) {
      if (status.kind === 'taking' || status.kind === 'failed') {
        frame.close()
        return
      }
      const mine = round
      const began = now()
      const answer = await analyzer.analyze(frame, rotation)
      if (mine !== round) return
      const at = now()
      timings = recordTiming(timings, { at, took: at - began })
      if (answer.ok) judge(answer.value, at)
      else fail(answer.error)
      show()
      if (answer.ok) handlers.onAnalysis(answer.value, at)
    },

    takeByHand() {
      if (status.kind === 'guiding' && view.manual?.possible === true) void take('last')
    },

    scene: () => ({
      analysis,
      progress: guidance.progress,
      phase: guidance.phase.kind,
      asksForDistance: distanceHints.includes(guidance.prompt.shown)
    }),
    timings: () => ({ fps: framesPerSecond(timings), analysisMs: medianTook(timings), firstHintMs }),
    getView: () => view,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}
