import { expect, test } from 'vitest'
import { appError } from '@shared/errors'
import { err } from '@shared/result'
import { startVisit } from '@renderer/flow/enrollment/enrollment-reducer'
import type { VisitEvent } from '@renderer/flow/enrollment/events'
import {
  accepted,
  begun,
  enrollmentId,
  fullPolicy,
  limits,
  run,
  stepOf,
  taken,
  visitOf
} from './hand-made-visit'

const agreed: VisitEvent = { type: 'consent-given', at: '2026-03-04T10:00:00.000Z' }

test('a visit does not begin before the rules of the site are known', () => {
  const { state, effects } = startVisit(enrollmentId, limits, { kind: 'anybody' })
  expect(effects).toEqual([{ type: 'read-policy', enrollmentId }])
  expect(stepOf(run(state, taken, agreed, accepted).state)).toBe('preparing')
  const failed = run(state, { type: 'policy-read', enrollmentId, result: err(appError('ipc/internal')) })
  expect(failed.state).toMatchObject({ phase: 'preparing', error: { code: 'ipc/internal' } })
  expect(run(failed.state, { type: 'policy-wanted' }).effects).toEqual(effects)
})

test('a site without a text asks nobody', () => {
  expect(stepOf(begun())).toBe('capture')
})

test('where there is a text, no picture is taken before somebody has agreed', () => {
  const asked = begun(fullPolicy)
  expect(stepOf(asked)).toBe('consent')
  expect(run(asked, taken, accepted).state).toBe(asked)
  expect(stepOf(run(asked, agreed).state)).toBe('capture')
})

test('what was agreed to is kept: the language on the screen, its version, and when', () => {
  const { state } = run(begun(fullPolicy), { type: 'language-chosen', language: 'de' }, agreed)
  expect(visitOf(state).consent).toEqual({
    language: 'de',
    version: '7',
    decidedAt: '2026-03-04T10:00:00.000Z'
  })
})

test('declining is recorded without anything about the person, and nothing can be captured then', () => {
  const { state, effects } = run(begun(fullPolicy), { type: 'consent-declined' })
  expect(effects).toEqual([{ type: 'record-decline', version: '7', language: 'en' }])
  expect(stepOf(run(state, agreed, taken, accepted).state)).toBe('declined')
})

test('somebody who declined may read the text again', () => {
  const { state } = run(begun(fullPolicy), { type: 'consent-declined' }, { type: 'consent-reconsidered' })
  expect(stepOf(state)).toBe('consent')
})

test('for another photo of the same person the consent of before holds', () => {
  const consent = { language: 'en', version: '7', decidedAt: '2026-03-04T10:00:00.000Z' }
  const state = begun(fullPolicy, { kind: 'person', personId: 'p1', consent })
  expect(stepOf(state)).toBe('capture')
  expect(visitOf(state).consent).toEqual(consent)
})
