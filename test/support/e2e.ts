import { expect, onTestFinished } from 'vitest'
import { type FakeCamera, openBrowser } from './station-browser'
import { StationPage } from './station-page'
import { startStation, type StationProcess } from './station-process'

export interface RunningStation {
  readonly station: StationPage
  readonly process: StationProcess
}

/**
 * A station of its own for one test: a host process with an empty data folder and a browser with a fake camera. When
 * the test has finished, the page must not have complained about anything.
 *
 * @param expected the complaint that a test provokes itself
 * @param connection what the station says of its server when it is open
 */
export async function openStation(
  dataFolder: string,
  camera: FakeCamera,
  expected?: string,
  connection?: string
): Promise<RunningStation> {
  const process = await startStation(dataFolder)
  onTestFinished(() => process.stop())
  const browser = await openBrowser(camera)
  onTestFinished(async () => {
    await browser.close()
    expect(browser.complaints.filter((each) => !expected || !each.includes(expected))).toEqual([])
  })
  const station = new StationPage(browser.page)
  await station.open(process.url, connection)
  return { station, process }
}
