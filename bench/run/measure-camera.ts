import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { traceMainThread } from '../../test/demo/main-thread-trace'
import { seen, type Stage } from '../../test/support/e2e-stage'
import { samplePerson } from '../../test/support/sample-people'
import { StationPage } from '../../test/support/station-page'
import { startStation } from '../../test/support/station-process'
import type { CameraFigures } from '../lib/results'
import { swayAt } from '../lib/sway'
import { median } from '../lib/statistics'
import type { Plan } from './plan'

const swayFrames = 45

/** Somebody who sways a little: the fake camera plays this over and over. */
export async function stageSwayingPerson(stage: Stage): Promise<void> {
  const { width, height, margin } = { width: 1280, height: 720, margin: 40 }
  const still = await sharp(await seen(samplePerson('dora')))
    .extend({
      top: margin,
      bottom: margin,
      left: margin,
      right: margin,
      background: { r: 141, g: 148, b: 156 }
    })
    .toBuffer()
  const frames: Buffer[] = []
  for (let frame = 0; frame < swayFrames; frame++) {
    const { right, down } = swayAt(frame)
    const left = Math.round(margin - right)
    const top = Math.round(margin - down)
    frames.push(await sharp(still).extract({ left, top, width, height }).jpeg({ quality: 92 }).toBuffer())
  }
  stage.moves(frames)
}

/** Needs the built station in `out/`. */
export async function measureCamera(page: Page, stage: Stage, plan: Plan): Promise<CameraFigures> {
  const host = await startStation(stage.folder)
  try {
    const station = new StationPage(page)
    await station.open(host.url)
    await station.identify()
    const firstHintMilliseconds = await page.evaluate(
      () => performance.getEntriesByName('first-hint').at(-1)?.duration ?? NaN
    )
    // The station's readings look two seconds back.
    await page.waitForTimeout(3000)
    const readings = await readStatistics(page, plan.cameraSeconds)
    const mainThread = await traceMainThread(page, () => page.waitForTimeout(5000))
    return {
      framesPerSecond: median(readings.map(({ fps }) => fps)),
      lowestFramesPerSecond: Math.min(...readings.map(({ fps }) => fps)),
      analysisMilliseconds: median(readings.map(({ analysis }) => analysis)),
      firstHintMilliseconds,
      mainThread
    }
  } finally {
    await host.stop()
  }
}

async function readStatistics(page: Page, seconds: number): Promise<{ fps: number; analysis: number }[]> {
  const statistics = page.getByTestId('capture-stats')
  const readings = []
  for (let second = 0; second < seconds; second++) {
    await page.waitForTimeout(1000)
    readings.push({
      fps: Number(await statistics.getAttribute('data-fps')),
      analysis: Number(await statistics.getAttribute('data-analysis-ms'))
    })
  }
  return readings
}
