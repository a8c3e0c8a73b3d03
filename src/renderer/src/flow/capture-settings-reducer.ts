import type { CaptureSettings } from '@shared/domain/station'
import type { AppError } from '@shared/errors'
import type { PresentationMode } from '@shared/face/presentation-attack/decision'
import type { ComponentLimit, QualityProfile } from '@shared/face/quality/profiles'
import type { LimitChange } from '@shared/face/quality/site-limits'
import type { Result } from '@shared/result'
import { withChange, withoutChange } from './limit-changes'
import { type Step, stay } from './machine'

/** How pictures are judged, while an administrator changes it. Nothing holds before it is saved. */
export interface CaptureSettingsState {
  /** What the station goes by. */
  readonly kept: CaptureSettings
  readonly draft: CaptureSettings
  /** Attempt of what is being saved. */
  readonly saving: number | undefined
  /** Of the last attempt; undefined after the next change. */
  readonly outcome:
    | { readonly kind: 'saved' }
    | { readonly kind: 'failed'; readonly attempt: number; readonly error: AppError }
    | undefined
  readonly attempts: number
}

export type CaptureSettingsEvent =
  | { readonly type: 'settings-known'; readonly settings: CaptureSettings }
  | { readonly type: 'limit-wanted'; readonly profile: QualityProfile; readonly change: LimitChange }
  | {
      readonly type: 'default-wanted'
      readonly profile: QualityProfile
      readonly place: Pick<ComponentLimit, 'component' | 'side'>
    }
  | { readonly type: 'defaults-wanted'; readonly profile: QualityProfile }
  | { readonly type: 'mode-wanted'; readonly mode: PresentationMode }
  | { readonly type: 'sound-wanted'; readonly captureSound: boolean }
  | { readonly type: 'save-wanted' }
  | { readonly type: 'changes-dropped' }
  | { readonly type: 'saved'; readonly attempt: number; readonly result: Result<CaptureSettings> }

export interface CaptureSettingsEffect {
  readonly type: 'save'
  readonly attempt: number
  readonly change: CaptureSettings
}

type CaptureStep = Step<CaptureSettingsState, CaptureSettingsEffect>

export const leftCaptureSettings: CaptureSettingsEvent = { type: 'changes-dropped' }

export function startCaptureSettings(settings: CaptureSettings): CaptureSettingsState {
  const kept = captureSettingsOf(settings)
  return { kept, draft: kept, saving: undefined, outcome: undefined, attempts: 0 }
}

/** Whether something is changed and not saved. */
export function isUnsaved({ kept, draft }: CaptureSettingsState): boolean {
  return JSON.stringify(kept) !== JSON.stringify(draft)
}

/** Nothing can be changed while it is being saved. */
export function captureSettingsReducer(
  state: CaptureSettingsState,
  event: CaptureSettingsEvent
): CaptureStep {
  switch (event.type) {
    case 'settings-known': {
      const kept = captureSettingsOf(event.settings)
      return stay({ ...state, kept, draft: isUnsaved(state) ? state.draft : kept })
    }
    case 'saved': {
      const { attempt, result } = event
      if (state.saving !== attempt) return stay(state)
      if (!result.ok) {
        return stay({
          ...state,
          saving: undefined,
          outcome: { kind: 'failed', attempt, error: result.error }
        })
      }
      const kept = captureSettingsOf(result.value)
      return stay({ ...state, kept, draft: kept, saving: undefined, outcome: { kind: 'saved' } })
    }
    case 'save-wanted': {
      if (state.saving !== undefined || !isUnsaved(state)) return stay(state)
      const attempt = state.attempts + 1
      return {
        state: { ...state, attempts: attempt, saving: attempt, outcome: undefined },
        effects: [{ type: 'save', attempt, change: state.draft }]
      }
    }
    default:
      return state.saving === undefined
        ? stay({ ...state, draft: changed(state, event), outcome: undefined })
        : stay(state)
  }
}

type DraftEvent = Exclude<CaptureSettingsEvent, { type: 'settings-known' | 'saved' | 'save-wanted' }>

function changed({ kept, draft }: CaptureSettingsState, event: DraftEvent): CaptureSettings {
  const { qualityLimits } = draft
  switch (event.type) {
    case 'limit-wanted':
      return { ...draft, qualityLimits: withChange(qualityLimits, event.profile, event.change) }
    case 'default-wanted':
      return { ...draft, qualityLimits: withoutChange(qualityLimits, event.profile, event.place) }
    case 'defaults-wanted':
      return { ...draft, qualityLimits: { ...qualityLimits, [event.profile]: [] } }
    case 'mode-wanted':
      return { ...draft, presentationMode: event.mode }
    case 'sound-wanted':
      return { ...draft, captureSound: event.captureSound }
    case 'changes-dropped':
      return kept
  }
}

/** This part of the settings alone, in one order, so that equal settings look equal. */
function captureSettingsOf({
  captureSound,
  presentationMode,
  qualityLimits: { enrollment, lookup, document }
}: CaptureSettings): CaptureSettings {
  return { captureSound, presentationMode, qualityLimits: { enrollment, lookup, document } }
}
