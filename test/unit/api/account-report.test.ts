import { expect, test } from 'vitest'
import type { AccountReport } from '@shared/domain/account'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import {
  type AccountKnowledge,
  type AccountKnowledgeEvent,
  accountReportReducer,
  nothingKnown,
  reportOf
} from '@renderer/api/account-report-reducer'

const report: AccountReport = { username: 'desk', roles: [], capabilities: [] }
const wanted: AccountKnowledgeEvent = { type: 'wanted' }
const known: AccountKnowledgeEvent = { type: 'answered', attempt: 1, result: ok(report) }

function after(...events: readonly AccountKnowledgeEvent[]): {
  readonly state: AccountKnowledge
  readonly checks: number
} {
  let state = nothingKnown
  let checks = 0
  for (const event of events) {
    const step = accountReportReducer(state, event)
    state = step.state
    checks += step.effects.length
  }
  return { state, checks }
}

test('the account is checked once, however many screens want to know', () => {
  const { state, checks } = after(wanted, wanted, known, wanted)
  expect(checks).toBe(1)
  expect(reportOf(state)).toBe(report)
})

test('a check that failed is made again by the next screen', () => {
  const failed: AccountKnowledgeEvent = {
    type: 'answered',
    attempt: 1,
    result: err(appError('identities/unreachable'))
  }
  const { state, checks } = after(wanted, failed, wanted)
  expect(checks).toBe(2)
  expect(state).toMatchObject({ at: 'checking' })
})

test('while it is checked anew, what was known counts', () => {
  const { state, checks } = after(wanted, known, { type: 'wanted-anew' }, { type: 'wanted-anew' })
  expect(checks).toBe(2)
  expect(reportOf(state)).toBe(report)
})

test('what was known of another account is forgotten, and so is its late answer', () => {
  expect(reportOf(after(wanted, known, { type: 'forgotten' }).state)).toBeUndefined()
  expect(after(wanted, { type: 'forgotten' }, known).state).toMatchObject({ at: 'unasked' })
})
