import { expect, it } from 'vitest'
import { emptyRoom } from '../support/camera-clip'
import { installCameraFaults } from '../support/camera-faults'
import { CameraPage } from '../support/camera-page'
import { openStation } from '../support/e2e'
import { Stage } from '../support/e2e-stage'
import type { FakeCamera } from '../support/station-browser'
import type { StationPage } from '../support/station-page'

const patience = { timeout: 30_000 }

async function openWithFaults(stage: Stage, camera: FakeCamera): Promise<StationPage> {
  const { station } = await openStation(stage.folder, camera)
  await station.page.addInitScript(installCameraFaults)
  await station.page.reload()
  await station.page.getByText('Connected').waitFor(patience)
  return station
}

/** Before a camera that shows an empty room, and analysed. */
async function openCapture(): Promise<StationPage> {
  const stage = new Stage()
  stage.still(await emptyRoom())
  const station = await openWithFaults(stage, { kind: 'clip', path: stage.clip })
  await station.choose('Enroll')
  await seesTheRoom(station)
  return station
}

async function seesTheRoom({ hint }: StationPage): Promise<void> {
  await expect
    .poll(() => hint.textContent(patience), patience)
    .toContain('Please step in front of the camera')
}

it('says that the camera stopped, and goes on by itself when it is plugged in again', async () => {
  const station = await openCapture()
  await station.page.evaluate(() => {
    window.cameraFaults.refuseWith = 'NotFoundError'
    window.cameraFaults.unplug()
  })
  await station.page.getByText('The camera stopped').waitFor(patience)
  await station.page.evaluate(() => {
    window.cameraFaults.refuseWith = undefined
    window.cameraFaults.tellDevicesChanged()
  })
  await station.page.getByText('The camera stopped').waitFor({ ...patience, state: 'hidden' })
  await seesTheRoom(station)
})

it('waits while another program has the camera, and goes on without being asked', async () => {
  const station = await openCapture()
  await station.page.evaluate(() => {
    window.cameraFaults.refuseWith = 'NotReadableError'
    window.cameraFaults.unplug()
  })
  await station.page.getByText('Another program is using the camera').waitFor(patience)
  // The other program tells nobody that it has finished.
  await station.page.evaluate(() => {
    window.cameraFaults.refuseWith = undefined
  })
  await station.page
    .getByText('Another program is using the camera')
    .waitFor({ ...patience, state: 'hidden' })
  await seesTheRoom(station)
})

it.each([
  ['by itself', false],
  ['at once when the window is seen again', true]
])('opens a camera anew that is silent after sleep, %s', async (_, isWoken) => {
  const station = await openCapture()
  const opened = await station.page.evaluate(() => window.cameraFaults.opened)
  await station.page.evaluate((isWoken) => {
    window.cameraFaults.silence()
    if (isWoken) document.dispatchEvent(new Event('visibilitychange'))
  }, isWoken)
  await expect
    .poll(() => station.page.evaluate(() => window.cameraFaults.opened), patience)
    .toBeGreaterThan(opened)
  await seesTheRoom(station)
})

it('shows a camera in the settings as soon as it is plugged in, and not any more when it is gone', async () => {
  const station = await openWithFaults(new Stage(), { kind: 'several', count: 2 })
  await station.page.evaluate(() => {
    window.cameraFaults.pluggedIn = 1
  })
  const cameras = new CameraPage(station.page)
  await cameras.open()
  await cameras.waitForLive(1)
  expect(await cameras.cards.count()).toBe(1)
  for (const count of [2, 1]) {
    await station.page.evaluate((count) => {
      window.cameraFaults.pluggedIn = count
      window.cameraFaults.tellDevicesChanged()
    }, count)
    await expect.poll(() => cameras.cards.count(), patience).toBe(count)
  }
})
