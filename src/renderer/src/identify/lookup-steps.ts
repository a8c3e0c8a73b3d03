import type { Identification } from '@shared/domain/recognition'
import type { AppError, ErrorCode } from '@shared/errors'
import type { Result } from '@shared/result'
import { type Step, stay } from '../flow/machine'
import {
  type Answered,
  type IdentifyEffect,
  type IdentifyState,
  type Lookup,
  mostRemembered,
  type Probe
} from './identify-state'

export type IdentifyStep = Step<IdentifyState, IdentifyEffect>
export type Place = 'live' | 'file'

/** These ask for a while of peace, and say how long. */
const asksToWait: readonly ErrorCode[] = ['identify/too-many', 'identities/busy']
/** Who is asked to wait longer than this is told, and decides. Milliseconds. */
const mostWaited = 30_000

/** SECURITY: the one place from which probes go out; never while paused, never while held back. */
export function lookUp(state: IdentifyState, place: Place, probe: Probe): IdentifyStep {
  if (state.isHeld || !maySend(state, place)) return stay(put(state, place, { at: 'waiting', probe }))
  const attempt = state.attempts + 1
  const asked = [...state.asked, { attempt, probe }]
  return {
    state: put({ ...state, attempts: attempt, asked }, place, { at: 'looking', attempt, probe }),
    effects: [{ type: 'look-up', attempt, shot: probe.shot }]
  }
}

/** Sends what was held back. */
export function goOn(state: IdentifyState): IdentifyStep {
  const effects: IdentifyEffect[] = []
  let next = state
  for (const place of ['live', 'file'] as const) {
    const slot = next[place]
    if (slot?.at !== 'waiting') continue
    const step = lookUp(next, place, slot.probe)
    next = step.state
    effects.push(...step.effects)
  }
  return { state: next, effects }
}

/**
 * The answer to a lookup. It is shown only beside the face that it is about. One that comes when that face has left is
 * still told and remembered: it may be about somebody who should not be in here.
 */
export function answered(
  state: IdentifyState,
  attempt: number,
  result: Result<Identification>
): IdentifyStep {
  const asked = state.asked.find((each) => each.attempt === attempt)
  if (!asked) return stay(state)
  const { probe } = asked
  const next = { ...state, asked: state.asked.filter((each) => each !== asked) }
  const place = placeOf(state, attempt)
  if (!result.ok) return place ? failed(next, place, probe, result.error) : stay(next)

  const entry: Answered = { id: attempt, probe, answer: result.value }
  const history = [entry, ...next.history].slice(0, mostRemembered)
  const told: IdentifyEffect = { type: 'tell', answered: entry }
  if (!place) return { state: { ...next, history }, effects: [told] }
  // Whoever is new in front of the camera comes before who was here earlier.
  return {
    state: put({ ...next, history, viewed: undefined }, place, { at: 'answered', answered: entry }),
    effects: [told]
  }
}

function failed(state: IdentifyState, place: Place, probe: Probe, error: AppError): IdentifyStep {
  const ms = error.retryAfterMs
  if (!asksToWait.includes(error.code) || ms === undefined || ms > mostWaited) {
    return stay(put(state, place, { at: 'failed', probe, error }))
  }
  return {
    state: put({ ...state, isHeld: true }, place, { at: 'waiting', probe }),
    effects: [{ type: 'wait', ms }]
  }
}

/** A file is looked up while the camera rests for it, but nothing is while somebody has paused. */
function maySend({ isPaused, file }: IdentifyState, place: Place): boolean {
  return !isPaused && (place === 'file' || file === undefined)
}

function placeOf({ live, file }: IdentifyState, attempt: number): Place | undefined {
  if (live.at === 'looking' && live.attempt === attempt) return 'live'
  return file?.at === 'looking' && file.attempt === attempt ? 'file' : undefined
}

function put(state: IdentifyState, place: Place, lookup: Lookup): IdentifyState {
  return { ...state, [place]: lookup }
}
