import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PresentationMode } from '@shared/face/presentation-attack/decision'
import type { Locator } from 'playwright-core'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { samplePerson } from '../support/sample-people'
import type { StationPage } from '../support/station-page'

/** Every still before the camera is a picture of a picture. The model notices this one, which has a white border. */
async function givenAway(): Promise<Buffer> {
  const border =
    '<svg width="1280" height="720">' +
    '<path fill-rule="evenodd" fill="#eee" d="M380 40H900V690H380ZM430 90V630H850V90Z"/></svg>'
  return sharp(await seen(samplePerson('cleo')))
    .composite([{ input: Buffer.from(border) }])
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** Nothing is to be noticed about this one but that it does not move. */
const convincing = (): Promise<Buffer> => seen(samplePerson('bea'))

/** A station of a site that has chosen this mode, with a picture held before its camera. */
async function openWith(
  mode: PresentationMode | undefined,
  picture: () => Promise<Buffer>
): Promise<StationPage> {
  const stage = new Stage()
  if (mode) writeFileSync(join(stage.folder, 'settings.json'), JSON.stringify({ presentationMode: mode }))
  await stage.stepsIn(await picture())
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  return station
}

const noticeOf = ({ page }: StationPage): Locator => page.getByTestId('presentation-notice')
const button = ({ page }: StationPage, name: string): Locator => page.getByRole('button', { name })

it('warns of what looks like a picture of a picture, says why, and lets the attendant go on', async () => {
  const station = await openWith('warn', givenAway)
  await station.capture()
  const words = await noticeOf(station).textContent()
  expect(words).toContain('This may be a picture of a picture')
  expect(words).toContain('It looks like a print or a screen.')
  expect(words).toContain('No blink was seen.')
  await button(station, 'Use this photo').click()
  await station.page.getByLabel('First name').waitFor()
})

it('does not use it where the site blocks, says why, and offers to take the photo again', async () => {
  const station = await openWith('block', givenAway)
  await station.choose('Enroll')
  await noticeOf(station).waitFor({ timeout: 30_000 })
  expect(await noticeOf(station).textContent()).toContain('The station does not use this photo')
  expect(await button(station, 'Use').count()).toBe(0)
  await button(station, 'Take again').click()
  await station.hint.waitFor()
})

it('asks for a reason where the site blocks and nothing showed that a person stood there', async () => {
  const station = await openWith('block', convincing)
  await station.choose('Enroll')
  await noticeOf(station).waitFor({ timeout: 30_000 })
  expect(await noticeOf(station).textContent()).toContain('It did not turn.')
  expect(await button(station, 'Use this photo').count()).toBe(0)
  await button(station, 'Use it with a reason').click()
  await button(station, 'I saw the person in front of the camera').click()
  await station.page.getByLabel('First name').waitFor()
})

it('tells whoever looks somebody up, and answers all the same', async () => {
  const station = await openWith('block', givenAway)
  const result = await station.identify()
  expect(await result.getAttribute('data-outcome')).toBe('not-enrolled')
  expect(await noticeOf(station).textContent()).toContain('Please look at the person yourself.')
})

it('bothers nobody where a site only records', async () => {
  const station = await openWith(undefined, givenAway)
  await station.capture()
  expect(await noticeOf(station).count()).toBe(0)
})
