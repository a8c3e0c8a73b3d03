import { describe, expect, test } from 'vitest'
import type { ServerState } from '@shared/domain/server'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { type ServerSettings } from '@renderer/flow/server-settings-state'
import {
  after,
  baseUrl,
  certificate,
  file,
  finding,
  look,
  lookFailed,
  looked,
  pin,
  signedIn,
  system,
  trust,
  typed,
  untrusted
} from './server-settings-samples'

describe('looking at an address', () => {
  test('asks about what was typed, trusting the system alone and no plain HTTP', () => {
    const { state, effects } = after(look)
    const question = { address: 'identities.example:5009', acceptsPlainHttp: false, trust: system }
    expect(effects).toEqual([{ type: 'look-up', attempt: 1, question }])
    expect(state.busy).toMatchObject({ asked: 'look-up', attempt: 1 })
  })

  test('starts with the address of the server that the station works with', () => {
    expect(after([{ type: 'address-wanted' }], signedIn).state.form?.address).toBe(baseUrl)
    expect(after([{ type: 'address-wanted' }]).state.form?.address).toBe('')
  })

  test('shows what was found, and goes on with the address in the form in which it was found', () => {
    const { state } = after([...look, looked(finding('identities'))])
    expect(state.busy).toBeUndefined()
    expect(state.form?.found).toEqual({
      attempt: 1,
      finding: finding('identities'),
      question: { address: baseUrl, acceptsPlainHttp: false, trust: system }
    })
  })

  test('is asked once, however often the button is pressed', () => {
    expect(after([...look, { type: 'look-wanted' }, { type: 'look-wanted' }]).effects).toHaveLength(1)
  })

  test('is given up when the address is changed, and its answer is ignored', () => {
    const { state } = after([
      ...look,
      { type: 'address-typed', address: 'other.example' },
      looked(finding('identities'))
    ])
    expect(state.busy).toBeUndefined()
    expect(state.form).toMatchObject({ address: 'other.example', found: undefined })
  })

  test('is given up with the form, and its answer is ignored', () => {
    const { state } = after([...look, { type: 'address-closed' }, looked(finding('identities'))])
    expect(state).toMatchObject({ form: undefined, busy: undefined })
  })

  test('drops what was found before as soon as the address is changed', () => {
    const found = after([...look, looked(finding('identities'))]).state
    expect(after([{ type: 'address-typed', address: 'x' }], found).state.form?.found).toBeUndefined()
    expect(after([{ type: 'look-wanted' }], found).state.form?.found).toBeUndefined()
  })

  test('that failed says so, until something else is tried', () => {
    const failed = after([...look, lookFailed('server/bad-address')]).state
    expect(failed).toMatchObject({ busy: undefined, problem: { of: 'look-up', attempt: 1 } })
    expect(failed.problem?.error.code).toBe('server/bad-address')
    expect(after([{ type: 'address-typed', address: 'x' }], failed).state.problem).toBeUndefined()
    expect(after([{ type: 'look-wanted' }], failed).state.problem).toBeUndefined()
    expect(after([{ type: 'address-closed' }], failed).state.problem).toBeUndefined()
  })

  test('takes a suggestion with one press, without what was confirmed for another place', () => {
    const suggestion = 'https://identities.example/identities'
    const { state, effects } = after([
      ...look,
      looked({ ...finding('web-page'), suggestion }),
      { type: 'suggestion-taken' }
    ])
    expect(state.form).toMatchObject({ address: suggestion, found: undefined })
    expect(effects.at(-1)).toMatchObject({ question: { address: suggestion, trust: system } })
  })

  test('takes no suggestion where there is none', () => {
    expect(after([...look, looked(finding('web-page')), { type: 'suggestion-taken' }]).effects).toHaveLength(
      1
    )
  })
})

describe('an address without encryption', () => {
  const plain = 'http://identities.example:6009'
  const stopped = after([...typed(plain), { type: 'look-wanted' }, lookFailed('server/plain-http')]).state

  test('is looked at only after somebody has accepted that', () => {
    const { effects } = after([{ type: 'plain-http-accepted' }], stopped)
    expect(effects).toMatchObject([{ type: 'look-up', question: { address: plain, acceptsPlainHttp: true } }])
  })

  test('stays accepted when the same server is looked at again, and for no other', () => {
    const accepted = after(
      [{ type: 'plain-http-accepted' }, looked(finding('identities', plain), 2)],
      stopped
    ).state
    const again = after([...typed(`${plain}/identities`), { type: 'look-wanted' }], accepted)
    expect(again.effects).toMatchObject([{ question: { acceptsPlainHttp: true } }])
    const other = after([...typed('http://other.example:6009'), { type: 'look-wanted' }], accepted)
    expect(other.effects).toMatchObject([{ question: { acceptsPlainHttp: false } }])
  })

  test.each<[string, ServerSettings]>([
    ['nothing was asked', after(typed(plain)).state],
    [
      'another address was typed since',
      after([{ type: 'address-typed', address: 'http://x' }], stopped).state
    ],
    ['something else had failed', after([...look, lookFailed('ipc/internal')]).state]
  ])('cannot be accepted when %s', (_, from) => {
    expect(after([{ type: 'plain-http-accepted' }], from).effects).toEqual([])
  })
})

describe('a certificate that is not trusted', () => {
  const shown = after([...look, looked(untrusted)]).state

  test('is pinned when somebody has compared it, and the server is looked at once more', () => {
    const { state, effects } = after([trust], shown)
    expect(effects).toEqual([
      {
        type: 'look-up',
        attempt: 2,
        question: {
          address: baseUrl,
          acceptsPlainHttp: false,
          trust: { kind: 'pinned', sha256: certificate.sha256 }
        }
      }
    ])
    // It stays in view, so that nothing jumps.
    expect(state.form?.found?.finding).toEqual(untrusted)
  })

  test('is not pinned when another one stands on the screen', () => {
    expect(after([{ type: 'certificate-trusted', sha256: pin }], shown).effects).toEqual([])
    const other = after([...look, looked(finding('identities'))]).state
    expect(after([trust], other).effects).toEqual([])
  })

  test('is not pinned when the look after it failed', () => {
    const { state } = after([trust, lookFailed('identities/timed-out', 2)], shown)
    expect(state.form?.found?.question.trust).toEqual(system)
    expect(state.form?.known?.trust).toEqual(system)
    expect(state.problem?.error.code).toBe('identities/timed-out')
  })

  test('leads to a server that is connected to by this very certificate', () => {
    const { effects } = after([trust, looked(finding('identities'), 2), { type: 'connect-wanted' }], shown)
    expect(effects.at(-1)).toMatchObject({
      type: 'connect',
      choice: { address: baseUrl, trust: { kind: 'pinned', sha256: certificate.sha256 } }
    })
  })

  test('stays pinned for another path of the same server, and for no other server', () => {
    const pinned = after([trust, looked(finding('identities'), 2)], shown).state
    const path = after([...typed(`${baseUrl}/identities`), { type: 'look-wanted' }], pinned)
    expect(path.effects).toMatchObject([{ question: { trust: { kind: 'pinned' } } }])
    const other = after([...typed('https://other.example'), { type: 'look-wanted' }], pinned)
    expect(other.effects).toMatchObject([{ question: { trust: system } }])
  })

  test("is looked at with the site's own authority once its file is read", () => {
    const chosen = after([{ type: 'authority-chosen', file }], shown)
    expect(chosen.effects).toEqual([{ type: 'read-authority', attempt: 2, file }])
    const read = after([{ type: 'authority-read', attempt: 2, result: ok('PEM') }], chosen.state)
    expect(read.effects).toMatchObject([
      {
        type: 'look-up',
        attempt: 3,
        question: { address: baseUrl, trust: { kind: 'authority', pem: 'PEM' } }
      }
    ])
  })

  test('stays in view when the file is no authority', () => {
    const unread = after(
      [
        { type: 'authority-chosen', file },
        { type: 'authority-read', attempt: 2, result: err(appError('server/bad-authority')) }
      ],
      shown
    )
    expect(unread.state.form?.found?.finding).toEqual(untrusted)
    expect(unread.state.problem).toMatchObject({ of: 'read-authority' })
    const turnedDown = after(
      [
        { type: 'authority-chosen', file },
        { type: 'authority-read', attempt: 2, result: ok('PEM') },
        lookFailed('server/bad-authority', 3)
      ],
      shown
    )
    expect(turnedDown.state.form?.found).toMatchObject({ finding: untrusted, question: { trust: system } })
  })

  test('takes no authority where nothing is to be trusted', () => {
    const other = after([...look, looked(finding('identities'))]).state
    expect(after([{ type: 'authority-chosen', file }], other).effects).toEqual([])
  })

  test('a file that is read after the address was changed is ignored', () => {
    const { state, effects } = after(
      [
        { type: 'authority-chosen', file },
        { type: 'address-typed', address: 'x' },
        { type: 'authority-read', attempt: 2, result: ok('PEM') }
      ],
      shown
    )
    expect(effects).toHaveLength(1)
    expect(state.busy).toBeUndefined()
  })
})

describe('the server the station works with', () => {
  test.each<[string, ServerState, object]>([
    [
      'is asked about by the certificate that is pinned',
      { ...signedIn, trust: { kind: 'pinned', sha256: pin } },
      { kind: 'pinned', sha256: pin }
    ],
    [
      "is asked about by the system where the window does not know the site's authority",
      { ...signedIn, trust: { kind: 'authority', subject: 'CN=x' } },
      system
    ]
  ])('%s', (_, server, expected) => {
    const { state, effects } = after([{ type: 'inspection-wanted' }], server)
    expect(effects).toMatchObject([{ type: 'look-up', question: { address: baseUrl, trust: expected } }])
    expect(state.form?.address).toBe(baseUrl)
  })

  test('is asked about without encryption where that was accepted', () => {
    const plain: ServerState = { ...signedIn, baseUrl: 'http://identities.example:6009' }
    const { effects } = after([{ type: 'inspection-wanted' }], plain)
    expect(effects).toMatchObject([{ question: { acceptsPlainHttp: true } }])
  })

  test('cannot be asked about in Training mode', () => {
    expect(after([{ type: 'inspection-wanted' }])).toMatchObject({ effects: [], state: { form: undefined } })
  })
})
