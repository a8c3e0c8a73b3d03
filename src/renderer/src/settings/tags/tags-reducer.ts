import type { Tag, TagDraft } from '@shared/domain/tag'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { type Step, stay } from '../../flow/machine'
import {
  checkTag,
  draftOfForm,
  draftOfTag,
  emptyTagForm,
  formOfTag,
  type TagForm,
  type TagProblems
} from './tag-form'

/** What is being done to the tags. The tags themselves are the server's answer, and not kept here. */
export interface TagsPage {
  readonly dialog: TagDialog | undefined
  /** The tag that is being switched off or on. */
  readonly switching: { readonly attempt: number; readonly tagId: string } | undefined
  readonly outcome: TagOutcome | undefined
  readonly attempts: number
}

export type TagDialog =
  | {
      readonly kind: 'edit'
      /** Undefined: a new one. */
      readonly tagId: string | undefined
      readonly begun: TagForm
      readonly form: TagForm
      /** The names of all other tags. */
      readonly others: readonly string[]
      readonly problems: TagProblems
      readonly saving: number | undefined
      readonly error: { readonly attempt: number; readonly error: AppError } | undefined
    }
  | {
      readonly kind: 'delete'
      readonly tag: Tag
      readonly typed: string
      readonly deleting: number | undefined
      readonly error: { readonly attempt: number; readonly error: AppError } | undefined
    }

export interface TagOutcome {
  readonly attempt: number
  readonly what: 'created' | 'changed' | 'disabled' | 'enabled' | 'deleted'
  readonly name: string
  /** Why it did not work. */
  readonly error?: AppError
}

export type TagsEvent =
  | { readonly type: 'new-wanted'; readonly tags: readonly Tag[] }
  | { readonly type: 'edit-wanted'; readonly tag: Tag; readonly tags: readonly Tag[] }
  | { readonly type: 'typed'; readonly part: Partial<TagForm> }
  | { readonly type: 'save-wanted' }
  | { readonly type: 'switch-wanted'; readonly tag: Tag }
  | { readonly type: 'delete-wanted'; readonly tag: Tag }
  | { readonly type: 'name-typed'; readonly text: string }
  | { readonly type: 'delete-confirmed' }
  /** Instead of deleting it. */
  | { readonly type: 'disable-confirmed' }
  | { readonly type: 'dialog-left' }
  | { readonly type: 'saved'; readonly attempt: number; readonly result: Result<Tag> }
  | { readonly type: 'deleted'; readonly attempt: number; readonly result: Result<undefined> }
  | { readonly type: 'left' }

export type TagsEffect =
  | { readonly type: 'create'; readonly attempt: number; readonly draft: TagDraft }
  | {
      readonly type: 'update'
      readonly attempt: number
      readonly tagId: string
      readonly draft: TagDraft
      /** Shows before the server has answered, and goes back if it refuses. */
      readonly isOptimistic: boolean
    }
  | { readonly type: 'delete'; readonly attempt: number; readonly tagId: string }

type TagsStep = Step<TagsPage, TagsEffect>

export const startTags: TagsPage = {
  dialog: undefined,
  switching: undefined,
  outcome: undefined,
  attempts: 0
}
export const leftTags: TagsEvent = { type: 'left' }

export function tagsReducer(state: TagsPage, event: TagsEvent): TagsStep {
  switch (event.type) {
    case 'new-wanted':
      return stay(openEditor(state, undefined, emptyTagForm, event.tags))
    case 'edit-wanted':
      return stay(openEditor(state, event.tag.tagId, formOfTag(event.tag), event.tags))
    case 'delete-wanted': {
      const dialog = {
        kind: 'delete',
        tag: event.tag,
        typed: '',
        deleting: undefined,
        error: undefined
      } as const
      return stay({ ...state, dialog, outcome: undefined })
    }
    case 'switch-wanted':
      return switchTag(state, event.tag)
    case 'disable-confirmed':
      return state.dialog?.kind === 'delete' && state.dialog.deleting === undefined
        ? switchTag({ ...state, dialog: undefined }, state.dialog.tag)
        : stay(state)
    case 'dialog-left':
      return stay(isBusy(state) ? state : { ...state, dialog: undefined })
    case 'typed':
    case 'save-wanted':
      return state.dialog?.kind === 'edit' ? edit(state, state.dialog, event) : stay(state)
    case 'name-typed':
    case 'delete-confirmed':
      return state.dialog?.kind === 'delete' ? confirm(state, state.dialog, event) : stay(state)
    case 'saved':
      return saved(state, event.attempt, event.result)
    case 'deleted':
      return deleted(state, event.attempt, event.result)
    case 'left':
      return stay({ ...startTags, attempts: state.attempts + 1 })
  }
}

/** Whether the typed name is the tag's, as somebody reads it. */
export function isNameTyped({ tag, typed }: Extract<TagDialog, { kind: 'delete' }>): boolean {
  return typed.trim() === tag.name.trim()
}

function openEditor(
  state: TagsPage,
  tagId: string | undefined,
  form: TagForm,
  tags: readonly Tag[]
): TagsPage {
  const others = tags.filter((tag) => tag.tagId !== tagId).map(({ name }) => name)
  const dialog: TagDialog = {
    kind: 'edit',
    tagId,
    begun: form,
    form,
    others,
    problems: {},
    saving: undefined,
    error: undefined
  }
  return { ...state, dialog, outcome: undefined }
}

function isBusy({ dialog }: TagsPage): boolean {
  if (dialog === undefined) return false
  return (dialog.kind === 'edit' ? dialog.saving : dialog.deleting) !== undefined
}

/** Nothing can be changed while it is being saved. */
function edit(
  state: TagsPage,
  dialog: Extract<TagDialog, { kind: 'edit' }>,
  event: Extract<TagsEvent, { type: 'typed' | 'save-wanted' }>
): TagsStep {
  const { tagId, form, others, saving } = dialog
  if (saving !== undefined) return stay(state)
  if (event.type === 'typed') {
    const typed = { ...form, ...event.part }
    // What is wrong is said when somebody wants to save, and taken back as soon as it is right.
    const now = checkTag(typed, others)
    const problems = Object.fromEntries(Object.entries(dialog.problems).filter(([place]) => place in now))
    return stay({ ...state, dialog: { ...dialog, form: typed, problems } })
  }
  const draft = draftOfForm(form, others)
  if (draft === undefined) {
    return stay({ ...state, dialog: { ...dialog, problems: checkTag(form, others) } })
  }
  const attempt = state.attempts + 1
  return {
    state: {
      ...state,
      attempts: attempt,
      dialog: { ...dialog, problems: {}, saving: attempt, error: undefined }
    },
    effects: [
      tagId === undefined
        ? { type: 'create', attempt, draft }
        : { type: 'update', attempt, tagId, draft, isOptimistic: false }
    ]
  }
}

function switchTag(state: TagsPage, tag: Tag): TagsStep {
  if (state.switching !== undefined) return stay(state)
  const attempt = state.attempts + 1
  const { tagId } = tag
  const draft = { ...draftOfTag(tag), disabled: !tag.disabled }
  return {
    state: { ...state, attempts: attempt, switching: { attempt, tagId }, outcome: undefined },
    effects: [{ type: 'update', attempt, tagId, draft, isOptimistic: true }]
  }
}

function confirm(
  state: TagsPage,
  dialog: Extract<TagDialog, { kind: 'delete' }>,
  event: Extract<TagsEvent, { type: 'name-typed' | 'delete-confirmed' }>
): TagsStep {
  if (dialog.deleting !== undefined) return stay(state)
  if (event.type === 'name-typed') return stay({ ...state, dialog: { ...dialog, typed: event.text } })
  if (!isNameTyped(dialog)) return stay(state)
  const attempt = state.attempts + 1
  return {
    state: { ...state, attempts: attempt, dialog: { ...dialog, deleting: attempt, error: undefined } },
    effects: [{ type: 'delete', attempt, tagId: dialog.tag.tagId }]
  }
}

function saved(state: TagsPage, attempt: number, result: Result<Tag>): TagsStep {
  const { dialog, switching } = state
  if (switching?.attempt === attempt) {
    const outcome: TagOutcome | undefined = result.ok
      ? { attempt, what: result.value.disabled ? 'disabled' : 'enabled', name: result.value.name }
      : { attempt, what: 'changed', name: '', error: result.error }
    return stay({ ...state, switching: undefined, outcome })
  }
  if (dialog?.kind !== 'edit' || dialog.saving !== attempt) return stay(state)
  if (!result.ok) {
    const error = { attempt, error: result.error }
    return stay({ ...state, dialog: { ...dialog, saving: undefined, error } })
  }
  const what = dialog.tagId === undefined ? 'created' : 'changed'
  return stay({ ...state, dialog: undefined, outcome: { attempt, what, name: result.value.name } })
}

function deleted(state: TagsPage, attempt: number, result: Result<undefined>): TagsStep {
  const { dialog } = state
  if (dialog?.kind !== 'delete' || dialog.deleting !== attempt) return stay(state)
  if (!result.ok) {
    const error = { attempt, error: result.error }
    return stay({ ...state, dialog: { ...dialog, deleting: undefined, error } })
  }
  return stay({ ...state, dialog: undefined, outcome: { attempt, what: 'deleted', name: dialog.tag.name } })
}
