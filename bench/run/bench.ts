import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { format } from 'prettier'
import prettierOptions from '../../.prettierrc.json' with { type: 'json' }
import { findBrowser } from '../../src/main/browser-host/find-browser'
import { Stage } from '../../test/support/e2e-stage'
import { openBrowser } from '../../test/support/station-browser'
import { reportOf } from '../lib/report'
import { type Machine, type Measurements, type Results, resultsOf, toJson } from '../lib/results'
import { remoteBench } from './bench-page'
import { buildPage } from './build-page'
import { fetchPeers } from './fetch-peers'
import { folders } from './folders'
import { measureAccuracy } from './measure-accuracy'
import { measureCamera, stageSwayingPerson } from './measure-camera'
import { measureMemory } from './measure-memory'
import { measureFirstResults, measureSpeed } from './measure-speed'
import { createBenchServer } from './page-server'
import { type BenchPictures, collectPictures } from './pictures'
import type { Plan } from './plan'

/**
 * Measures everything and writes `results.md` and `results.json`.
 *
 * @throws Error with a sentence for the person at the terminal
 */
export async function runBench(plan: Plan): Promise<void> {
  if (findBrowser() === undefined) {
    throw new Error(
      'The benchmark needs a browser: install Google Chrome, Microsoft Edge or Chromium, or name one in ENROLL_STATION_BROWSER.'
    )
  }
  await fetchPeers()
  await buildPage()
  const pictures = await collectPictures()
  const stage = new Stage()
  await stageSwayingPerson(stage)
  const browser = await openBrowser({ kind: 'clip', path: stage.clip })
  try {
    const measured = await measureAll(browser.page, pictures, stage, plan)
    const [complaint] = browser.complaints
    if (complaint !== undefined) throw new Error(`The page complained: ${complaint}`)
    await write(resultsOf(measured), plan.name === 'full' ? folders.results : folders.shortResults)
  } finally {
    await browser.close()
  }
}

async function measureAll(
  page: Page,
  pictures: BenchPictures,
  stage: Stage,
  plan: Plan
): Promise<Measurements> {
  const server = createBenchServer(pictures.files)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The page server has no port')
  const bench = remoteBench(page, `http://127.0.0.1:${address.port}/index.html`)
  const { people, labelled, labelledAre } = pictures
  const machine = machineOf(page)
  try {
    step('time to the first result')
    const firstResult = await measureFirstResults(bench, people[0] ?? '', plan)
    step('speed')
    const speed = await measureSpeed(bench, people, plan)
    step('accuracy')
    const accuracy = await measureAccuracy(bench, people, labelled)
    step(`memory over ${plan.longRunFrames} frames`)
    const memory = await measureMemory(page, bench, people, plan)
    step('the station with a camera')
    const camera = await measureCamera(page, stage, plan)
    const date = new Date().toISOString().slice(0, 10)
    return { run: plan.name, date, machine, labelledAre, speed, firstResult, accuracy, memory, camera }
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

function step(what: string): void {
  console.log(`Measuring ${what} ...`)
}

function machineOf(page: Page): Machine {
  const version = page.context().browser()?.version() ?? ''
  return {
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    browser: `Chromium ${version}`.trim(),
    loadBefore: loadavg()[0] ?? 0
  }
}

async function write(results: Results, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const put = async (name: string, parser: string, text: string): Promise<void> =>
    writeFile(join(folder, name), await format(text, { ...readOptions(), parser }))
  await put('results.json', 'json', toJson(results))
  const report = reportOf(results)
  await put('results.md', 'markdown', report)
  console.log(`\n${report.slice(report.indexOf('## At a glance'), report.indexOf('## Speed'))}`)
  console.log(`Written: ${folder}results.md and results.json`)
}

function readOptions(): { semi: boolean; singleQuote: boolean; printWidth: number; trailingComma: 'none' } {
  return { ...prettierOptions, trailingComma: 'none' }
}
