import { createPolicyService } from '@main/services/policy-service'
import { SettingsService } from '@main/services/settings-service'
import type { AuditEvent } from '@shared/domain/audit'
import { enrollmentPolicy } from '@shared/domain/enrollment-form'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { memorySettings } from '../../../support/memory-settings'
import { recordingLogger } from '../../../support/recording-logger'

function setUp() {
  const file = memorySettings()
  const events: AuditEvent[] = []
  const state: { answer: Result<undefined> } = { answer: ok() }
  const open = () => new SettingsService(file, recordingLogger())
  const settings = open()
  const policies = createPolicyService(settings, {
    record: (event) => {
      events.push(event)
      return Promise.resolve(state.answer)
    }
  })
  return { settings, open, policies, events, state, file }
}

const text = {
  language: 'en',
  version: '2026-03',
  title: 'Consent',
  body: 'May we?',
  alternative: 'A badge.'
}
const withTexts = (...texts: (typeof text)[]) => enrollmentPolicy.parse({ consent: { texts } })
const withForm = (form: unknown) => enrollmentPolicy.parse({ form })
const code = (name: string) => ({ ok: false, error: { code: name } })

describe('the enrollment policy', () => {
  it('asks for nothing special before a site has said so', () => {
    expect(setUp().policies.read()).toEqual(enrollmentPolicy.parse({}))
  })

  it('is kept over a restart, with a record of the change', async () => {
    const { policies, open, events } = setUp()
    const policy = withTexts(text, { ...text, language: 'es-MX' })
    expect(await policies.save(policy)).toEqual({ ok: true, value: policy })
    expect(open().enrollmentPolicy).toEqual(policy)
    expect(events).toEqual([{ what: 'policy-changed', consentTexts: 'en 2026-03, es-MX 2026-03' }])
  })

  it.each(['title', 'body', 'alternative'] as const)(
    'gives no version other words: a new %s needs a new version',
    async (part) => {
      const { policies } = setUp()
      await policies.save(withTexts(text))
      const changed = { ...text, [part]: 'Other words' }
      expect(await policies.save(withTexts(changed))).toMatchObject(code('settings/text-needs-version'))
      expect(policies.read()).toEqual(withTexts(text))
      expect(await policies.save(withTexts({ ...changed, version: '2026-04' }))).toMatchObject({ ok: true })
    }
  )

  it('remembers the words of a version that was taken out, over a restart and in any spelling of its language', async () => {
    const { policies, open } = setUp()
    await policies.save(withTexts(text))
    await policies.save(withTexts())
    const later = open()
    expect(later.savePolicy(withTexts({ ...text, language: 'EN', body: 'Other words' }))).toMatchObject(
      code('settings/text-needs-version')
    )
    expect(later.savePolicy(withTexts(text))).toMatchObject({ ok: true })
  })

  it.each([
    ['two texts of one language', withTexts(text, { ...text, language: 'EN', version: '2' })],
    ['a tag twice', withForm({ tags: ['a', 'a'] })],
    [
      'a field twice',
      withForm({
        fields: [
          { kind: 'text', name: 'Badge', label: 'Badge' },
          { kind: 'date', name: 'badge', label: 'B' }
        ]
      })
    ],
    [
      'a document twice',
      withForm({
        documents: [
          { id: 'id', label: 'ID' },
          { id: 'id', label: 'Form' }
        ]
      })
    ],
    [
      'a number that cannot be',
      withForm({ fields: [{ kind: 'number', name: 'n', label: 'n', least: 2, most: 1 }] })
    ],
    ['a choice of nothing', withForm({ fields: [{ kind: 'text', name: 'n', label: 'n', choices: [] }] })],
    [
      'a choice that is too long',
      withForm({ fields: [{ kind: 'text', name: 'n', label: 'n', maxLength: 2, choices: ['abc'] }] })
    ]
  ])('refuses %s', async (_, policy) => {
    const { policies, events } = setUp()
    expect(await policies.save(policy)).toMatchObject(code('settings/inconsistent'))
    expect(events).toEqual([])
  })

  it('takes a form with all kinds of fields', async () => {
    const { policies } = setUp()
    const policy = withForm({
      fields: [
        { kind: 'text', name: 'Badge', label: 'Badge', choices: ['red', 'blue'] },
        { kind: 'number', name: 'Age', label: 'Age', least: 0, most: 150 },
        { kind: 'date', name: 'Born', label: 'Born', when: 'past' },
        { kind: 'boolean', name: 'Member', label: 'Member', required: true }
      ]
    })
    expect(await policies.save(policy)).toMatchObject({ ok: true })
  })

  it('stays as it was when the change cannot be recorded, or not be saved', async () => {
    const { policies, state, file } = setUp()
    state.answer = err(appError('audit/not-written'))
    expect(await policies.save(withTexts(text))).toMatchObject(code('audit/not-written'))
    expect(policies.read()).toEqual(withTexts())
    state.answer = ok()
    file.write = () => {
      throw new Error('ENOSPC')
    }
    expect(await policies.save(withTexts(text))).toMatchObject(code('settings/not-saved'))
    expect(policies.read()).toEqual(withTexts())
  })
})
