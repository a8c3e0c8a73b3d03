import type { FaceEngine } from '@sandbox/engine/face-engine'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { administratorPin } from '../support/administrator-pin'
import { AdministratorPage } from '../support/administrator-page'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { EnrollPage } from '../support/enroll-page'
import { OutboxPage } from '../support/outbox-page'
import { adaAgain } from '../support/sample-people'
import { createTestEngine } from '../support/sandbox-engine'
import { SettingsPage } from '../support/settings-page'
import { siteServer } from '../support/site-server'
import type { StationPage } from '../support/station-page'
import { allowUnprotectedSecrets } from '../support/station-settings'

const patience = { timeout: 30_000 }

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

async function openDesk(): Promise<{ station: StationPage; desk: EnrollPage; outbox: OutboxPage }> {
  const stage = new Stage()
  await stage.stepsIn(await seen(adaAgain))
  // The servers here are no practice servers, and the browser host has no key store.
  allowUnprotectedSecrets(stage.folder)
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  return { station, desk: new EnrollPage(station), outbox: new OutboxPage(station) }
}

async function enroll(desk: EnrollPage, firstName: string, lastName: string): Promise<void> {
  await desk.usePhoto()
  await desk.typeName(firstName, lastName)
  await desk.press('Enroll this person')
  // The first one learns that there is no server; those behind it wait for their turn.
  await desk.result.or(desk.page.getByTestId('enrollment-progress')).first().waitFor(patience)
}

it('shows what waits and why, gives one up for PIN and reason, sends the rest when the server is back', async () => {
  const { station, desk, outbox } = await openDesk()
  const { page } = outbox
  const site = await siteServer(engine)
  await desk.signInAt(site.choice, site.account)
  expect(await outbox.button.innerText()).toBe('Outbox')
  await outbox.open()
  await page.getByText('All that was enrolled here has reached the server.').waitFor()
  await outbox.leave()

  await site.goesAway()
  await station.capture()
  await enroll(desk, 'Ada', 'Lind')
  await desk.press('Enroll next person')
  await enroll(desk, 'Bea', 'Berg')
  await station.goHome()
  await outbox.button.getByText('2 waiting').waitFor()
  await outbox.open()
  await outbox.row('Ada Lind').getByText('Waits for the network').waitFor(patience)
  await outbox.row('Bea Berg').getByText('Saved just now').waitFor()

  // The photo is there while the row is open, and gone with it.
  await outbox.press('Details: Bea Berg')
  await outbox.row('Bea Berg').getByRole('img', { name: 'The photo of this enrollment' }).waitFor(patience)
  await outbox.press('Close: Bea Berg')
  expect(await page.getByTestId('outbox-photo').count()).toBe(0)

  await outbox.press('Details: Bea Berg')
  await outbox.leave()
  const administrator = new AdministratorPage(station)
  await administrator.open()
  await administrator.choosePin('1234', administratorPin)
  await page.getByText('Please use 4 to 20 digits, not all the same').waitFor()
  await administrator.choosePin('2580', administratorPin)
  await page.getByText('The new PIN holds from now on.').waitFor(patience)
  await administrator.leave()

  await outbox.open()
  await outbox.press('Details: Bea Berg')
  await outbox.press('Discard: Bea Berg')
  await outbox.confirmDiscard('It was enrolled twice', '9999')
  await page.getByText('This is not the PIN').waitFor(patience)
  expect(await outbox.rows.count()).toBe(2)
  await outbox.confirmDiscard('It was enrolled twice', '2580')
  await page.getByText('The enrollment was discarded.').waitFor(patience)
  expect(await outbox.rows.count()).toBe(1)

  await site.comesBack()
  await outbox.press('Send all now')
  await outbox.row('Ada Lind').getByText('Delivered').waitFor({ timeout: 60_000 })
  await outbox.leave()
  await expect.poll(() => outbox.button.innerText()).toBe('Outbox')

  await administrator.open('2580')
  const log = page.getByTestId('audit-log')
  await log.getByText('Enrollment delivered').waitFor(patience)
  expect(await log.locator('[data-what="enrollment-discarded"]').innerText()).toContain(
    'It was enrolled twice'
  )
  expect(await log.innerText()).not.toContain('Berg')
  await page.getByRole('button', { name: 'Check the log' }).click()
  await page.getByText('The log is intact').waitFor(patience)
  const download = page.waitForEvent('download', patience)
  await page.getByRole('button', { name: 'Export as CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.csv$/)
})

it('carries what waits to a second station in a sealed file, which asks about whoever looks enrolled already', async () => {
  const site = await siteServer(engine)
  const first = await openDesk()
  await first.desk.signInAt(site.choice, site.account)
  await site.goesAway()
  await first.station.capture()
  await enroll(first.desk, 'Ada', 'Lind')
  await first.desk.press('Enroll next person')
  await enroll(first.desk, 'Bea', 'Berg')
  await first.station.goHome()
  await first.outbox.open()
  await first.outbox.row('Ada Lind').getByText('Waits for the network').waitFor(patience)
  await first.outbox.press('Save to a file')
  await first.outbox.press('Save the file')
  await first.outbox.page.getByText('Please use at least 12 characters.').waitFor()
  await first.outbox.press('Cancel')
  const file = await first.outbox.exportWith('correct horse battery')
  await first.outbox.page.getByText('2 enrollments are in the file').waitFor(patience)
  await first.outbox.row('Ada Lind').getByText('Given to a file for another station').waitFor(patience)

  await site.comesBack()
  const second = await openDesk()
  await second.desk.signInAt(site.choice, site.account)
  await second.outbox.open()
  await second.outbox.press('Open a file')
  await second.outbox.importFrom(file, 'not the passphrase')
  await second.outbox.page.getByText('The passphrase does not open this file').waitFor(patience)
  await second.outbox.importFrom(file, 'correct horse battery')
  await second.outbox.page.getByText('2 enrollments were taken in').waitFor(patience)
  await second.outbox.row('Ada Lind').getByText('Delivered').waitFor({ timeout: 60_000 })

  await second.outbox.press('Answer the question: Bea Berg')
  const bea = second.outbox.row('Bea Berg')
  await bea.getByRole('button', { name: 'Somebody else: make a new record' }).click(patience)
  await bea.getByRole('button', { name: 'I have looked: it is somebody else' }).click(patience)
  await bea.getByText('Delivered').waitFor({ timeout: 60_000 })
})

it('asks what the administrator wants to know, and says beside each setting what is not right', async () => {
  const { station, desk } = await openDesk()
  const { page } = station
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await new SettingsPage(page).open()
  await press('Change what is asked')
  await press('Add a field')
  await press('Save')
  await page.getByText('2 things are not right yet.').waitFor()
  const label = page.getByLabel('Label on the form')
  await expect.poll(() => label.evaluate((input) => input === document.activeElement)).toBe(true)
  await page.getByLabel('Label on the form').fill('Company')
  await page.getByLabel('Name at the server').fill('Company')
  await page.getByLabel('Days that one may wait').fill('400')
  await page.getByText('Please enter a whole number from 1 to 365.').waitFor()
  await page.getByLabel('Days that one may wait').fill('30')
  await press('Add a language')
  const text = page.getByRole('group', { name: 'New text' })
  await text.getByLabel('Version').fill('1')
  await text.getByLabel('Title').fill('Your photo')
  await text.getByLabel('Text', { exact: true }).fill('May we?')
  await text.getByLabel('Language').fill('en')
  await press('Save')
  await page.getByText('Saved. It holds from the next enrollment on.').waitFor(patience)

  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('May we please?')
  await press('Save')
  await page.getByText('These words are in force under this version already.').waitFor()
  await page.getByLabel('Version').fill('2')
  await press('Save')
  await page.getByText('Saved. It holds from the next enrollment on.').waitFor(patience)
  // Version 1 meant other words, and for ever.
  await page.getByLabel('Version').fill('1')
  await press('Save')
  await page.getByText('A changed consent text needs a new version').waitFor(patience)
  await press('Settings')
  await press('Leave without saving')
  await press('Home')

  await station.choose('Enroll')
  await page.getByText('May we please?').waitFor(patience)
  await desk.press('I agree')
  await page.getByRole('button', { name: 'Use this photo' }).waitFor(patience)
  await desk.usePhoto()
  await page.getByLabel('Company').waitFor()
})
