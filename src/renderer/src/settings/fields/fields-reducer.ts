import type { FieldSetting } from '@shared/domain/field-setting'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { type Step, stay } from '../../flow/machine'
import {
  checkField,
  emptyFieldForm,
  type FieldForm,
  type FieldKind,
  type FieldProblems,
  settingOf
} from './field-form'

/** Definitions of custom fields, saved one after the other. The server cannot list them. */
export interface FieldsPage {
  readonly form: FieldForm
  readonly problems: FieldProblems
  readonly saving: { readonly attempt: number; readonly form: FieldForm } | undefined
  readonly outcome:
    | { readonly kind: 'saved'; readonly attempt: number; readonly name: string }
    | { readonly kind: 'failed'; readonly attempt: number; readonly error: AppError }
    | undefined
  /** What was saved since the page was opened, newest first, each definition once. */
  readonly saved: readonly FieldForm[]
  readonly attempts: number
}

export type FieldsEvent =
  | { readonly type: 'typed'; readonly part: Partial<FieldForm> }
  | { readonly type: 'save-wanted' }
  | { readonly type: 'saved'; readonly attempt: number; readonly result: Result<undefined> }
  | { readonly type: 'edit-wanted'; readonly form: FieldForm }
  | { readonly type: 'left' }

export interface FieldsEffect {
  readonly type: 'save'
  readonly attempt: number
  readonly kind: FieldKind
  readonly setting: FieldSetting
}

export const startFields: FieldsPage = {
  form: emptyFieldForm,
  problems: {},
  saving: undefined,
  outcome: undefined,
  saved: [],
  attempts: 0
}
export const leftFields: FieldsEvent = { type: 'left' }

/** Nothing can be changed while it is being saved. */
export function fieldsReducer(state: FieldsPage, event: FieldsEvent): Step<FieldsPage, FieldsEffect> {
  const { form, saving, attempts } = state
  switch (event.type) {
    case 'saved':
      return stay(saving?.attempt === event.attempt ? answered(state, saving.form, event) : state)
    case 'left':
      return stay({ ...startFields, attempts: attempts + 1 })
    case 'typed': {
      if (saving !== undefined) return stay(state)
      const typed = { ...form, ...event.part }
      const now = checkField(typed)
      const problems = Object.fromEntries(Object.entries(state.problems).filter(([place]) => place in now))
      return stay({ ...state, form: typed, problems, outcome: undefined })
    }
    case 'edit-wanted':
      if (saving !== undefined) return stay(state)
      return stay({ ...state, form: event.form, problems: {}, outcome: undefined })
    case 'save-wanted': {
      if (saving !== undefined) return stay(state)
      const setting = settingOf(form)
      if (setting === undefined) return stay({ ...state, problems: checkField(form), outcome: undefined })
      const attempt = attempts + 1
      return {
        state: { ...state, attempts: attempt, problems: {}, saving: { attempt, form }, outcome: undefined },
        effects: [{ type: 'save', attempt, kind: form.kind, setting }]
      }
    }
  }
}

/** Whether something was typed that is not saved. */
export function isFieldTyped({ form, saved }: FieldsPage): boolean {
  const same = (other: FieldForm): boolean => JSON.stringify(other) === JSON.stringify(form)
  return !same({ ...emptyFieldForm, kind: form.kind, entityType: form.entityType }) && !saved.some(same)
}

function answered(
  state: FieldsPage,
  form: FieldForm,
  { attempt, result }: Extract<FieldsEvent, { type: 'saved' }>
): FieldsPage {
  if (!result.ok) {
    return { ...state, saving: undefined, outcome: { kind: 'failed', attempt, error: result.error } }
  }
  const isSame = (other: FieldForm): boolean =>
    other.kind === form.kind &&
    other.entityType.trim() === form.entityType.trim() &&
    other.fieldId.trim() === form.fieldId.trim()
  return {
    ...state,
    // The next field mostly belongs to the same kind of record.
    form: { ...emptyFieldForm, kind: form.kind, entityType: form.entityType },
    saving: undefined,
    outcome: { kind: 'saved', attempt, name: form.name.trim() },
    saved: [form, ...state.saved.filter((other) => !isSame(other))]
  }
}
