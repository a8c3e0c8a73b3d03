import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
import type { Tag } from '@shared/domain/tag'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { type Step, stay } from '../../flow/machine'
import {
  edit,
  type Edited,
  type EditEvent,
  type Editing,
  isUnsaved as isChanged,
  type SaveEffect,
  startEditing
} from '../../flow/edited'
import { checkPolicy, policyOf } from './check-policy'
import { draftOf, type PolicyDraft } from './policy-draft'

/** The site's rules for enrollments, while an administrator changes them. */
export type EditedPolicy = Edited<EnrollmentPolicy, PolicyDraft>

const editing: Editing<EnrollmentPolicy, PolicyDraft> = {
  draftOf,
  problems: (draft, kept) => checkPolicy(draft, kept).size,
  valueOf: policyOf
}

export interface PolicyState {
  readonly policy:
    | { readonly kind: 'loading' }
    | { readonly kind: 'failed'; readonly error: AppError }
    | { readonly kind: 'ready'; readonly edited: EditedPolicy }
  /** Of the server, to choose from. Undefined: being read. */
  readonly tags: Result<readonly Tag[]> | undefined
  readonly attempts: number
}

export type PolicyEvent =
  | { readonly type: 'read-wanted' }
  | { readonly type: 'policy-read'; readonly attempt: number; readonly result: Result<EnrollmentPolicy> }
  | {
      readonly type: 'tags-read'
      readonly attempt: number
      readonly result: Result<{ readonly tags: Tag[] }>
    }
  | { readonly type: 'left' }
  | EditEvent<EnrollmentPolicy, PolicyDraft>

export type PolicyEffect = { readonly type: 'read'; readonly attempt: number } | SaveEffect<EnrollmentPolicy>

type PolicyStep = Step<PolicyState, PolicyEffect>

export const startPolicy: PolicyState = { policy: { kind: 'loading' }, tags: undefined, attempts: 0 }
export const leftPolicy: PolicyEvent = { type: 'left' }

/** Whether something is changed and not saved. */
export function isUnsaved(edited: EditedPolicy): boolean {
  return isChanged(editing, edited)
}

export function policyReducer(state: PolicyState, event: PolicyEvent): PolicyStep {
  const { policy, attempts } = state
  switch (event.type) {
    case 'read-wanted':
      return {
        state: { policy: { kind: 'loading' }, tags: undefined, attempts: attempts + 1 },
        effects: [{ type: 'read', attempt: attempts + 1 }]
      }
    case 'policy-read': {
      const { attempt, result } = event
      if (attempt !== attempts || policy.kind !== 'loading') return stay(state)
      return stay({
        ...state,
        policy: result.ok
          ? { kind: 'ready', edited: startEditing(editing, result.value, attempts) }
          : { kind: 'failed', error: result.error }
      })
    }
    case 'tags-read': {
      const { result } = event
      if (state.tags !== undefined) return stay(state)
      return stay({ ...state, tags: result.ok ? { ok: true, value: result.value.tags } : result })
    }
    case 'left':
      return stay({ ...startPolicy, attempts: attempts + 1 })
    default: {
      if (policy.kind !== 'ready') return stay(state)
      const { state: edited, effects } = edit(editing, policy.edited, event)
      if (edited === policy.edited) return stay(state)
      return { state: { ...state, policy: { kind: 'ready', edited }, attempts: edited.attempts }, effects }
    }
  }
}
