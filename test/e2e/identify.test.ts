import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import type { FaultPlan } from '@sandbox/http/faults'
import { permissions } from '@sandbox/permissions'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyRoom, writeClip } from '../support/camera-clip'
import { goodPlace, seen, Stage } from '../support/e2e-stage'
import { type IdentifyPage, openIdentify } from '../support/identify-page'
import { identifySite, type Known, searchRoute } from '../support/identify-site'
import { adaAgain, samplePerson } from '../support/sample-people'
import { samplePhoto } from '../support/sample-photo'
import { createTestEngine } from '../support/sandbox-engine'

/** Screenshots go here, outside of what is committed. */
const pictures = fileURLToPath(new URL('../../test-results/identify/', import.meta.url))
mkdirSync(pictures, { recursive: true })

const sizes = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 }
] as const

/** As the screen looks on a small desk, on a large one, and on end. */
async function screenshots({ page }: IdentifyPage, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.screenshot({ path: `${pictures}${name}-${size.width}x${size.height}.png` })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

const day = 86_400_000
const ada: Known = {
  firstName: 'Ada',
  lastName: 'Lind',
  tags: [
    { name: 'VIP', expires: new Date(Date.now() + 400 * day) },
    // Was banned once, and is not any more.
    { name: 'Banned', expires: new Date(Date.now() - day) }
  ],
  fields: { Badge: '4711', Company: 'Lind & Daughters Optical Instruments of Vienna, Third Branch' },
  notes: ['Prefers the side entrance', 'Lost her badge in May']
}
const dora: Known = { firstName: 'Dora', lastName: 'Stone', tags: [{ name: 'Banned' }] }
const shownFields = ['Badge', 'Company']

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

/** Each stands there for some seconds, with an empty room in between; then it begins anew. */
async function inTurn(stage: Stage, sights: readonly Buffer[]): Promise<void> {
  const room = await emptyRoom()
  writeClip(
    stage.clip,
    sights.flatMap((jpeg) => [
      { frames: 60, jpeg: room },
      { frames: 210, jpeg }
    ])
  )
}

it('looks everybody up once, says who they are by theme, remembers them, and rests in a pause', async () => {
  const site = await identifySite(engine, [
    [samplePerson('ada'), ada],
    [samplePerson('dora'), dora]
  ])
  const stage = new Stage()
  await inTurn(stage, [
    await seen(adaAgain),
    await seen(samplePerson('dora')),
    await seen(samplePerson('bea'))
  ])
  const desk = await openIdentify(stage, site, { settings: { shownFields } })
  const { page } = desk

  await desk.waitForAnswers(3)
  await page.keyboard.press('p')
  await page.getByText('Nobody is looked up until you go on.').or(page.getByText('Paused')).first().waitFor()
  expect(site.asked(searchRoute)).toBe(3)
  expect(await desk.history.evaluateAll((all) => all.map((each) => each.textContent))).toEqual([
    expect.stringMatching(/^Not enrolled\d\d:\d\d$/),
    expect.stringMatching(/^Dora Stone\d\d:\d\dBanned$/),
    expect.stringMatching(/^Ada Lind\d\d:\d\dVIP$/)
  ])
  await screenshots(desk, 'stranger')

  // Somebody from before: all that is known, and nobody is looked up for it.
  await desk.press(/^Ada Lind/)
  await desk.result.getByText('Greet by name.').waitFor()
  await desk.result.getByText(/^until \w+ \d+, \d{4}$/).waitFor()
  await desk.result.getByText('Expired tagsBanned').waitFor()
  await desk.result.getByText('4711').waitFor()
  await desk.result.getByText('Not before').waitFor()
  await expect.poll(() => desk.result.getByRole('img').count(), { timeout: 20_000 }).toBe(2)
  // Cut around the face like the live one, not shown as it is.
  const enrolled = desk.result.getByRole('img', { name: 'Enrollment photo' })
  expect(await enrolled.getAttribute('style')).toMatch(/width: \d+/)
  expect(await desk.result.getByText('Prefers the side entrance').count()).toBe(0)
  await screenshots(desk, 'vip')
  await desk.press('Show 2 notes')
  await desk.result.getByText('Prefers the side entrance').waitFor()
  await screenshots(desk, 'notes')
  await desk.press(/^Dora Stone/)
  await desk.result.getByText('Do not admit. Call the supervisor.').waitFor()
  await expect.poll(() => desk.result.getByRole('img').count(), { timeout: 20_000 }).toBe(2)
  await screenshots(desk, 'banned')
  await desk.press('Back to camera')

  // The clip has gone on all the time.
  expect(site.asked(searchRoute)).toBe(3)
  expect(await desk.history.count()).toBe(3)
  await page.keyboard.press('p')
  await desk.waitForAnswers(4)
  expect(site.asked(searchRoute)).toBe(4)

  await desk.press(/^Ada Lind/)
  await desk.press('Open record')
  await expect.poll(() => page.getByTestId('identify-history').count()).toBe(0)
})

it('says that it was seen before, and where, without counting the present look', async () => {
  const site = await identifySite(engine, [[samplePerson('ada'), ada]])
  const stage = new Stage()
  await stage.stepsIn(await seen(adaAgain))
  const desk = await openIdentify(stage, site, { settings: { detectorName: 'North gate' } })
  const first = await desk.waitForOutcome('match')
  await first.getByText('Not before').waitFor()
  await desk.press('Look again')
  await desk.waitForAnswers(2)
  await desk.result.getByText(/^Just now, \d\d:\d\d, North gate$/).waitFor()
  expect(site.asked(searchRoute)).toBe(2)
})

it('looks a picture file up once, with the same answer, and goes back to the camera', async () => {
  const site = await identifySite(engine, [[samplePerson('dora'), dora]])
  const stage = new Stage()
  stage.still(await emptyRoom())
  const desk = await openIdentify(stage, site, { settings: { identifyStrategy: 'recognize' } })
  await desk.page.getByText('Waiting for a face').waitFor()
  await screenshots(desk, 'waiting')
  await desk.lookUpFile('dora.jpg', await samplePhoto(samplePerson('dora')))
  const found = await desk.waitForOutcome('match')
  await found.getByText('Do not admit. Call the supervisor.').waitFor()
  await expect.poll(() => found.getByRole('img', { name: 'Picture file' }).count()).toBe(1)
  expect(site.asked('recognize')).toBe(1)
  await screenshots(desk, 'file')

  await desk.lookUpFile('text.jpg', new TextEncoder().encode('I am not a picture.'))
  await desk.result.getByText('This file is not a picture').waitFor()
  await desk.press('Back to camera')
  await desk.page.getByText('Waiting for a face').waitFor()
  expect(site.asked('recognize')).toBe(1)
  expect(await desk.history.count()).toBe(1)
})

it('tells a stranger from a poor picture, and offers to look again', async () => {
  const site = await identifySite(engine, [[samplePerson('ada'), ada]])
  const stage = new Stage()
  stage.still(await seen(samplePerson('bea'), { ...goodPlace, roll: 34 }))
  const desk = await openIdentify(stage, site)
  // The guidance asks for a better picture all the while; after a time it lets the attendant decide.
  await desk.page.getByRole('button', { name: 'Take the photo now' }).click({ timeout: 40_000 })
  const answer = await desk.waitForOutcome('poor-picture')
  await answer.getByText(/^Head (slightly )?tilted\. Hold the head upright\.$/).waitFor()
  await screenshots(desk, 'poor-picture')
  await desk.press('Look again')
  await desk.page.getByText('Waiting for a face').waitFor()
  expect(site.asked(searchRoute)).toBe(1)
})

it('shows what the account may not read as closed, with the permission that would open it', async () => {
  const stage = new Stage()
  await stage.stepsIn(await seen(adaAgain))
  const site = await identifySite(engine, [[samplePerson('ada'), ada]])
  const desk = await openIdentify(stage, site, { account: site.lookupOnly, settings: { shownFields } })
  const answer = await desk.waitForOutcome('match')
  await answer.getByText('Needs Read Detections').waitFor()
  await answer.getByText('4711').waitFor()
  await screenshots(desk, 'lookup-only')
})

it('closes fields and notes for an account that may only search', async () => {
  const stage = new Stage()
  await stage.stepsIn(await seen(adaAgain))
  const databasePath = `${stage.folder}/site.sqlite`
  const first = await identifySite(engine, [[samplePerson('ada'), ada]], { databasePath })
  await first.close()
  const site = await identifySite(engine, [], {
    databasePath,
    permissions: [permissions.facePublishing]
  })
  const desk = await openIdentify(stage, site, { settings: { shownFields } })
  const answer = await desk.waitForOutcome('match')
  await expect.poll(() => answer.getByText(/^Needs/).count()).toBe(5)
  await answer
    .getByText(/Read Entity Fields/)
    .first()
    .waitFor()
  await screenshots(desk, 'search-only')
})

it('waits a moment when the server asks for it, and then goes on by itself', async () => {
  let refusals = 1
  const faults: FaultPlan = ({ path }) =>
    path.endsWith(searchRoute) && refusals-- > 0
      ? { kind: 'refuse', status: 429, retryAfterSeconds: 4 }
      : undefined
  const stage = new Stage()
  await stage.stepsIn(await seen(adaAgain))
  const site = await identifySite(engine, [[samplePerson('ada'), ada]], { faults })
  const desk = await openIdentify(stage, site)
  await desk.page.getByText('Many faces came in a short time.', { exact: false }).waitFor({ timeout: 40_000 })
  await screenshots(desk, 'waits')
  await desk.waitForOutcome('match')
  expect(site.asked(searchRoute)).toBe(2)
})

it.each(['recognize', 'lookup'] as const)(
  'searches with the cut-out face where the site says %s',
  async (strategy) => {
    const stage = new Stage()
    await stage.stepsIn(await seen(adaAgain))
    const site = await identifySite(engine, [[samplePerson('ada'), ada]])
    const desk = await openIdentify(stage, site, { settings: { identifyStrategy: strategy } })
    const answer = await desk.waitForOutcome('match')
    await answer.getByText('Ada Lind').waitFor()
    expect(site.asked(strategy)).toBe(1)
    expect(site.asked(searchRoute)).toBe(0)

    await desk.lookUpFile('bea.jpg', await samplePhoto(samplePerson('bea')))
    await desk.waitForOutcome('not-enrolled')
    expect(site.asked(strategy)).toBe(2)
  }
)
