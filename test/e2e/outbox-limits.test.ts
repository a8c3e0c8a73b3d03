import type { FaceEngine } from '@sandbox/engine/face-engine'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { EnrollPage } from '../support/enroll-page'
import { everyFileAnother } from '../support/many-people'
import { OutboxPage } from '../support/outbox-page'
import { queuedProfile } from '../support/queued-profile'
import { adaAgain } from '../support/sample-people'
import { createTestEngine } from '../support/sandbox-engine'
import { siteServer } from '../support/site-server'

const patience = { timeout: 30_000 }

let real: FaceEngine
beforeAll(() => {
  real = createTestEngine()
})
afterAll(() => real.close())

it('warns when the outbox is nearly full, takes nobody in when it is full, and does again when it is not', async () => {
  const stage = new Stage()
  const photo = await seen(adaAgain)
  await stage.stepsIn(photo)
  const site = await siteServer(everyFileAnother(real, photo))
  const profile = await queuedProfile({ site, count: 3, photo, outbox: { maxItems: 5 } })
  await site.goesAway()
  const camera = { kind: 'clip', path: stage.clip } as const
  const { station } = await openStation(profile.folder, camera, undefined, 'No connection')
  const { page } = station
  const desk = new EnrollPage(station)
  const outbox = new OutboxPage(station)
  const level = () => outbox.button.getAttribute('data-level')
  const enroll = async (lastName: string): Promise<void> => {
    await desk.usePhoto()
    await desk.typeName('Ada', lastName)
    await desk.press('Enroll this person')
    await desk.result.or(page.getByTestId('enrollment-progress')).first().waitFor(patience)
  }

  await outbox.button.getByText('3 waiting').waitFor(patience)
  expect(await level()).toBe('normal')

  await station.capture()
  await enroll('Four')
  await station.goHome()
  await outbox.button.getByText('4 waiting, nearly full').waitFor(patience)
  await outbox.open()
  await page.getByText('The outbox is nearly full, or something has waited for long').waitFor()
  await outbox.leave()

  await station.capture()
  await enroll('Five')
  // Nobody is asked for consent or a photo that could not be saved.
  await desk.press('Enroll next person')
  await page.getByRole('heading', { name: 'The outbox is full' }).waitFor(patience)
  expect(await page.locator('video').count()).toBe(0)
  await station.goHome()
  await outbox.button.getByText('5 waiting, full').waitFor()
  await outbox.open()
  await page.getByText('Nothing more can be saved').waitFor()
  expect(await outbox.rows.count()).toBe(5)
  await outbox.leave()

  await station.choose('Enroll')
  await page.getByRole('heading', { name: 'The outbox is full' }).waitFor(patience)
  await site.comesBack()
  const retry = page.getByRole('button', { name: 'Try again' })
  const cameraCount = async (): Promise<number> => {
    if (await retry.isVisible()) await retry.click()
    return page.locator('video').count()
  }
  await expect.poll(cameraCount, { timeout: 60_000, interval: 500 }).toBe(1)
})
