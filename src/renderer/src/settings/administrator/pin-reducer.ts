import { isGoodPin, type PinChange, type PinState, typedPin } from '@shared/domain/pin'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { type Step, stay } from '../../flow/machine'

export interface TypedPins {
  readonly current: string
  readonly pin: string
  readonly again: string
}

export type PinProblem = 'missing' | 'weak' | 'differs'

/** Choosing or changing the administrator's PIN. */
export interface PinPage {
  /** Undefined: not known yet. */
  readonly isSet: boolean | undefined
  /** SECURITY: gone as soon as it has been sent. */
  readonly typed: TypedPins
  /** Said from the first attempt on. */
  readonly problems: Readonly<Partial<Record<keyof TypedPins, PinProblem>>>
  readonly busy: number | undefined
  readonly outcome:
    | { readonly kind: 'saved'; readonly attempt: number }
    | { readonly kind: 'failed'; readonly attempt: number; readonly error: AppError }
    | undefined
  readonly attempts: number
}

export type PinEvent =
  | { readonly type: 'read-wanted' }
  | { readonly type: 'state-read'; readonly result: Result<PinState> }
  | { readonly type: 'typed'; readonly part: Partial<TypedPins> }
  | { readonly type: 'save-wanted' }
  | { readonly type: 'saved'; readonly attempt: number; readonly result: Result<unknown> }
  | { readonly type: 'left' }

export type PinEffect =
  { readonly type: 'read' } | { readonly type: 'save'; readonly attempt: number; readonly change: PinChange }

const nothingTyped: TypedPins = { current: '', pin: '', again: '' }

export const startPin: PinPage = {
  isSet: undefined,
  typed: nothingTyped,
  problems: {},
  busy: undefined,
  outcome: undefined,
  attempts: 0
}
export const leftPin: PinEvent = { type: 'left' }

export function pinReducer(page: PinPage, event: PinEvent): Step<PinPage, PinEffect> {
  switch (event.type) {
    case 'read-wanted':
      return { state: page, effects: [{ type: 'read' }] }
    case 'state-read': {
      const { result } = event
      const { attempts } = page
      return stay(
        result.ok
          ? { ...page, isSet: result.value.isSet }
          : // One that cannot be read is there: the present one is asked, and main says more.
            { ...page, isSet: true, outcome: { kind: 'failed', attempt: attempts, error: result.error } }
      )
    }
    case 'typed':
      return page.busy === undefined
        ? stay({ ...page, typed: { ...page.typed, ...event.part }, problems: {}, outcome: undefined })
        : stay(page)
    case 'save-wanted':
      return save(page)
    case 'saved': {
      const { attempt, result } = event
      if (page.busy !== attempt) return stay(page)
      const rested = { ...page, busy: undefined }
      return stay(
        result.ok
          ? { ...rested, isSet: true, outcome: { kind: 'saved', attempt } }
          : { ...rested, outcome: { kind: 'failed', attempt, error: result.error } }
      )
    }
    case 'left':
      return stay({ ...startPin, attempts: page.attempts + 1 })
  }
}

function save(page: PinPage): Step<PinPage, PinEffect> {
  const { isSet, typed, busy } = page
  if (isSet === undefined || busy !== undefined) return stay(page)
  const problems = problemsOf(typed, isSet)
  if (Object.keys(problems).length > 0) return stay({ ...page, problems, outcome: undefined })
  const attempt = page.attempts + 1
  const { pin, current } = typed
  return {
    state: { ...page, attempts: attempt, busy: attempt, typed: nothingTyped, problems, outcome: undefined },
    effects: [{ type: 'save', attempt, change: isSet ? { pin, currentPin: current } : { pin } }]
  }
}

function problemsOf({ current, pin, again }: TypedPins, isSet: boolean): PinPage['problems'] {
  return {
    ...(isSet && !typedPin.safeParse(current).success && { current: 'missing' }),
    ...(isGoodPin(pin) ? again !== pin && { again: 'differs' } : { pin: 'weak' })
  }
}
