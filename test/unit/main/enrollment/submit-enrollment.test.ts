import { randomUUID } from 'node:crypto'
import { DraftShelf } from '@main/enrollment/draft-shelf'
import { SearchBeforeEnrollment } from '@main/enrollment/search-before-enrollment'
import { SubmitEnrollment, type SubmitParts } from '@main/enrollment/submit-enrollment'
import type { NewEntry } from '@main/outbox/outbox-store'
import type { AuditEvent } from '@shared/domain/audit'
import { enrollmentDetails } from '@shared/domain/enrollment-draft'
import { enrollmentPolicy } from '@shared/domain/enrollment-form'
import type { Identification } from '@shared/domain/recognition'
import { appError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { manualClock } from '../../../support/manual-clock'
import { tinyJpeg } from '../../../support/tiny-jpeg'

const jpeg = new Uint8Array(tinyJpeg)
const texts = [{ language: 'en', version: '2', title: 'T', body: 'B', alternative: 'A' }]
const strong: Identification = {
  outcome: 'match',
  person: { personId: 'p1', tags: [] },
  confidence: 0.93
}

function setUp({
  found = ok({ outcome: 'not-enrolled' }),
  policy = {}
}: { found?: Result<Identification>; policy?: object } = {}) {
  const shelf = new DraftShelf()
  const added: NewEntry[] = []
  const events: AuditEvent[] = []
  const rules = enrollmentPolicy.parse(policy)
  const row = (id: string) =>
    added.some(({ enrollmentId }) => enrollmentId === id)
      ? ok({} as never)
      : err(appError('outbox/unknown-item'))
  let auditAnswer: Result<undefined> = ok()
  const store = {
    row,
    add: (entry: NewEntry) => {
      added.push(entry)
      return Promise.resolve(ok({} as never))
    }
  } as unknown as SubmitParts['store']
  const submission = new SubmitEnrollment({
    shelf,
    store,
    clock: manualClock(),
    policy: () => rules,
    server: () => 'training',
    username: () => undefined,
    status: () => Promise.resolve(ok({ waiting: 0, blocked: 0, quarantined: 0, level: 'normal' })),
    read: () => Promise.resolve(ok({} as never)),
    recordAudit: (event) => {
      if (auditAnswer.ok) events.push(event)
      return Promise.resolve(auditAnswer)
    },
    onAccepted: () => undefined
  })
  const search = new SearchBeforeEnrollment({
    shelf,
    identification: { identify: () => Promise.resolve(found) },
    policy: () => rules
  })
  const enrollmentId = randomUUID()
  const attachmentId = randomUUID()
  const attach = (bytes = jpeg) => shelf.attach(enrollmentId, { kind: 'photo', attachmentId, jpeg: bytes })
  const submit = (change: object = {}) =>
    submission.submit(
      enrollmentDetails.parse({
        enrollmentId,
        target: { kind: 'new-person' },
        name: { firstName: 'Anna', lastName: 'Berg' },
        photos: [{ attachmentId }],
        ...change
      })
    )
  return {
    shelf,
    added,
    events,
    attach,
    submit,
    enrollmentId,
    attachmentId,
    search: () => search.search(enrollmentId, attachmentId),
    failAudit: (code?: ErrorCode) => (auditAnswer = code ? err(appError(code)) : ok())
  }
}

const code = (answer: Result<unknown>) => (answer.ok ? 'ok' : answer.error.code)

describe('submitting an enrollment', () => {
  it('refuses a new person against a strong match without a reason, whatever the window says', async () => {
    const { attach, search, submit, added } = setUp({ found: ok(strong) })
    attach()
    await search()
    expect(code(await submit())).toBe('enrollment/needs-reason')
    expect(code(await submit({ target: { kind: 'new-person', reason: 'other-person' } }))).toBe('ok')
    expect(added).toMatchObject([{ wasSearched: true }])
  })

  it('does not count a search with another picture, nor one that was never made', async () => {
    const { attach, search, submit, added } = setUp({ found: ok(strong) })
    attach()
    await search()
    attach(Uint8Array.from([...jpeg, 0]))
    expect(code(await submit())).toBe('ok')
    expect(added).toMatchObject([{ wasSearched: false }])
  })

  it('lets the site decide whether somebody is enrolled without a search', async () => {
    const found = err(appError('identities/forbidden'))
    const strict = setUp({ found })
    strict.attach()
    expect(await strict.search()).toEqual(ok({ outcome: 'not-permitted', allowed: false }))
    expect(code(await strict.submit())).toBe('enrollment/needs-search')
    const lax = setUp({ found, policy: { enrollWithoutSearch: true } })
    lax.attach()
    await lax.search()
    expect(code(await lax.submit())).toBe('ok')
  })

  it.each(['identities/unreachable', 'identities/timed-out', 'identities/signed-out'] as const)(
    'searches later when the answer was %s',
    async (failure) => {
      const { attach, search, submit, added } = setUp({ found: err(appError(failure)) })
      attach()
      expect(await search()).toEqual(ok({ outcome: 'skipped' }))
      await submit()
      expect(added).toMatchObject([{ wasSearched: false }])
    }
  )

  it.each([
    ['the name', {}, { name: undefined }],
    ['a picture', {}, { photos: [{ attachmentId: randomUUID() }] }],
    ['the second frame', {}, { proof: randomUUID() }],
    ['the consent', { consent: { texts } }, {}],
    [
      'the present text',
      { consent: { texts } },
      { consent: { language: 'en', version: '1', decidedAt: '2026-01-01T00:00:00Z' } }
    ],
    ['a required field', { form: { fields: [{ kind: 'text', name: 'A', label: 'A', required: true }] } }, {}],
    ['a field of the form', {}, { fields: [{ name: 'B', value: { kind: 'text', text: 'x' } }] }],
    ['a tag that is offered', { form: { tags: ['t1'] } }, { tags: [{ tagId: 't2', expires: 'never' }] }],
    ['the address', { form: { address: 'required' } }, {}]
  ])('is refused without %s', async (_, policy, change) => {
    const { attach, submit, added } = setUp({ policy })
    attach()
    expect(code(await submit(change))).toBe('enrollment/incomplete')
    expect(added).toEqual([])
  })

  it('is one enrollment however often it comes, and is in the audit log once', async () => {
    const { attach, submit, added, events, failAudit, shelf, enrollmentId, attachmentId } = setUp()
    attach()
    failAudit('audit/not-written')
    expect(code(await submit())).toBe('audit/not-written')
    failAudit()
    expect((await Promise.all([submit(), submit()])).map(code)).toEqual(['ok', 'ok'])
    expect(added).toHaveLength(1)
    expect(events.map(({ what }) => what)).toEqual(['enrollment-accepted'])
    expect(JSON.stringify(events)).not.toMatch(/Anna|Berg/)
    expect(shelf.find(enrollmentId, attachmentId)).toBeUndefined()
  })
})

describe('the shelf', () => {
  it('takes no bytes for a picture because the window calls them one', () => {
    const { attach } = setUp()
    expect(code(attach(new Uint8Array([1, 2, 3])))).toBe('picture/not-a-picture')
  })

  it('takes twelve attachments of a visit, and documents that are one', () => {
    const { shelf, enrollmentId } = setUp()
    const add = (content: string) =>
      shelf.attach(enrollmentId, {
        kind: 'document',
        attachmentId: randomUUID(),
        content: new Uint8Array(Buffer.from(content))
      })
    expect(code(add('<html>'))).toBe('document/unknown-kind')
    const answers = Array.from({ length: 13 }, () => code(add('%PDF-1.7')))
    expect(answers).toEqual([...Array<string>(12).fill('ok'), 'ipc/too-large'])
  })
})
