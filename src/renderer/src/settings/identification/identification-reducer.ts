import type { IdentificationSettings } from '@shared/domain/identification-settings'
import type { Step } from '../../flow/machine'
import {
  edit,
  type Edited,
  type EditEvent,
  type Editing,
  isUnsaved as isChanged,
  type SaveEffect,
  startEditing
} from '../../flow/edited'
import { checkIdentification, settingsOf } from './check-identification'
import { draftOf, type IdentificationDraft } from './identification-draft'

export type IdentificationState = Edited<IdentificationSettings, IdentificationDraft>
export type IdentificationEvent = EditEvent<IdentificationSettings, IdentificationDraft>
export type IdentificationEffect = SaveEffect<IdentificationSettings>

const editing: Editing<IdentificationSettings, IdentificationDraft> = {
  draftOf,
  problems: (draft) => checkIdentification(draft).size,
  valueOf: settingsOf
}

export const leftIdentification: IdentificationEvent = { type: 'changes-dropped' }

export function startIdentification(kept: IdentificationSettings): IdentificationState {
  return startEditing(editing, kept)
}

/** Whether something is changed and not saved. */
export function isUnsaved(state: IdentificationState): boolean {
  return isChanged(editing, state)
}

export function identificationReducer(
  state: IdentificationState,
  event: IdentificationEvent
): Step<IdentificationState, IdentificationEffect> {
  return edit(editing, state, event)
}
