import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSteps } from '@shared/domain/diagnostics'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { emptyRoom } from '../support/camera-clip'
import { openStation } from '../support/e2e'
import { Stage } from '../support/e2e-stage'
import { SettingsPage } from '../support/settings-page'

const patience = { timeout: 60_000 }

/** @param run counts from 1 */
async function runCheck(page: Page, button: string, run: number): Promise<string | null> {
  await page.getByRole('button', { name: button }).click()
  const result = page.locator(`[data-testid="self-check-result"][data-run="${run}"]`)
  await result.waitFor(patience)
  return result.getAttribute('data-verdict')
}

it('checks a station, says what is wrong with it, saves what support needs, and shows live statistics', async () => {
  const stage = new Stage()
  stage.still(await emptyRoom())
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  const { page } = station
  await new SettingsPage(page).open()
  await page.getByRole('button', { name: 'Check this station' }).click()
  await page.getByRole('heading', { name: 'Diagnostics' }).waitFor()

  // In order, step by step.
  const rows = page.locator('[data-step]')
  const verdict = await runCheck(page, 'Start the check', 1)
  const odd = await page.locator('[data-step]:not([data-verdict="fine"])').allTextContents()
  // A computer that is busy with other tests may be slow; nothing else may be the matter with it.
  expect(odd.filter((text) => !/is slow|gives only/.test(text))).toEqual([])
  expect(verdict).toBe(odd.length === 0 ? 'fine' : 'attention')
  expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-step')))).toEqual([
    ...checkSteps
  ])
  expect(await page.locator('[data-step="camera"]').textContent()).toMatch(/pictures? a second/)

  // Another program takes the camera.
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('busy', 'NotReadableError'))
  })
  expect(await runCheck(page, 'Check again', 2)).toBe('failed')
  expect(await page.locator('[data-step="camera"]').textContent()).toMatch(/cannot be used.*another program/i)
  await page.getByRole('button', { name: 'Result as text' }).click()
  const asText = await page.getByLabel('Result of the check as text').inputValue()
  expect(asText.split('\n')).toHaveLength(checkSteps.length)
  expect(asText).toMatch(/^\[Not in order\] Camera: /)

  // What is shown beforehand is what is saved.
  await page.getByRole('button', { name: 'Put a bundle together' }).click()
  const files = page.getByTestId('bundle-files').getByRole('listitem')
  await files.first().waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the bundle' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toMatch(/^enroll-station-support-\d{4}-\d\d-\d\d\.zip$/)
  const path = join(stage.folder, 'bundle.zip')
  await saved.saveAs(path)
  const unzipped = unzipSync(readFileSync(path))
  const listed = await files.locator('span:first-child').allTextContents()
  expect(Object.keys(unzipped)).toEqual(listed)
  expect(strFromU8(unzipped['checks.json'] ?? new Uint8Array())).toContain('"camera/failed"')
  expect(strFromU8(unzipped['logs/station.log'] ?? new Uint8Array())).toContain('self-check-step')

  // Live statistics: switched on here, seen over the picture, gone by the keys, and nothing moves for them.
  await page.getByText('Show statistics over the camera picture').click()
  await page.getByRole('button', { name: 'Settings' }).click()
  await station.goHome()
  await page.evaluate(() => Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia'))
  await station.choose('Identify')
  await page.locator('[data-testid="hint-banner"][data-hint="no-face"]').waitFor(patience)
  const statistics = page.getByTestId('capture-stats')
  await statistics.waitFor()
  await expect.poll(async () => Number(await statistics.getAttribute('data-fps'))).toBeGreaterThan(0)
  await expect.poll(() => statistics.innerText()).toMatch(/Camera\s+\d+\.\d \/s/)
  expect(await statistics.innerText()).toContain('no-face')
  const places = async () => [await station.hint.boundingBox(), await page.locator('video').boundingBox()]
  const withThem = await places()
  // What is on top at the hint's place is the hint.
  const { x = 0, y = 0, width = 0, height = 0 } = withThem[0] ?? {}
  const isOnTop = await page.evaluate(
    ([left, top]) =>
      document.elementFromPoint(left ?? 0, top ?? 0)?.closest('[data-testid="hint-banner"]') !== null,
    [x + width / 2, y + height / 2]
  )
  expect(isOnTop).toBe(true)
  await page.keyboard.press('Control+Shift+D')
  await statistics.waitFor({ state: 'hidden' })
  expect(await places()).toEqual(withThem)
})
