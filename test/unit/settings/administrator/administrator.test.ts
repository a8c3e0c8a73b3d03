import { describe, expect, it, test } from 'vitest'
import type { AuditEvent } from '@shared/domain/audit'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { createMachine } from '@renderer/flow/machine'
import {
  type AuditEffect,
  auditReducer,
  pageSize,
  startAudit
} from '@renderer/settings/administrator/audit-reducer'
import { auditDetails, auditPerson } from '@renderer/settings/administrator/audit-words'
import { type PinEffect, pinReducer, startPin } from '@renderer/settings/administrator/pin-reducer'
import { en } from '@renderer/text/messages'

function pinPage(isSet: boolean) {
  const effects: PinEffect[] = []
  const machine = createMachine({
    initial: startPin,
    transition: pinReducer,
    run: (effect: PinEffect) => void effects.push(effect)
  })
  machine.send({ type: 'state-read', result: ok({ isSet }) })
  return { effects, send: machine.send, page: machine.getState }
}

describe('the PIN', () => {
  it('is chosen by typing it twice, and gone from the window once it is sent', () => {
    const { effects, send, page } = pinPage(false)
    send({ type: 'typed', part: { pin: '2580', again: '2580' } })
    send({ type: 'save-wanted' })
    expect(effects).toEqual([{ type: 'save', attempt: 1, change: { pin: '2580' } }])
    expect(JSON.stringify(page())).not.toContain('2580')
    send({ type: 'saved', attempt: 1, result: ok(undefined) })
    expect(page()).toMatchObject({ isSet: true, outcome: { kind: 'saved' } })
  })

  it('is refused when it is weak, mistyped, or the present one is missing', () => {
    const { effects, send, page } = pinPage(true)
    send({ type: 'typed', part: { pin: '1234', again: '1234' } })
    send({ type: 'save-wanted' })
    expect(page().problems).toEqual({ current: 'missing', pin: 'weak' })
    send({ type: 'typed', part: { current: '9753', pin: '2580', again: '2581' } })
    send({ type: 'save-wanted' })
    expect(page().problems).toEqual({ again: 'differs' })
    expect(effects).toEqual([])
  })

  it('that main does not take is said so', () => {
    const { effects, send, page } = pinPage(true)
    send({ type: 'typed', part: { current: '1111', pin: '2580', again: '2580' } })
    send({ type: 'save-wanted' })
    expect(effects).toMatchObject([{ change: { pin: '2580', currentPin: '1111' } }])
    send({ type: 'saved', attempt: 1, result: err(appError('outbox/wrong-pin')) })
    expect(page().outcome).toMatchObject({ kind: 'failed', error: { code: 'outbox/wrong-pin' } })
  })
})

function log() {
  const effects: AuditEffect[] = []
  const machine = createMachine({
    initial: startAudit,
    transition: auditReducer,
    run: (effect: AuditEffect) => void effects.push(effect)
  })
  return { effects, send: machine.send, page: machine.getState }
}

describe('the audit log', () => {
  it('goes by the page that was asked for last', () => {
    const { effects, send, page } = log()
    send({ type: 'page-wanted', skip: 0 })
    send({ type: 'page-wanted', skip: pageSize })
    send({ type: 'page-read', attempt: 1, result: ok({ records: [], total: 30 }) })
    expect(page().list.kind).toBe('loading')
    send({ type: 'page-read', attempt: 2, result: ok({ records: [], total: 30 }) })
    expect(page().list).toMatchObject({ kind: 'ready', skip: pageSize, total: 30 })
    send({ type: 'page-wanted', skip: -pageSize })
    expect(effects.at(-1)).toMatchObject({ skip: 0 })
  })

  it('says from which record on it is broken', () => {
    const { send, page } = log()
    send({ type: 'check-wanted' })
    send({ type: 'export-wanted', format: 'csv' })
    const verdict = { verdict: 'broken', at: 4, records: 9 } as const
    send({ type: 'checked', attempt: 1, result: ok(verdict) })
    expect(page().outcome).toMatchObject({ kind: 'checked', verdict })
    expect(en.administrator.log.broken(4)).toContain('record 4')
  })
})

test.each<[AuditEvent, string]>([
  [{ what: 'consent', decision: 'declined', version: '2', language: 'de' }, 'did not agree, text de 2'],
  [{ what: 'photo-override', reason: 'health' }, en.capture.overrideReasons.health],
  [
    {
      what: 'enrollment-accepted',
      enrollmentId: 'e',
      decision: 'new-person',
      newPersonReason: 'instructed',
      wasSearched: true,
      consentVersion: '3'
    },
    'new person, I was told to make a new record, searched before, consent text 3'
  ],
  [{ what: 'enrollment-delivered', enrollmentId: 'e', personId: 'p', proof: 'found' }, 'found again'],
  [
    { what: 'question-answered', enrollmentId: 'e', question: 'has-it-arrived', answer: 'it-is-there' },
    'Did something arrive?: It is there'
  ],
  [
    { what: 'question-answered', enrollmentId: 'e', question: 'of-tomorrow', answer: 'perhaps' },
    'of-tomorrow: perhaps'
  ],
  [{ what: 'enrollment-discarded', enrollmentId: 'e', reason: 'test' }, 'It was only a test'],
  [{ what: 'outbox-exported', count: 2 }, '2 enrollments'],
  [{ what: 'signed-in', how: 'offline' }, 'without the server'],
  [{ what: 'policy-changed', consentTexts: '' }, 'nobody is asked for consent'],
  [{ what: 'pin-changed', isFirst: true }, 'the first one']
])('%o in words', (event, words) => {
  expect(auditDetails(event, en)).toBe(words)
})

it('names the person whom a record is about', () => {
  const record = { number: 1, at: '2026-03-04T10:00:00Z' }
  expect(
    auditPerson({
      ...record,
      event: { what: 'enrollment-delivered', enrollmentId: 'e', personId: 'p', proof: 'found' }
    })
  ).toBe('p')
  expect(auditPerson({ ...record, event: { what: 'signed-out' } })).toBeUndefined()
})
