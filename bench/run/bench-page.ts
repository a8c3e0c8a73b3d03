import type { Page } from 'playwright-core'
import type { Sighting } from '../lib/accuracy'
import type { EngineName, PerEngine } from '../lib/engines'
import type { RoundTimings } from '../lib/speed'
import type { BenchPage } from '../page/main'

/** The page's functions, called from Node. */
export function remoteBench(page: Page, address: string): BenchPage & { reload(): Promise<void> } {
  return {
    /** A fresh page: nothing is loaded, nothing compiled. */
    async reload() {
      // A navigation within one site may keep the process; a blank page between lets go of what the last one held.
      await page.goto('about:blank')
      await page.goto(address)
      await page.waitForFunction(() => window.bench !== undefined)
    },
    firstResult: (name: EngineName, picture: string): Promise<number> =>
      page.evaluate(([name, picture]) => window.bench?.firstResult(name, picture) ?? NaN, [
        name,
        picture
      ] as const),
    warmUp: (pictures) => page.evaluate((pictures) => window.bench?.warmUp(pictures), pictures),
    timeRound: (pictures, frames, turn): Promise<RoundTimings> =>
      page.evaluate(
        ([pictures, frames, turn]) =>
          window.bench?.timeRound(pictures, frames, turn) ?? { timings: [], shots: [] },
        [pictures, frames, turn] as const
      ),
    look: async (picture): Promise<PerEngine<Sighting>> => {
      const seen = await page.evaluate((picture) => window.bench?.look(picture), picture)
      if (seen === undefined) throw new Error('The page is gone')
      return seen
    },
    countInFile: (picture) => page.evaluate((picture) => window.bench?.countInFile(picture) ?? NaN, picture),
    prepareLongRun: (pictures) =>
      page.evaluate((pictures) => window.bench?.prepareLongRun(pictures), pictures),
    runFrames: (count) => page.evaluate((count) => window.bench?.runFrames(count) ?? 0, count)
  }
}

export type RemoteBench = ReturnType<typeof remoteBench>
