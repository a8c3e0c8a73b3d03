import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { overflowOf, violationsOf } from '../support/axe'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { adaAgain } from '../support/sample-people'
import { stops } from '../support/tour'

/** The small screen of an old desk, the usual one, and a kiosk's on end. */
const sizes = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 }
]

/** A folder for pictures of every screen, for people to look at. */
const pictures = process.env['SCREEN_PICTURES']

it('shows every screen without barriers, and whole, on every size of screen', async () => {
  const stage = new Stage()
  await stage.stepsIn(await seen(adaAgain))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  const { page } = station
  const complaints: string[] = []
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true })
  for (const { name, go, back } of stops) {
    await go(station)
    for (const size of sizes) {
      await page.setViewportSize(size)
      // Frames of the new size have to come first.
      await page.waitForTimeout(300)
      const place = `${name} at ${size.width}x${size.height}`
      for (const found of [...(await violationsOf(page)), ...(await overflowOf(page))]) {
        complaints.push(`${place}: ${found}`)
      }
      if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}-${size.width}.png`) })
    }
    for (const button of back) await page.getByRole('button', { name: button }).first().click()
    await page.getByRole('heading', { name: 'What would you like to do?' }).waitFor()
  }
  expect(complaints).toEqual([])
}, 300_000)
