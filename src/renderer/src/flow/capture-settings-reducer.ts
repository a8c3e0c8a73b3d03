import type { CaptureSettings } from '@shared/domain/station'
import type { PresentationMode } from '@shared/face/presentation-attack/decision'
import type { ComponentLimit, QualityProfile } from '@shared/face/quality/profiles'
import type { LimitChange } from '@shared/face/quality/site-limits'
import { ok, type Result } from '@shared/result'
import {
  edit,
  type Edited,
  type Editing,
  isUnsaved as isChanged,
  type SaveEffect,
  startEditing
} from './edited'
import { withChange, withoutChange } from './limit-changes'
import type { Step } from './machine'

/** How pictures are judged, while an administrator changes it. */
export type CaptureSettingsState = Edited<CaptureSettings, CaptureSettings>

const editing: Editing<CaptureSettings, CaptureSettings> = {
  draftOf: captureSettingsOf,
  // The fields of the page let nothing through that cannot be.
  problems: () => 0,
  valueOf: (draft) => draft
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

export type CaptureSettingsEffect = SaveEffect<CaptureSettings>

export const leftCaptureSettings: CaptureSettingsEvent = { type: 'changes-dropped' }

export function startCaptureSettings(settings: CaptureSettings): CaptureSettingsState {
  return startEditing(editing, captureSettingsOf(settings))
}

/** Whether something is changed and not saved. */
export function isUnsaved(state: CaptureSettingsState): boolean {
  return isChanged(editing, state)
}

export function captureSettingsReducer(
  state: CaptureSettingsState,
  event: CaptureSettingsEvent
): Step<CaptureSettingsState, CaptureSettingsEffect> {
  switch (event.type) {
    case 'settings-known':
      return edit(editing, state, { type: 'kept-known', kept: captureSettingsOf(event.settings) })
    case 'save-wanted':
    case 'changes-dropped':
      return edit(editing, state, event)
    case 'saved': {
      const { attempt, result } = event
      return edit(editing, state, {
        type: 'saved',
        attempt,
        result: result.ok ? ok(captureSettingsOf(result.value)) : result
      })
    }
    default:
      return edit(editing, state, { type: 'edited', part: changed(state.draft, event) })
  }
}

type DraftEvent = Exclude<
  CaptureSettingsEvent,
  { type: 'settings-known' | 'saved' | 'save-wanted' | 'changes-dropped' }
>

function changed({ qualityLimits }: CaptureSettings, event: DraftEvent): Partial<CaptureSettings> {
  switch (event.type) {
    case 'limit-wanted':
      return { qualityLimits: withChange(qualityLimits, event.profile, event.change) }
    case 'default-wanted':
      return { qualityLimits: withoutChange(qualityLimits, event.profile, event.place) }
    case 'defaults-wanted':
      return { qualityLimits: { ...qualityLimits, [event.profile]: [] } }
    case 'mode-wanted':
      return { presentationMode: event.mode }
    case 'sound-wanted':
      return { captureSound: event.captureSound }
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
