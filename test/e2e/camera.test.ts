import { expect, it } from 'vitest'
import { emptyRoom, frameWithAll } from '../support/camera-clip'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { samplePerson } from '../support/sample-people'
import { samplePhoto } from '../support/sample-photo'

it('says that there is no camera, and offers to try again', async () => {
  const { station } = await openStation(new Stage().folder, { kind: 'missing' })
  await station.choose('Enroll')
  await station.page.getByText('No camera found').waitFor()
  expect(await station.page.getByRole('button', { name: 'Try again' }).isEnabled()).toBe(true)
  await station.goHome()
})

it('says that the camera is denied, and offers to try again', async () => {
  const stage = new Stage()
  stage.still(await emptyRoom())
  const { station } = await openStation(stage.folder, { kind: 'denied', path: stage.clip })
  await station.choose('Enroll')
  await station.page.getByText('The camera is switched off for this station').waitFor()
  expect(await station.page.getByRole('button', { name: 'Try again' }).isEnabled()).toBe(true)
})

it('says that another program has the camera, and offers to try again', async () => {
  const { station } = await openStation(new Stage().folder, { kind: 'busy' })
  await station.choose('Identify')
  await station.page.getByText('Another program is using the camera').waitFor()
  expect(await station.page.getByRole('button', { name: 'Try again' }).isEnabled()).toBe(true)
})

const dora = samplePerson('dora')

const scenes = [
  ['nobody', () => emptyRoom(), 'Please step in front of the camera'],
  ['somebody too far away', () => seen(dora, { interEyeDistance: 70 }), 'Please come a little closer'],
  ['somebody too close', () => seen(dora, { interEyeDistance: 250 }), 'Please step back a little'],
  [
    'somebody at the edge',
    () => seen(dora, { interEyeDistance: 120, at: { x: 0.2, y: 0.42 } }),
    'Please move into the oval'
  ],
  [
    'somebody with the head on one side',
    () => seen(dora, { interEyeDistance: 120, roll: 25 }),
    'Please hold your head upright'
  ],
  [
    'somebody who looks away',
    () => seen(samplePerson('edda'), { interEyeDistance: 120 }),
    'Please look straight at the camera'
  ],
  [
    'somebody in the dark',
    () => seen(dora, { interEyeDistance: 120, brightness: 0.25 }),
    'A little more light, please'
  ],
  [
    'somebody in glaring light',
    () => seen(dora, { interEyeDistance: 120, brightness: 2.2 }),
    'A little less light, please'
  ],
  [
    'somebody out of focus',
    () => seen(dora, { interEyeDistance: 120, blur: 12 }),
    'The picture is not sharp yet'
  ],
  ['two people', () => twoPeople(), 'One person at a time, please']
] as const

it('says what to do, whatever is wrong with the picture, and takes no photo by itself', async () => {
  const stage = new Stage()
  stage.still(await emptyRoom())
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  for (const [sight, scene, words] of scenes) {
    stage.still(await scene())
    await station.choose('Enroll')
    await expect
      .poll(() => station.hint.textContent(), { timeout: 20_000, message: `seeing ${sight}` })
      .toContain(words)
    // Long enough for a photo to have been taken, had the station been satisfied.
    await station.page.waitForTimeout(1500)
    expect(await station.page.getByRole('button', { name: 'Use this photo' }).count(), sight).toBe(0)
    await station.goHome()
  }
})

it('seeing somebody who does not keep still, asks for it and takes no photo meanwhile', async () => {
  const stage = new Stage()
  const places = Array.from({ length: 24 }, (_, step) => 0.5 + 0.05 * Math.sin((step / 24) * 2 * Math.PI))
  stage.moves(await Promise.all(places.map((x) => seen(dora, { interEyeDistance: 120, at: { x, y: 0.45 } }))))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  await station.choose('Enroll')
  await expect.poll(() => station.hint.textContent(), { timeout: 20_000 }).toContain('Please hold still')
})

it('offers to take the photo by hand after ten seconds, and says why it did not by itself', async () => {
  const stage = new Stage()
  stage.still(await seen(samplePerson('edda'), { interEyeDistance: 120 }))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  await station.choose('Enroll')
  await station.hint.waitFor({ timeout: 20_000 })
  const byHand = station.page.getByRole('button', { name: 'Take the photo now' })
  expect(await byHand.count()).toBe(0)
  await byHand.waitFor({ timeout: 20_000 })
  await station.page.getByText('head turned').waitFor()
  await byHand.click()
  await station.page.getByText('This photo can be used').waitFor()
  await station.page.getByText('Head slightly turned').waitFor()
})

it('uses a photo that is not good enough only for a reason', async () => {
  const stage = new Stage()
  stage.still(await seen(dora, { interEyeDistance: 120, blur: 6 }))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  await station.choose('Enroll')
  await station.page.getByRole('button', { name: 'Take the photo now' }).click({ timeout: 30_000 })
  await station.page.getByText('This photo is not good enough to be found reliably').waitFor()
  await station.page.getByText('Not sharp', { exact: true }).waitFor()
  await station.page.getByRole('button', { name: 'Use it anyway' }).click()
  await station.page.getByRole('button', { name: 'Several tries gave nothing better' }).click()
  await station.page.getByLabel('First name').waitFor()
})

it('cuts the photo to the person it shows', async () => {
  const stage = new Stage()
  stage.still(await seen(dora, { interEyeDistance: 120, at: { x: 0.53, y: 0.42 } }))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  await station.capture()
  const photo = station.page.getByRole('img', { name: 'The photo that was taken' })
  // Five inter-eye distances wide, out of a frame of 1280 pixels.
  const width = await photo.evaluate((img) => (img as HTMLImageElement).naturalWidth)
  expect(Math.abs(width - 600)).toBeLessThan(60)
})

async function twoPeople(): Promise<Buffer> {
  const bea = samplePerson('bea')
  return frameWithAll([
    {
      photo: await samplePhoto(dora),
      eyes: dora.eyes,
      placement: { interEyeDistance: 110, at: { x: 0.27, y: 0.45 } }
    },
    {
      photo: await samplePhoto(bea),
      eyes: bea.eyes,
      placement: { interEyeDistance: 105, at: { x: 0.73, y: 0.45 } }
    }
  ])
}
