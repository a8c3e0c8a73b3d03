import { expect, it } from 'vitest'
import { CameraPage } from '../support/camera-page'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { QualityPage } from '../support/quality-page'
import { samplePerson } from '../support/sample-people'

const patience = { timeout: 30_000 }

it("guides and judges by the site's own limits, and keeps them over a restart", async () => {
  const stage = new Stage()
  stage.still(await seen(samplePerson('dora')))
  const { station, process } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  const { page } = station
  const quality = new QualityPage(page)
  await quality.open()
  await quality.type(quality.blocking('Size of the face'), '180')
  // Advice never comes later than the blocking.
  expect(await quality.advice('Size of the face').inputValue()).toBe('180')
  await quality.save()
  await quality.leave()

  // 130 pixels between the eyes are plenty by the limits that the station comes with.
  await station.choose('Enroll')
  await station.hint.getByText('Please come a little closer').waitFor(patience)
  await page.getByRole('button', { name: 'Take the photo now' }).click(patience)
  await page.getByRole('button', { name: 'Use it anyway' }).waitFor(patience)
  expect(await page.getByTestId('photo-quality').getAttribute('data-overall')).toBe('poor')
  await process.stop()

  const again = (await openStation(stage.folder, { kind: 'clip', path: stage.clip })).station
  const kept = new QualityPage(again.page)
  await kept.open()
  expect(await kept.blocking('Size of the face').inputValue()).toBe('180')
  await again.page.getByRole('button', { name: 'Back to what the station comes with: Size' }).click()
  await kept.save()
  await kept.leave()
  await again.capture()
})

it('lets nobody type a limit out of its bounds, and asks before changes are lost', async () => {
  const { station } = await openStation(new Stage().folder, { kind: 'missing' })
  const { page } = station
  const quality = new QualityPage(page)
  await quality.open()
  await quality.type(quality.blocking('Head turned to the side'), '90')
  expect(await quality.blocking('Head turned to the side').inputValue()).toBe('35')
  await page.getByRole('radio', { name: /^Block/ }).check({ force: true })
  await page.getByRole('checkbox', { name: 'A sound says that a photo was taken' }).check({ force: true })

  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Stay here' }).click()
  await quality.save()
  await page.getByRole('button', { name: 'Settings' }).click()
  const section = page.getByRole('region', { name: 'Picture quality' })
  await section.getByText('1 changed').waitFor()
  await section.getByText('Block').waitFor()
})

it('refuses cameras by what somebody puts on the list, and no more when it is taken off', async () => {
  const { station } = await openStation(new Stage().folder, { kind: 'several', count: 2 })
  const { page } = station
  const cameras = new CameraPage(page)
  await cameras.open()
  await cameras.waitForLive(2)
  const add = page.getByRole('button', { name: 'Add', exact: true })
  const name = page.getByLabel('Refuse cameras with this in their name')
  await name.fill('OBS Camera')
  await add.click()
  await page.getByText('Cameras of this name are refused already.').waitFor()
  await name.fill('device 1')
  await add.click()
  await cameras.cards.nth(1).getByText('its name has "device 1" in it').waitFor()
  await page.getByText('This list was changed.').waitFor()

  await page.getByRole('button', { name: 'Take off the list: device 1' }).click()
  await page.getByRole('button', { name: 'Take off the list', exact: true }).click()
  await cameras.waitForLive(2)
  await page.getByRole('button', { name: 'Take off the list: vmix' }).click()
  await page.getByRole('button', { name: 'Take off the list', exact: true }).click()
  await page.getByText('This list was changed.').waitFor()
  await page.getByRole('button', { name: 'Back to the list of the station' }).click()
  await page.getByText('This is the list that comes with the station.').waitFor()
})
