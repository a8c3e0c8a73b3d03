import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seen, Stage } from '../support/e2e-stage'
import { samplePerson } from '../support/sample-people'
import { openBrowser } from '../support/station-browser'
import { startStation } from '../support/station-process'
import { type PageTimes, watchPage } from './watch-page'

const runs = 10
const steps = {
  host: 'Program start to the address of its page',
  home: 'Page asked for to home',
  preview: 'Page asked for to live preview',
  hint: 'Page asked for to first hint'
} as const

type Step = keyof typeof steps
type Times = Readonly<Record<Step, number>>

/**
 * Cold starts of the built station in the browser host: each time a new process, new data and a browser that has nothing
 * in its cache; "Enroll" is pressed as soon as it can be. The disk's cache is warm after the first run, which is left out.
 */
export async function measureStartup(): Promise<void> {
  const stage = new Stage()
  stage.still(await seen(samplePerson('dora')))
  const measured: Times[] = []
  for (let run = 0; run <= runs; run++) {
    const times = await startOnce(stage.clip)
    if (run > 0) measured.push(times)
    console.log(`${run === 0 ? 'warming up' : `start ${run}`}: ${inWords(times)}`)
  }
  rmSync(stage.folder, { recursive: true, force: true })
  console.log('')
  for (const [step, words] of Object.entries(steps)) {
    const sorted = measured.map((times) => times[step as Step]).sort((one, other) => one - other)
    const [lowest, highest] = [sorted.at(0) ?? NaN, sorted.at(-1) ?? NaN]
    console.log(`${words}: median ${ms(medianOf(sorted))} (${ms(lowest)} to ${ms(highest)})`)
  }
}

async function startOnce(clip: string): Promise<Times> {
  const data = mkdtempSync(join(tmpdir(), 'enroll-station-startup-'))
  const browser = await openBrowser({ kind: 'clip', path: clip })
  const { page } = browser
  await page.addInitScript(watchPage, 'Enroll')
  const started = performance.now()
  const station = await startStation(data)
  try {
    const host = performance.now() - started
    await page.goto(station.url)
    await page.waitForFunction(() => window.startUp?.hint !== undefined, undefined, { timeout: 60_000 })
    const { home, preview, hint } = await page.evaluate(() => window.startUp as PageTimes)
    return { host, home, preview, hint }
  } finally {
    await browser.close()
    await station.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

/** @param sorted ascending */
function medianOf(sorted: readonly number[]): number {
  const half = sorted.length / 2
  return ((sorted.at(Math.ceil(half) - 1) ?? NaN) + (sorted.at(Math.floor(half)) ?? NaN)) / 2
}

const ms = (time: number): string => `${Math.round(time)} ms`
const inWords = (times: Times): string =>
  Object.entries(times)
    .map(([step, time]) => `${step} ${ms(time)}`)
    .join(', ')
