import type {
  ConfigurationFile,
  ConfigurationImported,
  ConfigurationPreview,
  ConfigurationState
} from '@shared/domain/configuration-report'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { type Step, stay } from '../../flow/machine'

/** A file that somebody chose, and what it would change. */
export interface OpenFile {
  readonly name: string
  readonly file: ConfigurationFile
  readonly preview: ConfigurationPreview
}

/** Where the settings come from, and files to take them along and over. */
export interface ConfigurationPage {
  readonly origin:
    | { readonly kind: 'loading' }
    | { readonly kind: 'failed'; readonly error: AppError }
    | { readonly kind: 'ready'; readonly state: ConfigurationState }
  readonly busy:
    { readonly attempt: number; readonly with: 'reading' | 'export' | 'preview' | 'import' } | undefined
  readonly open: OpenFile | undefined
  readonly outcome:
    | { readonly kind: 'exported'; readonly attempt: number; readonly name: string }
    | { readonly kind: 'imported'; readonly attempt: number; readonly done: ConfigurationImported }
    | {
        readonly kind: 'failed'
        readonly attempt: number
        readonly of: 'export' | 'import'
        readonly error: AppError
      }
    | undefined
  readonly attempts: number
}

export type ConfigurationEvent =
  | { readonly type: 'origin-wanted' }
  | { readonly type: 'origin-read'; readonly attempt: number; readonly result: Result<ConfigurationState> }
  | { readonly type: 'export-wanted' }
  | {
      readonly type: 'exported'
      readonly attempt: number
      readonly result: Result<{ readonly name: string }>
    }
  | { readonly type: 'files-chosen'; readonly files: readonly File[] }
  | { readonly type: 'previewed'; readonly attempt: number; readonly result: Result<OpenFile> }
  | { readonly type: 'import-wanted' }
  | { readonly type: 'imported'; readonly attempt: number; readonly result: Result<ConfigurationImported> }
  | { readonly type: 'file-dropped' }
  | { readonly type: 'left' }

export type ConfigurationEffect =
  | { readonly type: 'read-origin'; readonly attempt: number }
  | { readonly type: 'export'; readonly attempt: number }
  | { readonly type: 'preview'; readonly attempt: number; readonly files: readonly File[] }
  | { readonly type: 'import'; readonly attempt: number; readonly file: ConfigurationFile }

type ConfigurationStep = Step<ConfigurationPage, ConfigurationEffect>

export const startConfiguration: ConfigurationPage = {
  origin: { kind: 'loading' },
  busy: undefined,
  open: undefined,
  outcome: undefined,
  attempts: 0
}
export const leftConfiguration: ConfigurationEvent = { type: 'left' }

export function configurationReducer(state: ConfigurationPage, event: ConfigurationEvent): ConfigurationStep {
  const { busy, open, attempts } = state
  switch (event.type) {
    case 'origin-wanted': {
      const attempt = attempts + 1
      // What is shown stays until the answer is there.
      const origin = state.origin.kind === 'ready' ? state.origin : { kind: 'loading' as const }
      return {
        state: { ...state, origin, busy: { attempt, with: 'reading' }, attempts: attempt },
        effects: [{ type: 'read-origin', attempt }]
      }
    }
    case 'export-wanted':
      return begin(state, 'export', (attempt) => ({ type: 'export', attempt }))
    case 'files-chosen': {
      const { files } = event
      // Another file takes the place of the one that is open.
      const next = busy === undefined ? { ...state, open: undefined } : state
      return begin(next, 'preview', (attempt) => ({ type: 'preview', attempt, files }))
    }
    case 'import-wanted':
      if (open === undefined || !canImport(open)) return stay(state)
      return begin(state, 'import', (attempt) => ({ type: 'import', attempt, file: open.file }))
    case 'file-dropped':
      return stay(busy === undefined ? { ...state, open: undefined, outcome: undefined } : state)
    case 'left':
      return stay({ ...startConfiguration, attempts: attempts + 1 })
    default:
      // An answer that nobody waits for any more.
      return event.attempt === busy?.attempt ? answered({ ...state, busy: undefined }, event) : stay(state)
  }
}

/** Whether there is something to take over, and nothing wrong. */
export function canImport({ preview: { changes, fields } }: OpenFile): boolean {
  return changes.length > 0 && fields.length === 0
}

type Answer = Extract<ConfigurationEvent, { readonly attempt: number }>

function answered(state: ConfigurationPage, event: Answer): ConfigurationStep {
  const { attempt } = event
  const failed = (of: 'export' | 'import', error: AppError): ConfigurationStep =>
    stay({ ...state, outcome: { kind: 'failed', attempt, of, error } })
  switch (event.type) {
    case 'origin-read':
      return stay({
        ...state,
        origin: event.result.ok
          ? { kind: 'ready', state: event.result.value }
          : { kind: 'failed', error: event.result.error }
      })
    case 'exported':
      return event.result.ok
        ? stay({ ...state, outcome: { kind: 'exported', attempt, name: event.result.value.name } })
        : failed('export', event.result.error)
    case 'previewed':
      return event.result.ok
        ? stay({ ...state, open: event.result.value })
        : failed('import', event.result.error)
    case 'imported':
      if (!event.result.ok) return failed('import', event.result.error)
      return configurationReducer(
        { ...state, open: undefined, outcome: { kind: 'imported', attempt, done: event.result.value } },
        // The file may have brought the key that files have to be signed with.
        { type: 'origin-wanted' }
      )
  }
}

function begin(
  state: ConfigurationPage,
  what: 'export' | 'preview' | 'import',
  effect: (attempt: number) => ConfigurationEffect
): ConfigurationStep {
  const { busy, origin, attempts } = state
  if (busy !== undefined || origin.kind !== 'ready') return stay(state)
  const attempt = attempts + 1
  return {
    state: { ...state, busy: { attempt, with: what }, outcome: undefined, attempts: attempt },
    effects: [effect(attempt)]
  }
}
