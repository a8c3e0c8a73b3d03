import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openBrowser } from '../support/station-browser'
import { StationPage } from '../support/station-page'
import { startStation } from '../support/station-process'

it('reads the screens ahead, says when one cannot be read, and opens it when it can be again', async () => {
  const host = await startStation(mkdtempSync(join(tmpdir(), 'enroll-station-e2e-')))
  onTestFinished(() => host.stop())
  const browser = await openBrowser({ kind: 'missing' })
  onTestFinished(() => browser.close())
  const { page } = browser
  const read: string[] = []
  page.on('requestfinished', (request) => void read.push(new URL(request.url()).pathname))
  await page.route('**/assets/OutboxScreen-*.js', (route) => route.abort())
  const station = new StationPage(page)
  await station.open(host.url)

  await expect.poll(() => read).toContainEqual(expect.stringMatching(/SettingsScreen-.+\.js$/))

  await page.getByTestId('outbox-button').click()
  await page.getByRole('heading', { name: 'This screen could not be opened' }).waitFor()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'This screen could not be opened' }).waitFor()

  await page.unrouteAll({ behavior: 'wait' })
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'Outbox' }).waitFor()
})
