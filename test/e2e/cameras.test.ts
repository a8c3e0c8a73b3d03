import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { CameraPage, countTracks } from '../support/camera-page'
import { emptyRoom, writeClip } from '../support/camera-clip'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { samplePerson } from '../support/sample-people'

const dora = samplePerson('dora')
const patience = { timeout: 30_000 }

it('shows every camera, and finds the chosen one again when its id has become another', async () => {
  const { folder } = new Stage()
  const { station, process } = await openStation(folder, { kind: 'several', count: 3 })
  const cameras = new CameraPage(station.page)
  await cameras.open()
  await cameras.waitForLive(3)
  expect(await cameras.cards.nth(0).textContent()).toContain('In use')
  await cameras.cards.nth(2).getByText('fake_device_2').click()
  await cameras.cards.nth(2).getByText('In use').waitFor()
  await expect
    .poll(() => cameras.page.getByTestId('camera-delivery').textContent(), patience)
    .toContain('1280 x 720')
  await process.stop()

  // Another start answers at another address, for which the browser makes other ids.
  const again = new CameraPage((await openStation(folder, { kind: 'several', count: 3 })).station.page)
  await again.open()
  await again.waitForLive(3)
  await again.cards.nth(2).getByText('In use').waitFor()
})

it('runs no camera any more after leaving', async () => {
  const { station } = await openStation(new Stage().folder, { kind: 'several', count: 2 })
  const cameras = new CameraPage(station.page)
  await station.page.addInitScript(countTracks)
  await station.page.reload()
  await cameras.open()
  await cameras.waitForLive(2)
  expect(await cameras.liveTracks()).toBe(2)
  await cameras.back()
  await station.page.getByRole('heading', { name: 'Settings' }).waitFor()
  expect(await cameras.liveTracks()).toBe(0)

  await station.page.getByRole('button', { name: 'Check light and place' }).click()
  await expect.poll(() => cameras.liveTracks(), patience).toBe(1)
  await cameras.back()
  expect(await cameras.liveTracks()).toBe(0)
  // Leaving before a camera has started: it is closed as soon as it has.
  const opened = await cameras.openedTracks()
  await station.page.getByRole('button', { name: 'Choose and adjust' }).click()
  await cameras.back()
  await expect.poll(() => cameras.openedTracks(), patience).toBeGreaterThan(opened)
  await expect.poll(() => cameras.liveTracks(), patience).toBe(0)
})

it('takes upright photos with a camera that hangs on its side', async () => {
  const stage = new Stage()
  stage.still(await seen(dora, { interEyeDistance: 130, at: { x: 0.49, y: 0.5 }, roll: 90 }))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  const cameras = new CameraPage(station.page)
  await cameras.open()
  await station.page.getByText('Turned to the left').click()
  await station.page.locator('[data-testid="camera-preview"][data-rotation="270"]').waitFor()
  await cameras.back()
  await station.page.getByText('Turned to the left').waitFor()
  await station.page.getByRole('button', { name: 'Home' }).click()
  await station.capture()
  // Guidance takes no photo of a head on its side, and the photo itself is measured anew.
  const isUpright = station.page.getByText(/^(Looks straight ahead|Head slightly turned)$/)
  expect(await isUpright.count()).toBe(1)
})

it('does not use a virtual camera, says why, and uses it when somebody allows it', async () => {
  const stage = new Stage()
  // The fake camera is called like its clip.
  const clip = join(stage.folder, 'OBS Virtual Camera.mjpeg')
  writeClip(clip, [{ frames: 30, jpeg: await seen(dora) }])
  const { station } = await openStation(stage.folder, { kind: 'clip', path: clip })
  await station.choose('Enroll')
  await station.page.getByText('There is only a virtual camera').waitFor(patience)
  await station.goHome()

  const cameras = new CameraPage(station.page)
  await cameras.open()
  await cameras.cards.getByText('Not used: its name has').waitFor()
  expect(await cameras.cards.getByRole('radio').isDisabled()).toBe(true)
  await cameras.cards.getByRole('button', { name: 'Allow this camera' }).click()
  await station.page.getByRole('alertdialog').getByRole('button', { name: 'Allow this camera' }).click()
  await cameras.waitForLive(1)
  await cameras.back()
  await station.page.getByRole('button', { name: 'Home' }).click()
  await station.capture()
})

it('says that the chosen camera is not there, in the settings and beside the live picture', async () => {
  const stage = new Stage()
  const chosen = { deviceId: 'of another day', label: 'Desk Camera (1bcf:2c99)' }
  writeFileSync(join(stage.folder, 'settings.json'), JSON.stringify({ camera: { chosen } }))
  stage.still(await seen(dora, { interEyeDistance: 60 }))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  await station.choose('Enroll')
  await station.page.getByText('Not the camera that was chosen').waitFor(patience)
  await station.goHome()
  const cameras = new CameraPage(station.page)
  await cameras.open()
  await station.page.getByText('The camera that was chosen is not there').waitFor(patience)
  await station.page.getByText('"Desk Camera (1bcf:2c99)" is not plugged in').waitFor()
})

const places = [
  ['a good place', () => seen(dora, { interEyeDistance: 140 }), {}],
  ['a dark one', () => seen(dora, { interEyeDistance: 140, brightness: 0.25 }), { light: 'dark' }],
  ['one too far away', () => seen(dora, { interEyeDistance: 60 }), { distance: 'too-far' }],
  ['one out of focus', () => seen(dora, { interEyeDistance: 140, blur: 8 }), { focus: 'blurred' }],
  ['one before a window', () => beforeWindow(), { light: 'dark', backlight: 'backlit' }]
] as const

// The frame rate depends on the computer that runs the test, so the verdict as a whole is not looked at where it is good.
it('tells an installer what to do about a place', async () => {
  const stage = new Stage()
  stage.still(await emptyRoom())
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  const cameras = new CameraPage(station.page)
  for (const [place, scene, bad] of places) {
    stage.still(await scene())
    const report = await cameras.checkScene()
    const finding = (aspect: string) =>
      report.locator(`[data-aspect="${aspect}"]`).getAttribute('data-finding')
    const found = {
      light: await finding('light'),
      backlight: await finding('backlight'),
      distance: await finding('distance'),
      focus: await finding('focus')
    }
    const good = { light: 'well-lit', backlight: 'no-backlight', distance: 'near-enough', focus: 'sharp' }
    expect(found, place).toEqual({ ...good, ...bad })
    if (Object.keys(bad).length > 0) expect(await report.getAttribute('data-overall'), place).toBe('poor')
    await cameras.back()
    await station.page.getByRole('button', { name: 'Home' }).click()
  }
})

/** Somebody dark in the middle, and the window's white on both sides. */
async function beforeWindow(): Promise<Buffer> {
  const person = sharp(await seen(dora, { interEyeDistance: 140, brightness: 0.22 }))
  const middle = { left: 330, top: 0, width: 620, height: 720 }
  return sharp({ create: { width: 1280, height: 720, channels: 3, background: '#ffffff' } })
    .composite([{ input: await person.extract(middle).toBuffer(), left: middle.left, top: 0 }])
    .jpeg()
    .toBuffer()
}
