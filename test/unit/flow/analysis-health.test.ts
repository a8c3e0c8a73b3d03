import { describe, expect, test } from 'vitest'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import {
  type AnalysisHealth,
  analysisHealthReducer,
  type AnalysisHealthEvent,
  needsAnalysis,
  untested
} from '@renderer/flow/analysis-health'
import { home, type Session, type SessionEvent, sessionReducer } from '@renderer/flow/session-reducer'
import { captureProfiles } from '@renderer/guidance/capture-profiles'
import type { VisitEvent } from '@renderer/flow/enrollment/events'
import { accepted, enrollmentId, plainPolicy, taken } from './enrollment/hand-made-visit'

const damaged = { ...appError('analysis/self-test-failed'), model: 'landmarks' } as const
const passed: AnalysisHealthEvent = { type: 'tested', result: ok() }
const failed: AnalysisHealthEvent = { type: 'tested', result: err(damaged) }
const wanted: AnalysisHealthEvent = { type: 'test-wanted' }

function after(...events: AnalysisHealthEvent[]): AnalysisHealth {
  return events.reduce<AnalysisHealth>(
    (health, event) => analysisHealthReducer(health, event).state,
    untested
  )
}

describe('the health of the analysis', () => {
  test('the first test is asked for, and a good one is the end of it', () => {
    expect(analysisHealthReducer(untested, wanted)).toEqual({ state: untested, effects: [{ type: 'test' }] })
    expect(after(wanted, passed)).toEqual({ kind: 'fit' })
  })

  test('a failed test keeps what failed, and is reported with it', () => {
    const { state, effects } = analysisHealthReducer(untested, failed)
    expect(state).toEqual({ kind: 'unfit', error: damaged, isTesting: false, failures: 1 })
    expect(effects).toEqual([{ type: 'report', error: damaged }])
  })

  test('a worker that does not come back later counts as well', () => {
    expect(after(wanted, passed, failed)).toMatchObject({ kind: 'unfit', failures: 1 })
  })

  test('testing again is asked for once at a time', () => {
    const testing = analysisHealthReducer(after(failed), wanted)
    expect(testing.state).toMatchObject({ kind: 'unfit', isTesting: true })
    expect(testing.effects).toEqual([{ type: 'test' }])
    expect(analysisHealthReducer(testing.state, wanted)).toEqual({ state: testing.state, effects: [] })
  })

  test('failures are counted until it works', () => {
    expect(after(failed, wanted, failed)).toMatchObject({ failures: 2, isTesting: false })
    expect(after(failed, wanted, passed, failed)).toMatchObject({ failures: 1 })
    expect(after(failed, wanted, passed)).toEqual({ kind: 'fit' })
  })

  test('says nothing new when it was fit and is', () => {
    const fit = after(passed)
    expect(analysisHealthReducer(fit, passed).state).toBe(fit)
  })
})

describe('what needs the analysis', () => {
  const after = (...events: SessionEvent[]): Session =>
    events.reduce((session, event) => sessionReducer(session, event).state, home)
  const visit = (event: VisitEvent): SessionEvent => ({ type: 'visit', event })
  const chosen: readonly SessionEvent[] = [
    { type: 'enroll-chosen', enrollmentId, limits: captureProfiles.enrollment },
    visit({ type: 'policy-read', enrollmentId, result: ok(plainPolicy) })
  ]
  const shot = visit(taken)

  test.each<[string, Session]>([
    ['the first screen, from which all ways need it', home],
    ['identification', after({ type: 'identify-chosen' })],
    ['comparison', after({ type: 'compare-chosen' })],
    ['taking a photo', after(...chosen)],
    ['taking it again', after(...chosen, shot, visit({ type: 'retake-wanted' }))]
  ])('%s', (_, session) => expect(needsAnalysis(session)).toBe(true))

  test.each<[string, Session]>([
    ['the settings', after({ type: 'settings-chosen' })],
    ['the outbox', after({ type: 'outbox-chosen' })],
    ['reviewing a photo that is taken', after(...chosen, shot)],
    ['looking for the person in it', after(...chosen, shot, visit(accepted))]
  ])('not %s', (_, session) => expect(needsAnalysis(session)).toBe(false))
})
