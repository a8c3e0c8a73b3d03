import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
import type { Tag } from '@shared/domain/tag'
import { type AppError, appError } from '@shared/errors'
import type { Result } from '@shared/result'
import { type Step, stay } from '../../flow/machine'
import { checkPolicy, policyOf } from './check-policy'
import { draftOf, isSameDraft, type PolicyDraft } from './policy-draft'

/** The site's rules for enrollments, while an administrator changes them. Nothing holds before it is saved. */
export interface EditedPolicy {
  readonly kept: EnrollmentPolicy
  readonly draft: PolicyDraft
  /** Somebody wanted to save: from then on it is said what is not right. */
  readonly isChecked: boolean
  /** How often something was not right then. */
  readonly refusals: number
  /** Attempt of what is being saved. */
  readonly saving: number | undefined
  readonly outcome:
    | { readonly kind: 'saved' }
    | { readonly kind: 'failed'; readonly attempt: number; readonly error: AppError }
    | undefined
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
  | { readonly type: 'edited'; readonly part: Partial<PolicyDraft> }
  | { readonly type: 'changes-dropped' }
  | { readonly type: 'save-wanted' }
  | { readonly type: 'saved'; readonly attempt: number; readonly result: Result<EnrollmentPolicy> }
  | { readonly type: 'left' }

export type PolicyEffect =
  | { readonly type: 'read'; readonly attempt: number }
  | { readonly type: 'save'; readonly attempt: number; readonly policy: EnrollmentPolicy }

type PolicyStep = Step<PolicyState, PolicyEffect>

export const startPolicy: PolicyState = { policy: { kind: 'loading' }, tags: undefined, attempts: 0 }
export const leftPolicy: PolicyEvent = { type: 'left' }

/** Whether something is changed and not saved. */
export function isUnsaved({ kept, draft }: EditedPolicy): boolean {
  return !isSameDraft(draft, draftOf(kept))
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
          ? { kind: 'ready', edited: untouched(result.value, undefined) }
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
    default:
      return policy.kind === 'ready' ? edit(state, policy.edited, event) : stay(state)
  }
}

type EditEvent = Extract<PolicyEvent, { type: 'edited' | 'changes-dropped' | 'save-wanted' | 'saved' }>

/** Nothing can be changed while it is being saved. */
function edit(state: PolicyState, edited: EditedPolicy, event: EditEvent): PolicyStep {
  const to = (next: EditedPolicy): PolicyState => ({ ...state, policy: { kind: 'ready', edited: next } })
  const { kept, draft, saving } = edited
  if (event.type === 'saved') {
    const { attempt, result } = event
    if (saving !== attempt) return stay(state)
    return stay(
      to(
        result.ok
          ? untouched(result.value, { kind: 'saved' })
          : { ...edited, saving: undefined, outcome: { kind: 'failed', attempt, error: result.error } }
      )
    )
  }
  if (saving !== undefined) return stay(state)
  switch (event.type) {
    case 'edited':
      return stay(to({ ...edited, draft: { ...draft, ...event.part }, outcome: undefined }))
    case 'changes-dropped':
      return stay(to(untouched(kept, undefined)))
    case 'save-wanted': {
      if (!isUnsaved(edited)) return stay(state)
      const policy = policyOf(draft, kept)
      if (policy === undefined) return stay(to(refused(state, edited)))
      const attempt = state.attempts + 1
      const next = to({ ...edited, isChecked: true, saving: attempt, outcome: undefined })
      return { state: { ...next, attempts: attempt }, effects: [{ type: 'save', attempt, policy }] }
    }
  }
}

/** What the checks of the window do not name is at least not silent. */
function refused({ attempts }: PolicyState, edited: EditedPolicy): EditedPolicy {
  const isNamed = checkPolicy(edited.draft, edited.kept).size > 0
  const error = appError('settings/inconsistent')
  return {
    ...edited,
    isChecked: true,
    refusals: edited.refusals + 1,
    outcome: isNamed ? undefined : { kind: 'failed', attempt: attempts, error }
  }
}

function untouched(kept: EnrollmentPolicy, outcome: EditedPolicy['outcome']): EditedPolicy {
  return { kept, draft: draftOf(kept), isChecked: false, refusals: 0, saving: undefined, outcome }
}
