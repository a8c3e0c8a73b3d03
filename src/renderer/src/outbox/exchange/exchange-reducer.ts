import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { type Step, stay } from '../../flow/machine'

/** A file that main has sealed and keeps until the next one. */
export interface SealedFile {
  readonly exportId: string
  readonly name: string
  readonly bytes: number
  readonly items: number
}

/** Carrying what waits to another station, one file at a time. */
export type Exchange =
  | { readonly at: 'closed'; readonly attempts: number }
  | {
      readonly at: 'export-form' | 'import-form'
      readonly attempts: number
      readonly error: AppError | undefined
    }
  /** `done` and `total` in bytes; undefined while main is sealing or checking. */
  | {
      readonly at: 'exporting' | 'importing'
      readonly attempts: number
      readonly progress: { readonly done: number; readonly total: number } | undefined
      readonly sealed: SealedFile | undefined
    }
  /** With an error the file is complete, but has not reached the window. */
  | {
      readonly at: 'exported'
      readonly attempts: number
      readonly sealed: SealedFile
      readonly error: AppError | undefined
    }
  | {
      readonly at: 'imported'
      readonly attempts: number
      readonly added: number
      readonly known: number
    }

export type ExchangeEvent =
  | { readonly type: 'export-opened' }
  | { readonly type: 'import-opened' }
  | { readonly type: 'export-wanted'; readonly passphrase: string }
  | { readonly type: 'sealed'; readonly attempt: number; readonly result: Result<SealedFile> }
  | { readonly type: 'moved'; readonly attempt: number; readonly done: number; readonly total: number }
  | { readonly type: 'fetched'; readonly attempt: number; readonly result: Result<undefined> }
  | { readonly type: 'fetch-wanted' }
  | { readonly type: 'import-wanted'; readonly file: Blob; readonly passphrase: string }
  | {
      readonly type: 'taken-in'
      readonly attempt: number
      readonly result: Result<{ readonly added: number; readonly known: number }>
    }
  | { readonly type: 'closed' }

export type ExchangeEffect =
  | { readonly type: 'seal'; readonly attempt: number; readonly passphrase: string }
  | { readonly type: 'fetch'; readonly attempt: number; readonly sealed: SealedFile }
  | {
      readonly type: 'take-in'
      readonly attempt: number
      readonly file: Blob
      readonly passphrase: string
    }

type ExchangeStep = Step<Exchange, ExchangeEffect>

export const noExchange: Exchange = { at: 'closed', attempts: 0 }
export const leftExchange: ExchangeEvent = { type: 'closed' }

/** Nothing else can be begun while a file is on its way. Late answers find another attempt and change nothing. */
export function exchangeReducer(state: Exchange, event: ExchangeEvent): ExchangeStep {
  const { attempts } = state
  const isBusy = state.at === 'exporting' || state.at === 'importing'
  switch (event.type) {
    case 'export-opened':
      return isBusy ? stay(state) : stay({ at: 'export-form', attempts, error: undefined })
    case 'import-opened':
      return isBusy ? stay(state) : stay({ at: 'import-form', attempts, error: undefined })
    case 'closed':
      return stay({ at: 'closed', attempts: attempts + 1 })
    case 'export-wanted':
      return state.at === 'export-form' ? seal(attempts + 1, event.passphrase) : stay(state)
    case 'fetch-wanted':
      return state.at === 'exported' ? fetchFile(attempts + 1, state.sealed) : stay(state)
    case 'import-wanted':
      return state.at === 'import-form' ? takeIn(attempts + 1, event) : stay(state)
    case 'sealed':
    case 'moved':
    case 'fetched':
    case 'taken-in':
      return isBusy && event.attempt === attempts ? goOn(state, event) : stay(state)
  }
}

type Busy = Extract<Exchange, { at: 'exporting' | 'importing' }>
type Answer = Extract<ExchangeEvent, { attempt: number }>

function goOn(state: Busy, event: Answer): ExchangeStep {
  const { attempts } = state
  switch (event.type) {
    case 'moved':
      return stay({ ...state, progress: { done: event.done, total: event.total } })
    case 'sealed': {
      const { result } = event
      if (!result.ok) return stay({ at: 'export-form', attempts, error: result.error })
      // An empty file helps nobody.
      return result.value.items === 0
        ? stay({ at: 'exported', attempts, sealed: result.value, error: undefined })
        : fetchFile(attempts + 1, result.value)
    }
    case 'fetched': {
      const { sealed } = state
      if (sealed === undefined) return stay(state)
      return stay({
        at: 'exported',
        attempts,
        sealed,
        error: event.result.ok ? undefined : event.result.error
      })
    }
    case 'taken-in':
      return event.result.ok
        ? stay({ at: 'imported', attempts, ...event.result.value })
        : stay({ at: 'import-form', attempts, error: event.result.error })
  }
}

function seal(attempt: number, passphrase: string): ExchangeStep {
  return {
    state: { at: 'exporting', attempts: attempt, progress: undefined, sealed: undefined },
    effects: [{ type: 'seal', attempt, passphrase }]
  }
}

function fetchFile(attempt: number, sealed: SealedFile): ExchangeStep {
  const progress = { done: 0, total: sealed.bytes }
  return {
    state: { at: 'exporting', attempts: attempt, progress, sealed },
    effects: [{ type: 'fetch', attempt, sealed }]
  }
}

function takeIn(
  attempt: number,
  { file, passphrase }: Extract<ExchangeEvent, { type: 'import-wanted' }>
): ExchangeStep {
  return {
    state: { at: 'importing', attempts: attempt, progress: { done: 0, total: file.size }, sealed: undefined },
    effects: [{ type: 'take-in', attempt, file, passphrase }]
  }
}
