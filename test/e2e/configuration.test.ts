import { defaultThemes } from '@shared/domain/identification-settings'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { administratorPin } from '../support/administrator-pin'
import { violationsOf } from '../support/axe'
import { SettingsPage } from '../support/settings-page'
import { openBrowser } from '../support/station-browser'
import { StationPage } from '../support/station-page'
import { startStation } from '../support/station-process'

const text = { language: 'en', version: '1', title: 'Your photo', body: 'We keep it.', alternative: '' }

/** What the organisation sets, with one mistake. */
const managed = {
  mirorPreview: true,
  captureSound: true,
  presentationMode: 'warn',
  enrollmentPolicy: { consent: { texts: [text] }, outbox: { maxAgeDays: 3 } },
  themes: defaultThemes.slice(0, 2),
  access: { lockMinutes: 45 }
}

it('shows what the organisation has set and locks it, and takes settings along and over as files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'enroll-station-configuration-'))
  const managedPath = join(folder, 'configuration.json')
  writeFileSync(managedPath, JSON.stringify(managed), { mode: 0o644 })
  const process = await startStation(join(folder, 'profile'), false, undefined, managedPath)
  onTestFinished(() => process.stop())
  const browser = await openBrowser({ kind: 'missing' })
  onTestFinished(async () => {
    await browser.close()
    expect(browser.complaints).toEqual([])
  })
  const { page } = browser
  await new StationPage(page).open(process.url)
  await new SettingsPage(page).open()

  const note = (within: Locator) => within.getByText('Set by your organisation')
  const region = (name: string) => page.getByRole('region', { name, exact: true })
  const go = (name: string) => page.getByRole('button', { name }).first().click()
  const leave = async (): Promise<void> => {
    await go('Settings')
    await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor()
  }

  await go('Change limits and checks')
  const sound = page.getByRole('checkbox', { name: 'A sound says that a photo was taken' })
  expect(await sound.isChecked()).toBe(true)
  expect(await sound.isDisabled()).toBe(true)
  expect(await page.getByRole('radio', { name: /^Block/ }).isDisabled()).toBe(true)
  expect(await page.getByRole('textbox', { name: 'Size of the face: Not good enough' }).isEnabled()).toBe(
    true
  )
  expect(await page.getByTestId('managed-note').count()).toBe(2)
  await leave()

  await go('Change what is asked')
  const title = page.getByRole('textbox', { name: 'Title' })
  expect(await title.inputValue()).toBe('Your photo')
  expect(await title.isDisabled()).toBe(true)
  expect(await page.locator('[name="maxAgeDays"]').isDisabled()).toBe(true)
  expect(await page.locator('[name="maxItems"]').isEnabled()).toBe(true)
  expect(await page.getByTestId('managed-note').count()).toBe(2)
  expect(await violationsOf(page)).toEqual([])
  await leave()

  await go('Change search and themes')
  expect(await page.getByRole('button', { name: 'Add a theme' }).isDisabled()).toBe(true)
  await leave()

  await go('PIN and audit log')
  await note(region('Lock')).waitFor()
  expect(await page.getByLabel('Locks after').isDisabled()).toBe(true)
  expect(await page.getByLabel('Asks after').isEnabled()).toBe(true)
  await page.getByTestId('audit-log').getByText('Set by the organisation').waitFor()
  await leave()

  await go('Files and managed settings')
  const origin = page.getByTestId('managed-settings')
  await origin.getByText('6 settings are set by your organisation').waitFor()
  await origin.getByText('There is no setting of this name').waitFor()

  const download = page.waitForEvent('download')
  await go('Export the configuration')
  const path = await (await download).path()
  const content = readFileSync(path, 'utf8')
  expect(content).not.toContain(administratorPin)
  const exported: unknown = JSON.parse(content)
  expect(exported).toMatchObject({
    captureSound: true,
    access: { lockMinutes: 45 },
    detectorName: 'Enroll Station'
  })

  /** As somebody chooses a file that was written by hand. */
  const choose = async (settings: unknown): Promise<Locator> => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /^Choose (a|another) file$/ }).click()
    const buffer = Buffer.from(JSON.stringify(settings))
    await (await chooser).setFiles({ name: 'site.json', mimeType: 'application/json', buffer })
    const preview = page.getByTestId('configuration-preview')
    await preview.waitFor()
    return preview
  }
  const unchanged = await choose(exported)
  await unchanged.getByText('Nothing would change').waitFor()
  expect(await page.getByRole('button', { name: /^Take over/ }).count()).toBe(0)

  const bad = await choose({ detectorName: 'Gate 3', camera: { rotation: 45 } })
  await bad.getByText('Only one of these is allowed: 0, 90, 180, 270.').waitFor()
  expect(await page.getByRole('button', { name: /^Take over/ }).count()).toBe(0)

  const good = await choose({ detectorName: 'Gate 3', mirrorPreview: false, captureSound: false })
  const rows = good.getByRole('row')
  expect(await rows.nth(1).innerText()).toMatch(/^Name of the station\s+Enroll Station\s+Gate 3$/)
  expect(await rows.nth(2).innerText()).toMatch(/^Mirror image\s+yes\s+no$/)
  expect(await good.getByTestId('kept-settings').innerText()).toContain('Sound when a photo is taken')
  expect(await violationsOf(page)).toEqual([])
  await go('Take over 2 settings')
  await page.getByText('2 settings were taken over').waitFor()
  await go('Settings')

  await region('Camera').getByText('Not mirrored').waitFor()
})
