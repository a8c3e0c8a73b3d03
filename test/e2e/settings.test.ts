import type { FaceEngine } from '@sandbox/engine/face-engine'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { AccessPage } from '../support/access-page'
import { openStation } from '../support/e2e'
import { Stage } from '../support/e2e-stage'
import { createTestEngine } from '../support/sandbox-engine'
import { startUnsignedSandbox } from '../support/sandbox-harness'
import { fingerprintOf, selfSigned } from '../support/self-signed'
import { SettingsPage } from '../support/settings-page'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

async function openSettings(): Promise<SettingsPage> {
  const { station } = await openStation(new Stage().folder, { kind: 'missing' })
  const settings = new SettingsPage(station.page)
  await settings.open()
  return settings
}

it('leads from a pasted address over a compared certificate and a sign-in to what the account can do', async () => {
  const tls = selfSigned()
  const site = await startUnsignedSandbox(engine, { tls, sampleAccounts: ['lookup-only'] })
  const account = site.accounts['lookup-only']
  if (account === undefined) throw new Error('the sandbox made no such account')
  const settings = await openSettings()
  const { page } = settings

  expect(await settings.look(`${site.baseUrl}/swagger/index.html`)).toBe('untrusted')
  await page.getByText('This computer does not know who vouches for this server').waitFor()
  const shown = await page.getByTestId('fingerprint').innerText()
  expect(shown.split(/\s+/).join(':')).toBe(fingerprintOf(tls))
  const trust = page.getByRole('button', { name: 'Trust this certificate' })
  expect(await trust.isDisabled()).toBe(true)
  await page.getByRole('checkbox', { name: 'I have compared the fingerprint' }).check({ force: true })
  await trust.click()
  await settings.finding('identities').waitFor()
  await page.getByRole('button', { name: 'Use this server' }).click()

  // This computer has no key store, so nothing offers to keep the password.
  await page.getByText('This computer has no key store').waitFor()
  await settings.signIn(account.username, 'not the password')
  await page.getByText('The server does not accept this username and password').waitFor()
  expect(await settings.password.inputValue()).toBe('')
  await settings.signIn(account.username, account.password)
  await page.getByText('Signing in worked.').waitFor()

  await page.getByRole('button', { name: 'Check the account' }).click()
  const report = page.getByTestId('account-report')
  await report.waitFor()
  const row = (capability: string) => report.locator(`[data-capability="${capability}"]`)
  expect(await row('identify').getAttribute('data-grant')).toBe('granted')
  expect(await row('enroll').getAttribute('data-grant')).toBe('missing')
  expect(await row('enroll').textContent()).toContain('Face Enrollment (Facial Recognition Services)')

  await page.getByRole('button', { name: 'Home' }).click()
  await page.getByText('Connected').waitFor()
  expect(await page.getByTestId('training-badge').count()).toBe(0)
})

it('works unencrypted only after somebody has accepted that, and finds back to Training mode', async () => {
  const site = await startUnsignedSandbox(engine)
  const settings = await openSettings()
  const { page } = settings

  await settings.type(site.baseUrl)
  const goOn = page.getByRole('button', { name: 'Look without encryption' })
  expect(await goOn.isDisabled()).toBe(true)
  await page.getByRole('checkbox', { name: 'I accept' }).check({ force: true })
  await goOn.click()
  await settings.finding('identities').waitFor()
  await page.getByRole('button', { name: 'Use this server' }).click()

  // The way back to the sign-in stands on the first screen.
  await page.getByRole('button', { name: 'Home' }).click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await new AccessPage(page).complaints()).toEqual([])
  await settings.signIn(site.account.username, site.account.password)
  await page.getByRole('heading', { name: 'What would you like to do?' }).waitFor()
  await page.getByRole('button', { name: `Signed in as ${site.account.username}` }).waitFor()
  await settings.open()

  await page.getByRole('button', { name: 'Use Training mode instead' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Use Training mode?' })
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  // Escape has closed the question, and not the screen behind it.
  await page.getByRole('button', { name: 'Use Training mode instead' }).click()
  await dialog.getByRole('button', { name: 'Use Training mode' }).click()
  await page.getByTestId('training-badge').waitFor()
  await page.getByText('Connected').waitFor()
})

it('says what is wrong with an address', async () => {
  const settings = await openSettings()
  await settings.type('no address at all')
  await settings.page.getByText('This is not an address of a server').waitFor()
  // The station's own page: a web page, but no Identities server. Nothing is encrypted there.
  const own = new URL(settings.page.url()).host
  expect(await settings.look(`https://${own}`)).toBe('speaks-http')
  expect(await settings.page.getByRole('button', { name: 'Use this server' }).count()).toBe(0)
})
