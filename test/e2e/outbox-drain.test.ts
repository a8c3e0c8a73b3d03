import type { FaceEngine } from '@sandbox/engine/face-engine'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startDeliveryLog } from '../support/delivery-log'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { everyFileAnother } from '../support/many-people'
import { OutboxPage } from '../support/outbox-page'
import { nameOfNumber, queuedProfile } from '../support/queued-profile'
import { adaAgain } from '../support/sample-people'
import { createTestEngine } from '../support/sandbox-engine'
import { readTruth } from '../support/server-truth'
import { siteServer } from '../support/site-server'

const queued = 200
/** While the camera is watched. The others are watched on the screens. */
const whileCapturing = 30
const patience = { timeout: 240_000 }
const tooFarAway = { interEyeDistance: 40 }

let real: FaceEngine
beforeAll(() => {
  real = createTestEngine()
})
afterAll(() => real.close())

const pairs = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((each, index) => (index === 0 ? [] : [[all[index - 1]!, each] as const]))

/** Whom the outbox screen says to be delivered, and who waits, each in the order listed. */
async function progressOf(outbox: OutboxPage) {
  const rows = await outbox.rows.evaluateAll((all) =>
    all.map((row) => ({ state: row.dataset['state'], words: row.querySelector('h3')?.textContent ?? '' }))
  )
  const names = (isDelivered: boolean): string[] =>
    rows
      .filter(({ state }) => (state === 'done') === isDelivered)
      .map(({ words }) => words.replace('Somebody ', ''))
  return { delivered: names(true), waiting: names(false) }
}

it('captures on while two hundred that waited are sent, and shows how far they are, in order', async () => {
  const stage = new Stage()
  // Guidance has something to say all the time, and takes no photo.
  stage.still(await seen(adaAgain, tooFarAway))
  const photo = await seen(adaAgain)
  const site = await siteServer(everyFileAnother(real, photo))
  const profile = await queuedProfile({ site, count: queued, photo })
  await site.goesAway()
  const camera = { kind: 'clip', path: stage.clip } as const
  const { station } = await openStation(profile.folder, camera, undefined, 'No connection')
  const { page } = station
  const outbox = new OutboxPage(station)
  await outbox.button.getByText(`${queued} waiting`).waitFor(patience)

  await station.choose('Enroll')
  await station.hint.getByText('Please come a little closer').waitFor(patience)
  const log = await startDeliveryLog(page)
  await site.comesBack()
  await expect.poll(() => log.delivered(), patience).toBeGreaterThanOrEqual(whileCapturing)
  const deliveries = await log.read()
  expect(await station.hint.innerText()).toContain('Please come a little closer')

  await station.goHome()
  const waiting = async (): Promise<number> => {
    const words = await outbox.button.innerText()
    return Number(/(\d+) waiting/.exec(words)?.[1] ?? 0)
  }
  await outbox.button.getByText(/\d+ waiting/).waitFor(patience)
  const atHome = await waiting()
  expect(atHome).toBeLessThanOrEqual(queued - whileCapturing)
  await expect.poll(waiting, patience).toBeLessThan(atHome)

  await outbox.open()
  await outbox.rows.first().waitFor(patience)
  const looks = [await progressOf(outbox)]
  await expect
    .poll(async () => {
      looks.push(await progressOf(outbox))
      return looks.at(-1)?.waiting.length
    }, patience)
    .toBe(0)
  await outbox.leave()
  expect(await outbox.button.innerText()).toBe('Outbox')

  expect((await log.read()).map(({ enrollmentId }) => enrollmentId)).toEqual(profile.enrollmentIds)
  expect(await readTruth(site.databasePath, ({ people }) => people)).toBe(queued)
  // What was delivered was always listed before what still waited, and the number moved before somebody's eyes.
  for (const { delivered, waiting } of looks) {
    const listed = delivered.length + waiting.length
    const last = Array.from({ length: listed }, (_, index) => nameOfNumber(queued - listed + 1 + index))
    expect([...delivered, ...waiting]).toEqual(last)
  }
  expect(new Set(looks.map(({ waiting }) => waiting.length)).size).toBeGreaterThan(2)
  // The picture moved between any ten deliveries, and it was analysed all the time.
  for (const [before, after] of pairs(deliveries.filter((_, index) => index % 10 === 0))) {
    expect(after.frames).toBeGreaterThan(before.frames)
    expect(after.framesPerSecond).toBeGreaterThan(0)
  }
}, 600_000)
