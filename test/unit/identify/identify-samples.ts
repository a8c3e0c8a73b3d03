import type { Identification } from '@shared/domain/recognition'
import { ok } from '@shared/result'
import type { CheckedShot } from '@renderer/capture/checked-shot'
import { identifyReducer } from '@renderer/identify/identify-reducer'
import {
  type IdentifyEffect,
  type IdentifyEvent,
  type IdentifyState,
  startWatching
} from '@renderer/identify/identify-state'
import { shotWith } from '../flow/hand-made-shot'

export const shot = shotWith(1)

/** When all these pictures were taken. */
export const at = Date.UTC(2026, 2, 4, 12)

export const match: Extract<Identification, { outcome: 'match' }> = {
  outcome: 'match',
  person: { personId: 'p1', name: { firstName: 'Ada', lastName: 'Lovelace' }, tags: [] },
  faceId: 'f1',
  confidence: 0.97
}

export const taken = (given: CheckedShot = shot): IdentifyEvent => ({ type: 'shot-taken', shot: given, at })

export const answer = (attempt: number, identification: Identification = match): IdentifyEvent => ({
  type: 'answered',
  attempt,
  result: ok(identification)
})

export const face = (change: 'arrived' | 'left' | 'replaced' | 'long-gone'): IdentifyEvent => ({
  type: 'face',
  change
})

export interface Outcome {
  readonly state: IdentifyState
  readonly effects: readonly IdentifyEffect[]
}

export function after(events: readonly IdentifyEvent[], start: IdentifyState = startWatching): Outcome {
  let state = start
  const effects = events.flatMap((event) => {
    const step = identifyReducer(state, event)
    state = step.state
    return step.effects
  })
  return { state, effects }
}

export const lookUps = ({ effects }: Outcome): number =>
  effects.filter(({ type }) => type === 'look-up').length
