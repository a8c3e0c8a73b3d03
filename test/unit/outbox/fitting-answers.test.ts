import { describe, expect, test } from 'vitest'
import type { Question } from '@shared/domain/outbox'
import { fittingAnswers } from '@renderer/outbox/fitting-answers'

const refused = (
  kind: 'photo' | 'name' | 'tag',
  code: 'identities/rejected' | 'identities/forbidden'
): Question => ({
  kind: 'refused',
  step: { kind },
  code
})

describe('the answers to a refusal', () => {
  test('never leave out the photo that makes a person, nor the name', () => {
    expect(fittingAnswers(refused('photo', 'identities/rejected'), true)).not.toContain('leave-out')
    expect(fittingAnswers(refused('name', 'identities/rejected'), true)).not.toContain('leave-out')
    expect(fittingAnswers(refused('photo', 'identities/rejected'), false)).toContain('leave-out')
    expect(fittingAnswers(refused('tag', 'identities/rejected'), true)).toContain('leave-out')
  })

  test('overrule an objection to a photo, and no missing permission', () => {
    expect(fittingAnswers(refused('photo', 'identities/rejected'), true)).toContain('send-in-spite')
    expect(fittingAnswers(refused('photo', 'identities/forbidden'), true)).not.toContain('send-in-spite')
    expect(fittingAnswers(refused('tag', 'identities/rejected'), true)).not.toContain('send-in-spite')
  })
})

test('what may have arrived is not simply tried again', () => {
  const question: Question = { kind: 'has-it-arrived', step: { kind: 'document' } }
  expect(fittingAnswers(question, true)).toEqual(['it-is-there', 'send-again'])
})
