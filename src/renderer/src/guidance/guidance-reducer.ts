import type { FrameAnalysis } from '@shared/domain/analysis'
import { type Assessment, assessFrame } from './assess-frame'
import type { CaptureProfile } from './capture-profiles'
import { guidanceTimes } from './guidance-times'
import { byPriority, type Hint } from './hints'
import { nextPrompt, type PromptState } from './prompt'
import { shotScore } from './shot-score'

export type GuidancePhase =
  | { readonly kind: 'searching' }
  | { readonly kind: 'adjusting' }
  /** All limits are met since `since`; `bestScore` is that of the frame kept so far. */
  | { readonly kind: 'holding'; readonly since: number; readonly bestScore: number }
  /** The picture was asked for. Stays until guidance starts anew. */
  | { readonly kind: 'ready' }

export interface GuidanceState {
  readonly phase: GuidancePhase
  /** 0 to 1: how much of the hold time has passed. */
  readonly progress: number
  readonly prompt: PromptState
  readonly assessment: Assessment | undefined
  /** What was wrong with the picture taken last. It is said until then, and no picture is taken meanwhile. */
  readonly recheck?: { readonly hint: Hint; readonly until: number }
  /** When the screen was opened, in milliseconds. */
  readonly startedAt: number
}

/** `keep-frame` means the frame judged just now. */
export type GuidanceEffect = 'keep-frame' | 'take-shot'

export interface GuidanceStep {
  readonly state: GuidanceState
  readonly effects: readonly GuidanceEffect[]
}

export function startGuidance(now: number): GuidanceState {
  return {
    phase: { kind: 'searching' },
    progress: 0,
    prompt: { shown: undefined },
    assessment: undefined,
    startedAt: now
  }
}

/**
 * Guides on after a picture that was not good enough. The clock runs on, so the way out by hand does not move off.
 *
 * @param hint what was wrong with it: some things show in stills only, and a person must be told to change them
 */
export function resumeGuidance(state: GuidanceState, hint: Hint | undefined, now: number): GuidanceState {
  const next: GuidanceState = { ...state, phase: { kind: 'searching' }, progress: 0 }
  if (hint === undefined) return next
  return { ...next, prompt: { shown: hint }, recheck: { hint, until: now + guidanceTimes.recheck } }
}

/**
 * Takes in one analysed frame: searching -> adjusting -> holding -> ready.
 *
 * Pure; `now` in milliseconds is the only clock. A hint during the hold starts it anew.
 */
export function guide(
  state: GuidanceState,
  frame: { readonly analysis: FrameAnalysis; readonly now: number },
  profile: CaptureProfile
): GuidanceStep {
  const { analysis, now } = frame
  const assessment = assessFrame(analysis, state.assessment, profile, now)
  if (state.phase.kind === 'ready') return { state: { ...state, assessment }, effects: [] }

  const { recheck } = state
  const said = recheck !== undefined && now < recheck.until ? [recheck.hint] : []
  const [first] = byPriority(new Set([...assessment.raised, ...said]))
  const prompt = nextPrompt(state.prompt, first ?? 'ready', now)
  const next = { ...state, assessment, prompt }
  if (first !== undefined) {
    const kind = first === 'no-face' ? 'searching' : 'adjusting'
    return { state: { ...next, phase: { kind }, progress: 0 }, effects: [] }
  }
  return hold(next, shotScore(analysis, profile), now)
}

function hold(state: GuidanceState, score: number, now: number): GuidanceStep {
  const held = state.phase.kind === 'holding' ? state.phase : undefined
  const since = held?.since ?? now
  const best = held === undefined || score > held.bestScore
  const keep: readonly GuidanceEffect[] = best ? ['keep-frame'] : []
  if (now - since >= guidanceTimes.hold) {
    return { state: { ...state, phase: { kind: 'ready' }, progress: 1 }, effects: [...keep, 'take-shot'] }
  }
  const bestScore = best ? score : held.bestScore
  return {
    state: {
      ...state,
      phase: { kind: 'holding', since, bestScore },
      progress: (now - since) / guidanceTimes.hold
    },
    effects: keep
  }
}

export interface ManualOffer {
  /** Whose face it is must be certain even by hand: exactly one person has to be in view. */
  readonly possible: boolean
  /** What is not ideal, by priority. */
  readonly reasons: readonly Hint[]
}

/** The way out for a person who cannot meet the limits; undefined while it is too early for it. */
export function manualOffer(state: GuidanceState, now: number): ManualOffer | undefined {
  if (state.phase.kind === 'ready' || now - state.startedAt < guidanceTimes.manual) return undefined
  const { raised, advised } = state.assessment ?? { raised: new Set<Hint>(['no-face']), advised: [] }
  return {
    possible: !raised.has('no-face') && !raised.has('several-faces'),
    reasons: byPriority(new Set([...raised, ...advised]))
  }
}
