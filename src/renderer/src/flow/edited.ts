import { type AppError, appError } from '@shared/errors'
import type { Result } from '@shared/result'
import { type Step, stay } from './machine'

/** How saving went the last time; undefined after the next change. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly attempt: number; readonly error: AppError }
  | undefined

/** Settings while an administrator changes them. Nothing holds before it is saved. */
export interface Edited<Kept, Draft> {
  /** What the station goes by. */
  readonly kept: Kept
  readonly draft: Draft
  /** Somebody wanted to save: from then on it is said what is not right. */
  readonly isChecked: boolean
  /** How often something was not right then. */
  readonly refusals: number
  /** Attempt of what is being saved. */
  readonly saving: number | undefined
  readonly outcome: SaveOutcome
  readonly attempts: number
}

export type EditEvent<Kept, Draft> =
  /** The station goes by other settings now. What was changed here and not saved stays. */
  | { readonly type: 'kept-known'; readonly kept: Kept }
  | { readonly type: 'edited'; readonly part: Partial<Draft> }
  | { readonly type: 'changes-dropped' }
  | { readonly type: 'save-wanted' }
  | { readonly type: 'saved'; readonly attempt: number; readonly result: Result<Kept> }

export interface SaveEffect<Kept> {
  readonly type: 'save'
  readonly attempt: number
  readonly value: Kept
}

/** What differs from one kind of settings to the next. */
export interface Editing<Kept, Draft> {
  readonly draftOf: (kept: Kept) => Draft
  /** How many things are not right with what was typed. */
  readonly problems: (draft: Draft, kept: Kept) => number
  /** @returns undefined when anything is not right */
  readonly valueOf: (draft: Draft, kept: Kept) => Kept | undefined
}

export function startEditing<Kept, Draft>(
  { draftOf }: Editing<Kept, Draft>,
  kept: Kept,
  attempts = 0
): Edited<Kept, Draft> {
  return {
    kept,
    draft: draftOf(kept),
    isChecked: false,
    refusals: 0,
    saving: undefined,
    outcome: undefined,
    attempts
  }
}

/** Whether something is changed and not saved. */
export function isUnsaved<Kept, Draft>(
  { draftOf }: Editing<Kept, Draft>,
  { kept, draft }: Edited<Kept, Draft>
): boolean {
  return !isSameDraft(draft, draftOf(kept))
}

/** Whether both say the same. By their keys the entries of lists are only told apart while they are edited. */
export function isSameDraft(one: unknown, other: unknown): boolean {
  const text = (draft: unknown): string =>
    JSON.stringify(draft, (name, value: unknown) => (name === 'key' ? undefined : value))
  return text(one) === text(other)
}

/** Nothing can be changed while it is being saved. */
export function edit<Kept, Draft>(
  editing: Editing<Kept, Draft>,
  state: Edited<Kept, Draft>,
  event: EditEvent<Kept, Draft>
): Step<Edited<Kept, Draft>, SaveEffect<Kept>> {
  const { kept, draft, saving, attempts } = state
  switch (event.type) {
    case 'kept-known':
      return stay(
        isUnsaved(editing, state) || saving !== undefined
          ? { ...state, kept: event.kept }
          : { ...startEditing(editing, event.kept, attempts), outcome: state.outcome }
      )
    case 'saved': {
      const { attempt, result } = event
      if (saving !== attempt) return stay(state)
      return stay(
        result.ok
          ? { ...startEditing(editing, result.value, attempts), outcome: { kind: 'saved' } }
          : { ...state, saving: undefined, outcome: { kind: 'failed', attempt, error: result.error } }
      )
    }
    case 'edited':
      if (saving !== undefined) return stay(state)
      return stay({ ...state, draft: { ...draft, ...event.part }, outcome: undefined })
    case 'changes-dropped':
      return stay(saving === undefined ? startEditing(editing, kept, attempts) : state)
    case 'save-wanted': {
      if (saving !== undefined || !isUnsaved(editing, state)) return stay(state)
      const attempt = attempts + 1
      const value = editing.valueOf(draft, kept)
      if (value === undefined) return stay(refused(editing, { ...state, attempts: attempt }))
      return {
        state: { ...state, isChecked: true, attempts: attempt, saving: attempt, outcome: undefined },
        effects: [{ type: 'save', attempt, value }]
      }
    }
  }
}

/** What the checks of the window do not name is at least not silent. */
function refused<Kept, Draft>(
  { problems }: Editing<Kept, Draft>,
  state: Edited<Kept, Draft>
): Edited<Kept, Draft> {
  const isNamed = problems(state.draft, state.kept) > 0
  return {
    ...state,
    isChecked: true,
    refusals: state.refusals + 1,
    outcome: isNamed
      ? undefined
      : { kind: 'failed', attempt: state.attempts, error: appError('settings/inconsistent') }
  }
}
