import type { FrameAnalysis } from '@shared/domain/analysis'
import type { AppError, ErrorCode } from '@shared/errors'
import { noSignsWanted } from '@shared/face/presentation-attack/signs'
import { guide, resumeGuidance, startGuidance } from '../guidance/guidance-reducer'
import type { Prompt } from '../guidance/hints'
import { createCaptureClock } from './capture-clock'
import type { CaptureHandlers, CaptureOptions, GuidedCapture } from './capture-contract'
import { type CaptureStatus, initialView, viewOf } from './capture-view'
import { createPresentationWatch } from './presentation-watch'
import { objectionTo } from './still-check'

const distanceHints: readonly (Prompt | undefined)[] = ['too-far', 'too-close']

/** A single slow or failed frame is nothing to bother a person with. */
const failuresTolerated = 2
/** These do not pass by themselves. */
const lasting: readonly ErrorCode[] = ['analysis/models-unavailable', 'analysis/self-test-failed']

/** So often a slow station holds anew, because it has not seen enough of the presentation yet. */
const holdsRepeated = 3

const ignore = (): void => undefined
const nobody: CaptureHandlers = { onShot: ignore, onAnalysis: ignore, onProblem: ignore }

/**
 * Runs guidance on live frames and takes the picture: the shell around the pure guidance reducer.
 *
 * Every answer belongs to a round; starting, restarting and ending begin a new one, and answers of older rounds are
 * ignored.
 */
export function createGuidedCapture(options: CaptureOptions): GuidedCapture {
  const { analyzer, limits, presentationMode, takesSecond = false, now, measure = ignore } = options
  const clock = createCaptureClock(measure)
  const watch = createPresentationWatch(presentationMode)
  const listeners = new Set<() => void>()
  let handlers = nobody
  let round = 0
  let guidance = startGuidance(now())
  let status: CaptureStatus = { kind: 'warming-up' }
  let view = initialView
  let analysis: FrameAnalysis | undefined
  let failures = 0
  let stills = 0
  let holds = 0

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
    const openedAt = now()
    clock.opened(openedAt)
    watch.reset()
    guidance = startGuidance(openedAt)
    status = { kind: analysis === undefined ? 'warming-up' : 'guiding' }
    failures = 0
    stills = 0
    holds = 0
    show()
  }

  const take = async (which: 'kept' | 'last'): Promise<void> => {
    const mine = round
    status = { kind: 'taking' }
    clock.askedForShot(now())
    show()
    const taken = await analyzer.takeShot(which, presentationMode !== 'off', takesSecond)
    if (mine !== round) return
    status = { kind: 'guiding' }
    stills += 1
    const objection = taken.ok ? objectionTo(taken.value, limits, { which, count: stills }) : undefined
    const accepted = taken.ok && objection === undefined
    guidance = accepted
      ? { ...guidance, phase: { kind: 'ready' } }
      : resumeGuidance(guidance, objection, now())
    if (!taken.ok) fail(taken.error)
    show()
    if (!taken.ok || !accepted) return
    clock.tookShot(now())
    handlers.onShot({ ...taken.value, presentation: watch.check(taken.value, which) })
  }

  const judge = (judged: FrameAnalysis, at: number): void => {
    analysis = judged
    failures = 0
    clock.analysed(judged, at)
    // A picture taken by hand may be under way.
    if (isTaking()) return
    status = { kind: 'guiding' }
    const step = guide(guidance, { analysis, now: at }, limits)
    guidance = step.state
    for (const effect of step.effects) {
      if (effect === 'keep-frame') {
        analyzer.keepLast()
        watch.keep()
      } else if (watch.isReady() || holds >= holdsRepeated) {
        void take('kept')
      } else {
        holds += 1
        guidance = resumeGuidance(guidance, undefined, at)
      }
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
        clock.faceLeft()
        watch.reset()
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
      // After the shot frames only tell who comes and goes.
      const { kind } = guidance.phase
      const wanted = kind === 'ready' ? noSignsWanted : watch.wants(began, kind === 'holding')
      const answer = await analyzer.analyze(frame, rotation, wanted)
      if (mine !== round) return
      const at = now()
      clock.answered({ at, took: at - began })
      // Answers come now early, now late; blinks are judged by when the frames were taken.
      if (answer.ok) watch.observe(answer.value, began)
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
    timings: () => clock.timings(),
    getView: () => view,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}
