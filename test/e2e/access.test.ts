import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { AccessPage } from '../support/access-page'
import { administratorPin } from '../support/administrator-pin'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { EnrollPage } from '../support/enroll-page'
import { adaAgain } from '../support/sample-people'
import { createTestEngine } from '../support/sandbox-engine'
import { startUnsignedSandbox } from '../support/sandbox-harness'
import { SettingsPage } from '../support/settings-page'
import { openBrowser } from '../support/station-browser'
import { startStation } from '../support/station-process'

const patience = { timeout: 30_000 }

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

it('wants an administrator PIN before anything else, and opens the settings by it alone', async () => {
  const host = await startStation(new Stage().folder, true)
  onTestFinished(() => host.stop())
  const browser = await openBrowser({ kind: 'missing' })
  onTestFinished(() => browser.close())
  const { page } = browser
  const access = new AccessPage(page)
  await page.goto(host.url)
  await access.setUp.waitFor(patience)
  expect(await access.complaints()).toEqual([])
  expect(await access.ask('outbox:list')).toBe('access/locked')
  await access.choosePin('1234')
  await page.getByText('4 to 20 digits, and not like 1111 or 1234.').waitFor()
  await access.choosePin('7391', '7392')
  await page.getByText('The two are not the same.').waitFor()
  await access.choosePin(administratorPin)
  await access.home.waitFor(patience)

  // Also past a page that were not ours.
  expect(await access.ask('server:use-training')).toBe('access/settings-closed')
  const settings = new SettingsPage(page)
  await page.getByRole('button', { name: 'Settings' }).click()
  await settings.typePin('9999')
  await page.getByText("This is not the administrator's PIN").waitFor(patience)
  await settings.enter(administratorPin)
  await access.press('Home')
  await access.home.waitFor()
  await expect.poll(() => access.ask('server:use-training')).toBe('access/settings-closed')

  // There is nothing that an attendant could unlock with here: so there is no lock.
  expect(await page.getByRole('button', { name: 'Lock', exact: true }).count()).toBe(0)

  await page.getByRole('button', { name: 'Settings' }).click()
  for (let tries = 0; tries < 3; tries += 1) {
    await settings.typePin('9999')
    await page.getByText("This is not the administrator's PIN").waitFor(patience)
  }
  await page.getByText('The next try is possible in 0:').waitFor(patience)
  expect(await page.getByRole('button', { name: 'Open the settings' }).isDisabled()).toBe(true)
  expect(browser.complaints).toEqual([])
})

it('locks: nothing about anybody is on the screen or answered, until somebody may go on', async () => {
  const site = await startUnsignedSandbox(engine)
  const stage = new Stage()
  await stage.stepsIn(await seen(adaAgain))
  writeFileSync(join(stage.folder, 'settings.json'), JSON.stringify({ allowUnprotectedSecrets: true }))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  const { page } = station
  const access = new AccessPage(page)
  await new EnrollPage(station).signInAt(
    { address: site.baseUrl, acceptsPlainHttp: true, trust: { kind: 'system' } },
    site.account
  )

  // An attendant leaves, and comes without knowing any PIN.
  const { username, password } = site.account
  await access.press(`Signed in as ${username}`)
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await access.press('Sign out')
  await access.lock.waitFor()
  await page.getByText('Nobody is signed in').waitFor()
  expect(await access.complaints()).toEqual([])
  await page.getByRole('textbox', { name: 'Username' }).fill(username)
  await access.type('Password', password)
  await access.home.waitFor(patience)

  await station.capture()
  await station.enrollAs('Ada', 'Lovelace')
  await station.goHome()
  await (await station.identify()).getByText('Ada Lovelace').first().waitFor(patience)
  expect(await access.ask('access:lock')).toBeUndefined()
  await access.lock.waitFor()
  expect(await page.locator('video, canvas, img[src^="blob:"]').count()).toBe(0)
  expect(await page.content()).not.toMatch(/Lovelace/)
  for (const channel of ['outbox:list', 'people:read-rights', 'server:check-account'] as const)
    expect(await access.ask(channel)).toBe('access/locked')
  await access.type(`Password of ${username}`, 'not the password')
  await page.getByText('The server does not accept this password').waitFor(patience)
  await access.type(`Password of ${username}`, password)
  await access.home.waitFor(patience)

  // Who was seen here before the lock is forgotten.
  await page.getByRole('button', { name: 'People' }).click()
  await page.getByRole('tab', { name: 'Seen here' }).click()
  await page.getByTestId('people-results').waitFor(patience)
  expect(await page.content()).not.toMatch(/Lovelace/)
  await access.press('Home')
  await access.press('Lock')
  await access.lock.waitFor()
  await page.reload()
  await access.lock.waitFor(patience)
})

it('asks whether somebody is still there, goes on after any touch, and locks when nobody is', async () => {
  const site = await startUnsignedSandbox(engine)
  const { folder } = new Stage()
  // Seconds instead of minutes.
  const times = { warnMinutes: 0.05, lockMinutes: 0.1 }
  writeFileSync(
    join(folder, 'settings.json'),
    JSON.stringify({ server: { baseUrl: site.baseUrl, acceptsPlainHttp: true }, access: times })
  )
  const { station } = await openStation(folder, { kind: 'missing' }, undefined, 'Signed out')
  const access = new AccessPage(station.page)
  const warning = station.page.getByRole('alertdialog', { name: 'Still there?' })
  await warning.waitFor(patience)
  await warning.getByText('It locks in 0:0').waitFor()
  await access.press('Yes, go on')
  await warning.waitFor({ state: 'detached' })
  await access.home.waitFor()
  await access.lock.waitFor(patience)
  await access.press('Administrator')
  await access.type("Administrator's PIN", administratorPin)
  await access.home.waitFor(patience)
})
