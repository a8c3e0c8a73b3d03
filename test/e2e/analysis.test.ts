import { expect, it } from 'vitest'
import { seen, Stage } from '../support/e2e-stage'
import { openStation } from '../support/e2e'
import { flipped, placeOfWeight } from '../support/model-bytes'
import { samplePerson } from '../support/sample-people'
import type { StationPage } from '../support/station-page'

/** Opens a station whose page gets changed bytes for one of the model files. */
async function openWithModel(file: string, change: (bytes: Uint8Array) => Uint8Array): Promise<StationPage> {
  const stage = new Stage()
  stage.still(await seen(samplePerson('dora')))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  const { page } = station
  await page.context().route(`**/models/${file}`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: Buffer.from(change(new Uint8Array(await response.body()))) })
  })
  await page.reload()
  await page.getByText('Connected').waitFor()
  return station
}

it('takes no pictures with a model that calculates wrongly, and says so', async () => {
  const station = await openWithModel('face-landmarks.onnx', (bytes) =>
    flipped(bytes, [placeOfWeight(bytes, 0.5)])
  )
  await station.choose('Enroll')
  await station.page.getByText('Face analysis does not work correctly').waitFor({ timeout: 30_000 })
  expect(await station.page.getByRole('button', { name: 'Try again' }).isEnabled()).toBe(true)
  await station.goHome()
})

it('says that a model is missing or no model at all', async () => {
  const station = await openWithModel('face-detector.onnx', (bytes) => bytes.subarray(0, 1000))
  await station.choose('Identify')
  await station.page.getByText('Face analysis is not available').waitFor({ timeout: 30_000 })
})
