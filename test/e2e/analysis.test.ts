import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seen, Stage } from '../support/e2e-stage'
import { openStation } from '../support/e2e'
import { flipped, placeOfWeight } from '../support/model-bytes'
import { samplePerson } from '../support/sample-people'
import { SettingsPage } from '../support/settings-page'
import type { StationPage } from '../support/station-page'

const patience = { timeout: 30_000 }

interface Damaged {
  readonly station: StationPage
  /** Serves changed bytes for one of the model files from now on. */
  readonly damage: (file: string, change: (bytes: Uint8Array) => Uint8Array) => Promise<void>
  /** Serves the files as they are again. */
  readonly repair: () => Promise<void>
  readonly log: () => string
}

async function openDamageable(expected?: string): Promise<Damaged> {
  const stage = new Stage()
  stage.still(await seen(samplePerson('dora')))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip }, expected)
  const context = station.page.context()
  return {
    station,
    async damage(file, change) {
      await context.route(`**/models/${file}`, async (route) => {
        const response = await route.fetch()
        const body = Buffer.from(change(new Uint8Array(await response.body())))
        await route.fulfill({ response, body })
      })
    },
    repair: () => context.unrouteAll({ behavior: 'wait' }),
    log: () => readFileSync(join(stage.folder, 'logs', 'station.log'), 'utf8')
  }
}

const wrongWeight = (bytes: Uint8Array): Uint8Array => flipped(bytes, [placeOfWeight(bytes, 0.5)])

it('goes to maintenance with a model that calculates wrongly, names it, and comes back when it is repaired', async () => {
  const { station, damage, repair, log } = await openDamageable()
  const { page } = station
  const maintenance = page.getByTestId('maintenance')
  await damage('face-landmarks.onnx', wrongWeight)
  await page.reload()

  await maintenance.waitFor(patience)
  const words = await maintenance.innerText()
  expect(words).toContain('Face analysis does not work correctly')
  expect(words).toContain('Finding eyes, nose and mouth')
  expect(words).toContain('face-landmarks.onnx')
  expect(log()).toMatch(/"window-problem","code":"analysis\/self-test-failed","model":"landmarks"/)

  await page.getByRole('button', { name: 'Test again' }).click()
  await page.getByText('Tested 2 times, and it still fails.').waitFor(patience)

  await maintenance.getByRole('button', { name: 'Settings' }).click()
  await new SettingsPage(page).enter()
  await page.getByRole('button', { name: 'Home' }).click()
  await maintenance.waitFor()

  await repair()
  await page.getByRole('button', { name: 'Test again' }).click()
  await page.getByRole('heading', { name: 'What would you like to do?' }).waitFor(patience)
  await station.capture()
})

it('goes to maintenance with a file that is no model', async () => {
  const { station, damage } = await openDamageable()
  await damage('face-detector.onnx', (bytes) => bytes.subarray(0, 1000))
  await station.page.reload()
  const maintenance = station.page.getByTestId('maintenance')
  await maintenance.waitFor(patience)
  expect(await maintenance.innerText()).toContain('Face analysis is not available')
  expect(await maintenance.getAttribute('data-model')).toBe('detector')
})

it('goes to maintenance when the analysis dies in the middle of a capture and cannot be started again', async () => {
  // The frame that was with the analysis when it died: nobody is left who could close it.
  const { station, damage, repair } = await openDamageable('A VideoFrame was garbage collected')
  const { page } = station
  await station.choose('Identify')
  await page.getByTestId('identify-result').waitFor(patience)
  await damage('face-eyes.onnx', wrongWeight)
  for (const worker of page.workers()) await worker.evaluate(() => close())
  const maintenance = page.getByTestId('maintenance')
  await maintenance.waitFor(patience)
  expect(await maintenance.getAttribute('data-model')).toBe('eyes')
  await repair()
  await page.getByRole('button', { name: 'Test again' }).click()
  await page.getByTestId('identify-result').waitFor(patience)
})
