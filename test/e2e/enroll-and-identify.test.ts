import { expect, it } from 'vitest'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { adaAgain, samplePerson } from '../support/sample-people'
import { openBrowser } from '../support/station-browser'
import { StationPage } from '../support/station-page'
import { startStation } from '../support/station-process'

it('enrolls a visitor, knows her again by another picture after a power cut, and does not know a stranger', async () => {
  const stage = new Stage()
  const camera = { kind: 'clip', path: stage.clip } as const
  await stage.stepsIn(await seen(adaAgain))
  const { station, process } = await openStation(stage.folder, camera)
  await expect(station.page.getByText('Training mode').count()).resolves.toBe(1)

  await station.capture()
  await station.enrollAs('Ada', 'Lind')
  expect(await station.page.getByTestId('enrollment-result').textContent()).toContain('Ada Lind is enrolled')
  await station.goHome()

  await stage.stepsIn(await seen(samplePerson('bea')))
  const stranger = await station.identify()
  expect(await stranger.getAttribute('data-outcome')).toBe('not-enrolled')

  await process.kill()
  await stage.stepsIn(await seen(samplePerson('ada')))
  const { station: later } = await openStation(stage.folder, camera)
  const result = await later.identify()
  expect(await result.getAttribute('data-outcome')).toBe('match')
  expect(await result.textContent()).toContain('Ada Lind')
  // The photo from the day of enrollment and the one of now, both really shown.
  await expect.poll(() => result.getByRole('img').count()).toBe(2)
  await expect
    .poll(() =>
      result
        .getByRole('img')
        .evaluateAll((all) => all.every((img) => (img as HTMLImageElement).naturalWidth > 0))
    )
    .toBe(true)
})

it('checks the name before anything is sent', async () => {
  const stage = new Stage()
  await stage.stepsIn(await seen(samplePerson('dora')))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  await station.capture()
  await station.page.getByRole('button', { name: 'Use this photo' }).click()
  await station.page.getByRole('button', { name: 'Enroll this person' }).click()
  await expect.poll(() => station.page.getByText('Please enter a name.').count()).toBe(2)
})

it('lets the attendant take the photo again', async () => {
  const stage = new Stage()
  await stage.stepsIn(await seen(samplePerson('dora')))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  await station.capture()
  await station.page.getByRole('button', { name: 'Take again' }).click()
  await station.page.getByRole('button', { name: 'Use this photo' }).waitFor({ timeout: 30_000 })
})

it('opens for one browser only, and lets that one reload', async () => {
  const stage = new Stage()
  const host = await startStation(stage.folder)
  const first = await openBrowser({ kind: 'missing' })
  const second = await openBrowser({ kind: 'missing' })
  try {
    await new StationPage(first.page).open(host.url)
    expect(first.page.url()).not.toContain('#')
    await second.page.goto(host.url)
    await expect.poll(() => second.page.getByText('Connected').count()).toBe(0)
    await first.page.reload()
    await first.page.getByText('Connected').waitFor()
    expect(await second.page.getByText('Connected').count()).toBe(0)
  } finally {
    await first.close()
    await second.close()
    await host.stop()
  }
})
