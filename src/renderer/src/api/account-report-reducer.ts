import type { AccountReport } from '@shared/domain/account'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { type Step, stay } from '../flow/machine'

/** What is known of the account's permissions. The check asks some thirty questions, so its answer is kept. */
export type AccountKnowledge =
  | { readonly at: 'unasked'; readonly attempts: number }
  | { readonly at: 'checking'; readonly attempts: number; readonly before: AccountReport | undefined }
  | { readonly at: 'known'; readonly attempts: number; readonly report: AccountReport }
  | { readonly at: 'failed'; readonly attempts: number; readonly error: AppError }

export type AccountKnowledgeEvent =
  /** A screen opens that shows what is closed. */
  | { readonly type: 'wanted' }
  /** Somebody has changed the role and wants to see it. */
  | { readonly type: 'wanted-anew' }
  | { readonly type: 'answered'; readonly attempt: number; readonly result: Result<AccountReport> }
  /** Another account or another server. */
  | { readonly type: 'forgotten' }

export interface AccountKnowledgeEffect {
  readonly type: 'check'
  readonly attempt: number
}

export const nothingKnown: AccountKnowledge = { at: 'unasked', attempts: 0 }

export function accountReportReducer(
  state: AccountKnowledge,
  event: AccountKnowledgeEvent
): Step<AccountKnowledge, AccountKnowledgeEffect> {
  switch (event.type) {
    case 'wanted':
      return state.at === 'unasked' || state.at === 'failed' ? check(state) : stay(state)
    case 'wanted-anew':
      return state.at === 'checking' ? stay(state) : check(state)
    case 'answered': {
      const { attempts } = state
      if (state.at !== 'checking' || attempts !== event.attempt) return stay(state)
      const { result } = event
      return stay(
        result.ok
          ? { at: 'known', attempts, report: result.value }
          : { at: 'failed', attempts, error: result.error }
      )
    }
    case 'forgotten':
      return stay({ at: 'unasked', attempts: state.attempts + 1 })
  }
}

/** @returns what is known, also while it is being checked anew */
export function reportOf(state: AccountKnowledge): AccountReport | undefined {
  if (state.at === 'known') return state.report
  return state.at === 'checking' ? state.before : undefined
}

function check(state: AccountKnowledge): Step<AccountKnowledge, AccountKnowledgeEffect> {
  const attempt = state.attempts + 1
  return {
    state: { at: 'checking', attempts: attempt, before: reportOf(state) },
    effects: [{ type: 'check', attempt }]
  }
}
