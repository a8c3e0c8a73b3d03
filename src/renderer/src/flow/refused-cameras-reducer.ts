import { refusedCameras, virtualCameras } from '@shared/domain/camera'
import { type PublicSettings, refusedCamerasChange, type RefusedCamerasChange } from '@shared/domain/station'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { refusalOf } from '../camera/refuse-camera'
import { type Step, stay } from './machine'

/** Why what was typed cannot be put on the list. */
export type NamingProblem = 'no-word' | 'too-long' | 'refused-already' | 'list-full'

/** Which names of cameras are refused, while an administrator changes them. Every change holds at once. */
export interface RefusedCamerasState {
  readonly refused: readonly string[]
  readonly typed: string
  readonly problem: NamingProblem | undefined
  /** The name that somebody wants to take off the list. */
  readonly confirming: string | undefined
  /** Attempt of what is being saved. */
  readonly saving: number | undefined
  readonly failed: { readonly attempt: number; readonly error: AppError } | undefined
  readonly attempts: number
}

export type RefusedCamerasEvent =
  | { readonly type: 'settings-known'; readonly refused: readonly string[] }
  | { readonly type: 'typed'; readonly typed: string }
  | { readonly type: 'add-wanted' }
  | { readonly type: 'remove-wanted'; readonly name: string }
  | { readonly type: 'remove-confirmed' }
  | { readonly type: 'remove-declined' }
  | { readonly type: 'default-wanted' }
  | { readonly type: 'left' }
  | { readonly type: 'saved'; readonly attempt: number; readonly result: Result<PublicSettings> }

export interface RefusedCamerasEffect {
  readonly type: 'save'
  readonly attempt: number
  readonly change: RefusedCamerasChange
}

type RefusedStep = Step<RefusedCamerasState, RefusedCamerasEffect>

export const leftRefusedCameras: RefusedCamerasEvent = { type: 'left' }

export function startRefusedCameras(refused: readonly string[]): RefusedCamerasState {
  return {
    refused,
    typed: '',
    problem: undefined,
    confirming: undefined,
    saving: undefined,
    failed: undefined,
    attempts: 0
  }
}

/** Whether the list is the one that comes with the station. */
export function isDelivered({ refused }: Pick<RefusedCamerasState, 'refused'>): boolean {
  return refused.length === virtualCameras.length && virtualCameras.every((name) => refused.includes(name))
}

/** One change at a time: each is made from the list that the one before has left. */
export function refusedCamerasReducer(state: RefusedCamerasState, event: RefusedCamerasEvent): RefusedStep {
  switch (event.type) {
    case 'settings-known':
      return stay({ ...state, refused: event.refused })
    case 'typed':
      return stay({ ...state, typed: event.typed, problem: undefined })
    case 'add-wanted': {
      const name = state.typed.trim()
      const problem = problemOf(name, state.refused)
      return problem === undefined
        ? save(state, { refused: [...state.refused, name] })
        : stay({ ...state, problem })
    }
    case 'remove-wanted':
      return stay({ ...state, confirming: event.name })
    case 'remove-declined':
      return stay({ ...state, confirming: undefined })
    case 'remove-confirmed': {
      const { confirming, refused } = state
      const asked = { ...state, confirming: undefined }
      return confirming === undefined
        ? stay(asked)
        : save(asked, { refused: refused.filter((name) => name !== confirming) })
    }
    case 'default-wanted':
      return isDelivered(state) ? stay(state) : save(state, {})
    case 'left':
      // A late answer must not find its attempt again.
      return stay({ ...startRefusedCameras(state.refused), attempts: state.attempts + 1 })
    case 'saved': {
      const { attempt, result } = event
      if (state.saving !== attempt) return stay(state)
      const rested = { ...state, saving: undefined }
      if (!result.ok) return stay({ ...rested, failed: { attempt, error: result.error } })
      return stay({ ...rested, typed: '', refused: result.value.camera.refused })
    }
  }
}

function save(state: RefusedCamerasState, change: RefusedCamerasChange): RefusedStep {
  if (state.saving !== undefined) return stay(state)
  const attempt = state.attempts + 1
  return {
    state: { ...state, attempts: attempt, saving: attempt, problem: undefined, failed: undefined },
    effects: [{ type: 'save', attempt, change }]
  }
}

function problemOf(name: string, refused: readonly string[]): NamingProblem | undefined {
  const asCamera = (patterns: readonly string[]) => refusalOf(name, { refused: [...patterns], allowed: [] })
  if (asCamera([name]) === undefined) return 'no-word'
  if (!refusedCameras.safeParse([name]).success) return 'too-long'
  if (asCamera(refused) !== undefined) return 'refused-already'
  return refusedCamerasChange.safeParse({ refused: [...refused, name] }).success ? undefined : 'list-full'
}
