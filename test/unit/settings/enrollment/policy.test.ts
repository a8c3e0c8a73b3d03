import { describe, expect, it } from 'vitest'
import { enrollmentPolicy } from '@shared/domain/enrollment-form'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { createMachine } from '@renderer/flow/machine'
import { checkPolicy, policyOf } from '@renderer/settings/enrollment/check-policy'
import { isSameDraft } from '@renderer/flow/edited'
import { draftOf, newDocument, newField, newText } from '@renderer/settings/enrollment/policy-draft'
import {
  isUnsaved,
  type PolicyEffect,
  policyReducer,
  startPolicy
} from '@renderer/settings/enrollment/policy-reducer'
import { withEntry, withoutEntry } from '@renderer/settings/entries'

const text = { language: 'en', version: '1', title: 'Your photo', body: 'May we?', alternative: '' }
const kept = enrollmentPolicy.parse({
  consent: { texts: [text] },
  form: {
    tags: ['vip'],
    fields: [
      { kind: 'text', name: 'Company', label: 'Company', choices: ['A', 'B'] },
      { kind: 'date', name: 'Born', label: 'Date of birth', when: 'past' },
      { kind: 'number', name: 'Height', label: 'Height', least: 50.5 },
      { kind: 'boolean', name: 'Parking', label: 'Parking', required: true }
    ],
    address: 'required',
    documents: [{ id: 'document-1', label: 'ID card' }]
  },
  offlineSignInDays: 3
})
const draft = draftOf(kept)
const problemsOf = (part: Partial<typeof draft>) =>
  Object.fromEntries([...checkPolicy({ ...draft, ...part }, kept)].map(([place, { kind }]) => [place, kind]))

describe('the rules as they are typed', () => {
  it('come out as they went in', () => {
    expect(policyOf(draft, kept)).toEqual(kept)
  })

  it('need a new version for changed words, and one text for each language', () => {
    expect(problemsOf({ texts: withEntry(draft.texts, 0, { body: 'May we please?' }) })).toEqual({
      'texts.0.version': 'needs-version'
    })
    expect(
      problemsOf({ texts: withEntry(draft.texts, 0, { body: 'May we please?', version: '2' }) })
    ).toEqual({})
    const second = { ...newText(1), ...text, language: 'EN', version: '9' }
    expect(problemsOf({ texts: [...draft.texts, second] })).toEqual({
      'texts.0.language': 'twice',
      'texts.1.language': 'twice'
    })
  })

  it('say what is missing or cannot be', () => {
    expect(problemsOf({ fields: [newField(7)] })).toEqual({
      'fields.7.name': 'missing',
      'fields.7.label': 'missing'
    })
    expect(problemsOf({ texts: [{ ...newText(4), ...text, language: 'english!' }] })).toEqual({
      'texts.4.language': 'bad-language'
    })
    expect(problemsOf({ fields: withEntry(draft.fields, 2, { most: '40' }) })).toEqual({
      'fields.2.most': 'least-above-most'
    })
    expect(problemsOf({ fields: withEntry(draft.fields, 0, { choices: 'A\nA' }) })).toEqual({
      'fields.0.choices': 'choice-twice'
    })
    expect(problemsOf({ maxAgeDays: '400', offlineSignInDays: '1.5', maxItems: '' })).toEqual({
      maxAgeDays: 'out-of-range',
      offlineSignInDays: 'out-of-range',
      maxItems: 'missing'
    })
  })

  it('give a new document an id that no other has', () => {
    expect(newDocument(1, draft.documents).id).toBe('document-2')
    expect(newDocument(0, []).id).toBe('document-1')
  })
})

function page() {
  const effects: PolicyEffect[] = []
  const machine = createMachine({
    initial: startPolicy,
    transition: policyReducer,
    run: (effect: PolicyEffect) => void effects.push(effect)
  })
  machine.send({ type: 'read-wanted' })
  machine.send({ type: 'policy-read', attempt: 1, result: ok(kept) })
  const edited = () => {
    const { policy } = machine.getState()
    if (policy.kind !== 'ready') throw new Error(policy.kind)
    return policy.edited
  }
  return { effects, send: machine.send, state: machine.getState, edited }
}

describe('the settings of enrollments', () => {
  it('hold nothing before they are saved, and nothing twice', () => {
    const { effects, send, edited } = page()
    send({ type: 'edited', part: { maxItems: '10' } })
    expect(isUnsaved(edited())).toBe(true)
    send({ type: 'save-wanted' })
    send({ type: 'save-wanted' })
    send({ type: 'edited', part: { maxItems: '20' } })
    expect(effects.slice(1)).toMatchObject([{ type: 'save', value: { outbox: { maxItems: 10 } } }])
    const policy = { ...kept, outbox: { ...kept.outbox, maxItems: 10 } }
    send({ type: 'saved', attempt: 2, result: ok(policy) })
    expect(edited()).toMatchObject({ kept: policy, outcome: { kind: 'saved' } })
    expect(isUnsaved(edited())).toBe(false)
  })

  it('are not sent while something is not right, and what was typed stays', () => {
    const { effects, send, edited } = page()
    send({ type: 'edited', part: { maxItems: 'many' } })
    send({ type: 'save-wanted' })
    expect(effects).toHaveLength(1)
    expect(edited()).toMatchObject({ isChecked: true, draft: { maxItems: 'many' } })
    send({ type: 'changes-dropped' })
    expect(isUnsaved(edited())).toBe(false)
  })

  it('say why main refuses them', () => {
    const { send, edited } = page()
    send({ type: 'edited', part: { texts: withEntry(draft.texts, 0, { body: 'Other', version: '0' }) } })
    send({ type: 'save-wanted' })
    send({ type: 'saved', attempt: 2, result: err(appError('settings/text-needs-version')) })
    expect(edited().outcome).toMatchObject({ kind: 'failed', error: { code: 'settings/text-needs-version' } })
    expect(isUnsaved(edited())).toBe(true)
  })

  it('are the same again after an entry was added and removed', () => {
    const added = [...draft.fields, newField(9)]
    expect(isSameDraft(draft, { ...draft, fields: withoutEntry(added, 9) })).toBe(true)
  })
})
