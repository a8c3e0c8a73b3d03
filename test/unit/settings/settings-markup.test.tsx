import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Certificate, Distrust, ServerFinding, ServerQuestion, ServerState } from '@shared/domain/server'
import { appError } from '@shared/errors'
import { type Found, type ServerSettings, startServerSettings } from '@renderer/flow/server-settings-state'
import { AccountSection } from '@renderer/settings/AccountSection'
import { FindingPanel } from '@renderer/settings/FindingPanel'
import { SearchProblem } from '@renderer/settings/SearchProblem'
import { en } from '@renderer/text/messages'

const words = en.settings
const certificate: Certificate = {
  sha256: '3a910fc27be4d85516a0c39e7f2248d1b65e0a9c4471f3d82e6b90ad15c7f804',
  subject: 'CN=identities.example',
  issuer: 'CN=Example Root',
  validFrom: '2026-03-04T00:00:00Z',
  validTo: '2036-03-01T00:00:00Z'
}
const baseUrl = 'https://identities.example'
const question: ServerQuestion = { address: baseUrl, acceptsPlainHttp: false, trust: { kind: 'system' } }
const server: Extract<ServerState, { mode: 'server' }> = {
  mode: 'server',
  baseUrl,
  trust: { kind: 'system' },
  remembered: false,
  canRemember: true
}
const send = (): void => undefined

function panel(finding: ServerFinding, asked: ServerQuestion = question): string {
  const found: Found = { attempt: 1, question: asked, finding }
  const state: ServerSettings = { ...startServerSettings(undefined), form: undefined }
  return read(<FindingPanel found={found} state={state} send={send} />)
}

const untrusted = (distrust: Distrust): ServerFinding => ({
  baseUrl,
  finding: { kind: 'untrusted', distrust, certificate }
})

/** Markup as a person reads it in a source: entities that React writes are turned back. */
function read(element: React.ReactElement): string {
  return renderToStaticMarkup(element).replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
}

/** The one button with these words. */
function button(markup: string, words: string): string {
  const all = (markup.match(/<button.*?<\/button>/g) ?? []).filter((each) => each.includes(words))
  expect(all).toHaveLength(1)
  return all[0]!
}

describe('a finding', () => {
  test('that is an Identities server can be used', () => {
    expect(panel({ baseUrl, finding: { kind: 'identities' } })).toContain(words.address.connect)
  })

  test('that is something else cannot be used, and offers the better address', () => {
    const markup = panel({ baseUrl, finding: { kind: 'web-page' }, suggestion: `${baseUrl}/identities` })
    expect(markup).toContain(words.findings['web-page'].title)
    expect(markup).not.toContain(words.address.connect)
    expect(button(markup, `Use ${baseUrl}/identities`)).not.toContain('disabled')
  })
})

describe('a certificate', () => {
  test('shows what an administrator compares', () => {
    const markup = panel(untrusted('unknown-issuer'))
    const expected = [
      certificate.subject,
      certificate.issuer,
      'March 4, 2026',
      'March 1, 2036',
      '3A:91:0F:C2'
    ]
    for (const part of expected) expect(markup).toContain(part)
  })

  test.each<Distrust>(['unknown-issuer', 'wrong-host', 'expired', 'changed'])(
    'that is %s cannot be trusted before the checkbox is ticked',
    (distrust) => {
      const markup = panel(untrusted(distrust))
      const action = distrust === 'changed' ? words.certificate.trustChanged : words.certificate.trust
      expect(markup).toContain(words.distrust[distrust].title)
      expect(markup).toContain('type="checkbox"')
      expect(markup).not.toContain('checked=""')
      expect(button(markup, action)).toContain('disabled=""')
    }
  )

  test('that has changed shows the fingerprint that was trusted until now', () => {
    const pinned = 'c0'.repeat(32)
    const markup = panel(untrusted('changed'), { ...question, trust: { kind: 'pinned', sha256: pinned } })
    expect(markup).toContain(words.certificate.fingerprintBefore)
    expect(markup).toContain('C0:C0:C0:C0')
  })

  test("can be vouched for by the site's authority only where that can help", () => {
    expect(panel(untrusted('unknown-issuer'))).toContain(words.certificate.useAuthority)
    expect(panel(untrusted('expired'))).not.toContain(words.certificate.useAuthority)
    expect(panel(untrusted('wrong-host'))).not.toContain(words.certificate.useAuthority)
  })
})

test('an address without encryption is explained, and cannot be looked at before that is accepted', () => {
  const problem = { of: 'look-up', attempt: 1, error: appError('server/plain-http') } as const
  const markup = read(<SearchProblem problem={problem} send={send} />)
  expect(markup).toContain(words.address.plainHttpText)
  expect(markup).toContain('type="checkbox"')
  expect(button(markup, words.address.plainHttpGoOn)).toContain('disabled=""')
})

describe('the sign-in form', () => {
  const form = (state: Partial<ServerSettings>, at: ServerState = server): string =>
    read(<AccountSection state={{ ...startServerSettings(at), ...state }} send={send} />)

  test('hides the password, and has a label for each field', () => {
    const markup = form({})
    expect(markup).toMatch(
      /<input[^>]*type="password"[^>]*name="password"|<input[^>]*name="password"[^>]*type="password"/
    )
    for (const label of [words.account.username, words.account.password]) {
      const id = new RegExp(`<label[^>]*for="([^"]+)"[^>]*>${label}</label>`).exec(markup)?.[1]
      expect(markup).toContain(`id="${id ?? 'none'}"`)
    }
    expect(button(markup, `aria-label="${words.account.showPassword}"`)).toContain('aria-pressed="false"')
  })

  test('offers to keep the password only on a computer that can keep it safely', () => {
    expect(form({})).toContain(words.account.remember)
    const without = form({}, { ...server, canRemember: false })
    expect(without).not.toContain(words.account.remember)
    expect(without).toContain(words.account.cannotRemember)
  })

  test('says what was wrong in its own words', () => {
    const problem = { of: 'sign-in', attempt: 1, error: appError('identities/unauthorized') } as const
    expect(form({ problem })).toContain('The server does not accept this username and password')
  })

  test('is not there in Training mode and while somebody is signed in', () => {
    expect(form({}, { mode: 'training' })).not.toContain('<form')
    expect(form({}, { ...server, username: 'frontdesk' })).not.toContain('<form')
  })

  test('that worked without the server says so, and only then', () => {
    const at = { ...server, username: 'frontdesk' }
    expect(form({}, { ...at, offline: true })).toContain(words.account.offlineTitle)
    expect(form({}, at)).not.toContain(words.account.offlineTitle)
  })

  test('that worked but could not keep the password says so without the form', () => {
    const problem = { of: 'sign-in', attempt: 1, error: appError('secrets/no-key-store') } as const
    const markup = form({ problem }, { ...server, username: 'frontdesk' })
    expect(markup).toContain('Signed in, but only until the station closes')
  })
})
