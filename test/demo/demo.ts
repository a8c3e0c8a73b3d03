import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { goodPlace, seen, Stage } from '../support/e2e-stage'
import { adaAgain, samplePerson } from '../support/sample-people'
import { samplePhoto } from '../support/sample-photo'
import { openBrowser } from '../support/station-browser'
import { StationPage } from '../support/station-page'
import { startStation } from '../support/station-process'
import { type MainThreadTasks, traceMainThread } from './main-thread-trace'
import { formatTable, isRight, type Row } from './table'

/** Screenshots go here, outside of what is committed. */
const pictures = fileURLToPath(new URL('../../test-results/demo/', import.meta.url))

const dora = samplePerson('dora')
const fay = samplePerson('fay')

const visitors = [
  { first: 'Ada', last: 'Lind', sight: () => seen(adaAgain) },
  { first: 'Dora', last: 'Stone', sight: () => seen(dora) },
  { first: 'Fay', last: 'Moreau', sight: () => seen(fay) }
] as const

/** The same people later: Ada in a picture of another day, the others nearer, turned, and in other light. */
const returning = [
  { who: 'Ada, another day', expected: 'Ada Lind', sight: () => seen(samplePerson('ada')) },
  {
    who: 'Dora, dimmer, tilted',
    expected: 'Dora Stone',
    sight: () => seen(dora, { ...goodPlace, brightness: 0.7, roll: -9 })
  },
  {
    who: 'Fay, closer, out of focus',
    expected: 'Fay Moreau',
    sight: () => seen(fay, { interEyeDistance: 165, blur: 2.5, roll: 6 })
  },
  { who: 'Bea, never enrolled', expected: 'Not enrolled', sight: () => seen(samplePerson('bea')) }
] as const

/** @returns whether everything was answered as expected */
export async function runDemo(): Promise<boolean> {
  mkdirSync(pictures, { recursive: true })
  const stage = new Stage()
  await stage.stepsIn(await visitors[0].sight())
  const host = await startStation(stage.folder)
  const browser = await openBrowser({ kind: 'clip', path: stage.clip })
  const station = new StationPage(browser.page)
  const rows: Row[] = []
  try {
    await station.open(host.url)
    await picture(browser.page, 'home')
    const figures = await measureCapture(station)
    rows.push(...(await enrollAll(station, stage)))
    rows.push(...(await identifyAll(station, stage)))
    rows.push(...(await compareAll(station, stage)))
    console.log(`\n${formatTable(rows)}\n`)
    console.log(describe(figures))
    console.log(`\nScreenshots: ${pictures}`)
  } finally {
    await browser.close()
    await host.stop()
  }
  for (const complaint of browser.complaints) console.error(`The page complained: ${complaint}`)
  return rows.length === 10 && rows.every(isRight) && browser.complaints.length === 0
}

interface CaptureFigures {
  /** Seconds from opening the capture screen. */
  readonly firstHint: number
  readonly framesPerSecond: number
  /** Main thread from opening the capture screen to the review, and while a face is followed for five seconds. */
  readonly capturing: MainThreadTasks
  readonly following: MainThreadTasks
}

/** Reads the figures in a run of its own, so that tracing does not slow down what the table shows. */
async function measureCapture(station: StationPage): Promise<CaptureFigures> {
  const { page } = station
  const capturing = await traceMainThread(page, () => station.capture())
  const firstHint = await secondsOf(page, 'first-hint')
  await station.goHome()

  await station.identify()
  const following = await traceMainThread(page, () => page.waitForTimeout(5000))
  const framesPerSecond = Number(await page.getByTestId('capture-stats').getAttribute('data-fps'))
  await station.goHome()
  return { firstHint, framesPerSecond, capturing, following }
}

async function enrollAll(station: StationPage, stage: Stage): Promise<Row[]> {
  const rows: Row[] = []
  for (const { first, last, sight } of visitors) {
    await stage.stepsIn(await sight())
    await station.capture()
    const seconds = await secondsOf(station.page, 'face-to-shot')
    await picture(station.page, `enroll-${first.toLowerCase()}-review`)
    await station.enrollAs(first, last)
    const answered = (await station.page.getByTestId('enrollment-result').getAttribute('data-outcome')) ?? ''
    await picture(station.page, `enroll-${first.toLowerCase()}-result`)
    rows.push({ task: 'Enroll', who: first, expected: 'accepted', answered, seconds })
    await station.goHome()
  }
  return rows
}

async function identifyAll(station: StationPage, stage: Stage): Promise<Row[]> {
  const rows: Row[] = []
  for (const { who, expected, sight } of returning) {
    await stage.stepsIn(await sight())
    const result = await station.identify()
    const answered = (await result.getByRole('heading').first().textContent()) ?? ''
    const seconds = await secondsOf(station.page, 'face-to-shot')
    await picture(station.page, `identify-${who.split(',')[0]?.toLowerCase() ?? ''}`)
    rows.push({ task: 'Identify', who, expected, answered, seconds, ...(await scoreIn(result)) })
    await station.goHome()
  }
  return rows
}

async function compareAll(station: StationPage, stage: Stage): Promise<Row[]> {
  const cases = [
    { who: 'Ada and her other picture', file: adaAgain, expected: 'same' },
    { who: 'Ada and a picture of Fay', file: fay, expected: 'different' },
    { who: 'Ada and a picture of Dora', file: dora, expected: 'different' }
  ]
  await stage.stepsIn(await seen(samplePerson('ada')))
  await station.choose('Compare')
  await station.useCamera('First picture')
  const rows: Row[] = []
  for (const { who, file, expected } of cases) {
    await station.chooseFile('Second picture', { name: 'picture.jpg', bytes: await samplePhoto(file) })
    // A new picture takes the old verdict away first.
    await station.page.getByTestId('verdict').waitFor({ state: 'detached' })
    await station.verdict.waitFor()
    const answered = (await station.verdict.getAttribute('data-verdict')) ?? ''
    await picture(station.page, `compare-${expected}-${file.id}`)
    rows.push({ task: 'Compare', who, expected, answered, ...(await scoreIn(station.verdict)) })
  }
  return rows
}

/** The page measures these times itself, see the renderer's `user-timing.ts`. */
async function secondsOf(page: Page, measure: 'first-hint' | 'face-to-shot'): Promise<number> {
  return page.evaluate((name) => (performance.getEntriesByName(name).at(-1)?.duration ?? NaN) / 1000, measure)
}

async function scoreIn(place: Locator): Promise<{ score: number } | Record<string, never>> {
  const score = /(?:Confidence|Score) (\d+)/.exec((await place.textContent()) ?? '')?.[1]
  return score === undefined ? {} : { score: Number(score) }
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

function describe({ firstHint, framesPerSecond, capturing, following }: CaptureFigures): string {
  const tasks = ({ count, longestMs, over50Ms }: MainThreadTasks): string =>
    `${count} tasks, the longest ${longestMs.toFixed(1)} ms, ${over50Ms} over 50 ms`
  return [
    `First hint after opening the capture screen: ${firstHint.toFixed(2)} s`,
    `Analysis: ${framesPerSecond.toFixed(1)} frames a second`,
    `Main thread from opening the capture screen to the review: ${tasks(capturing)}`,
    `Main thread while following a face for 5 s: ${tasks(following)}`
  ].join('\n')
}
