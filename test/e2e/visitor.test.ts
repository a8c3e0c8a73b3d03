import { visitorState } from '@shared/domain/visitor-display'
import { channels } from '@shared/ipc/channels'
import { mayCall } from '@shared/ipc/roles'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { violationsOf } from '../support/axe'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { EnrollPage } from '../support/enroll-page'
import { adaAgain } from '../support/sample-people'
import { SettingsPage } from '../support/settings-page'
import type { StationPage } from '../support/station-page'
import { VisitorPage } from '../support/visitor-page'

const patience = { timeout: 30_000 }
const consent = {
  language: 'de',
  version: '1',
  title: 'Ihr Foto',
  body: 'Wir speichern Ihr Foto, damit man Sie am Eingang wiedererkennt.',
  alternative: 'Nehmen Sie das Formular.'
}

/** The desk with the second window switched on, and that window in the same browser. */
async function openBoth(): Promise<{ station: StationPage; visitor: VisitorPage; stage: Stage }> {
  const stage = new Stage()
  stage.still(await seen(adaAgain, { interEyeDistance: 60 }))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  const { page } = station
  await new SettingsPage(page).open()
  await page.getByText('Use a second window for visitors').click()
  const link = page.getByRole('link', { name: "Open the visitor's page" })
  await link.waitFor()
  expect(await link.getAttribute('rel')).toContain('noopener')
  const visitor = new VisitorPage(await page.context().newPage())
  await visitor.open((await link.getAttribute('href')) ?? '')
  await page.getByText('The second window is open.').waitFor()
  await station.goHome()
  return { station, visitor, stage }
}

/** What the host sends to a visitor's page, and nothing more. */
const toVisitor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('welcome'), nextToken: z.string() }),
  z.strictObject({ kind: z.literal('event'), event: z.literal('visitor:changed'), payload: visitorState }),
  z.strictObject({
    kind: z.literal('answer'),
    id: z.int(),
    result: z.strictObject({ ok: z.literal(true), value: visitorState.optional() })
  })
])

it('shows the visitor picture, hints, consent and friendly words, and never who it is or why', async () => {
  const { station, visitor, stage } = await openBoth()
  const desk = new EnrollPage(station)
  await visitor.waitFor('idle')
  expect(await violationsOf(visitor.page)).toEqual([])
  await desk.savePolicy({ consent: { texts: [consent] } })

  await station.choose('Enroll')
  await visitor.waitFor('consent')
  const sheet = visitor.page.getByRole('article')
  expect(await sheet.getAttribute('lang')).toBe('de')
  expect(await sheet.textContent()).toContain(consent.body)
  expect(await visitor.page.locator('video').count()).toBe(0)
  expect(await violationsOf(visitor.page)).toEqual([])

  await desk.press('I agree')
  await visitor.waitFor('camera')
  // Too far away, and said so to her too.
  await visitor.page.locator('[data-hint="too-far"]').waitFor(patience)
  const mirror = await visitor.mirror()
  expect(mirror.scaleX).toBe(-1)
  expect(mirror.width).toBeGreaterThan(0)
  expect(await violationsOf(visitor.page)).toEqual([])
  await station.goHome()
  await visitor.waitFor('idle')

  await stage.stepsIn(await seen(adaAgain))
  await station.choose('Enroll')
  await desk.press('I agree')
  await desk.page.getByRole('button', { name: 'Use this photo' }).waitFor(patience)
  await visitor.waitFor('idle')
  expect(await visitor.page.locator('video').count()).toBe(0)
  await desk.usePhoto()
  await desk.typeName('Ada', 'Lind')
  await desk.page.getByText('Banned').click()
  expect(await desk.submit('Enroll this person')).toBe('accepted')
  await station.goHome()

  // Somebody who stays, so that one answer stands.
  stage.still(await seen(adaAgain))
  const result = await station.identify()
  expect(await result.getAttribute('data-outcome')).toBe('match')
  expect(await result.textContent()).toContain('Ada Lind')
  await visitor.page.getByRole('heading', { name: 'Please see the desk' }).waitFor(patience)
  expect(await violationsOf(visitor.page)).toEqual([])
  // The words go by themselves, although the answer stays at the desk.
  await visitor.waitFor('idle')

  const shown = (await visitor.witnessed()).join('\n')
  // `expect` would print all of it.
  for (const hint of ['too-far', 'ready']) expect(shown.includes(`data-hint="${hint}"`), hint).toBe(true)
  const told = visitor.messages.filter((message) => !isFromPage(message))
  for (const message of told) expect(toVisitor.safeParse(message).error).toBe(undefined)
  const everything = `${shown}\n${JSON.stringify(visitor.messages)}`
  for (const word of ['Ada', 'Lind', 'Banned', 'Do not admit', 'supervisor', 'match', 'alarm']) {
    expect(everything.includes(word), word).toBe(false)
  }
  // Neither an id of anything at the server or of the visit, nor a number that could be a score.
  expect(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i.exec(everything)).toBe(null)
  expect(/[:,[]-?\d+\.\d/.exec(JSON.stringify(told))).toBe(null)
}, 240_000)

it('refuses the page of the visitor everything else, over its own socket', async () => {
  const { visitor } = await openBoth()
  for (const channel of channels.filter((each) => !mayCall('visitor', each))) {
    expect(await visitor.ask(channel), channel).toMatchObject({ ok: false, error: { code: 'ipc/forbidden' } })
  }
  expect(await visitor.ask('visitor:read')).toMatchObject({ ok: true, value: { at: 'idle' } })
})

it('shows words alone when the camera cannot be shared, and nothing when the desk has gone', async () => {
  const { station, visitor } = await openBoth()
  await visitor.page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('Could not start video source', 'NotReadableError'))
  })
  await station.choose('Identify')
  await visitor.page.getByTestId('hint-banner').waitFor(patience)
  expect(await visitor.page.locator('video').count()).toBe(0)
  await station.page.goto('about:blank')
  await visitor.waitFor('idle')
})

function isFromPage(message: unknown): boolean {
  return z.object({ kind: z.enum(['hello', 'call']) }).safeParse(message).success
}
