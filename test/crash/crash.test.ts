import type { FaceEngine } from '@sandbox/engine/face-engine'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bundle, bundle } from '../support/sandbox-bundle'
import { adaAgain, samplePeople } from '../support/sample-people'
import { samplePhoto } from '../support/sample-photo'
import { createTestEngine } from '../support/sandbox-engine'
import type { PersonPictures } from './enrollments'
import { run } from './run'
import { scenarioOf } from './scenario'
import { crashTable } from './table'
import type { RunReport } from './verdict'

/** How many runs, and from which seed on: `CRASH_RUNS=1 CRASH_SEED=77` repeats one. `npm run test:crash` makes more. */
const runs = Number(process.env['CRASH_RUNS'] ?? 300)
const firstSeed = Number(process.env['CRASH_SEED'] ?? 1)
/** Runs side by side. They mostly wait for each other's disk and for time to pass. */
const lanes = 3

let program: Bundle
let engine: FaceEngine
beforeAll(async () => {
  program = await bundle('test/crash/station-child.ts')
  engine = createTestEngine()
})
afterAll(async () => {
  await engine.close()
  await program.remove()
})

it('loses and doubles nobody, wherever the station dies and whatever the network does', async () => {
  const people = await picturesOfPeople()
  const reports: RunReport[] = []
  let next = firstSeed
  const work = async (): Promise<void> => {
    while (next < firstSeed + runs) {
      const report = await run(scenarioOf(next++), { program: program.file, engine, people })
      reports.push(report)
      for (const complaint of report.complaints) console.log(`seed ${report.scenario.seed}: ${complaint}`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, work))

  console.log(crashTable(reports))
  expect(reports).toHaveLength(runs)
  expect(reports.filter(({ lost, doubled }) => lost + doubled > 0)).toEqual([])
  expect(reports.flatMap(({ complaints }) => complaints)).toEqual([])
})

/** Ada has a second photo from another day. Everybody is found again by another encoding of the first. */
async function picturesOfPeople(): Promise<PersonPictures[]> {
  const [ada, bea] = samplePeople
  const again = await samplePhoto(adaAgain)
  return Promise.all(
    [ada, bea].map(async (person) => {
      const photo = await samplePhoto(person)
      return {
        name: person.id,
        photos: person.id === 'ada' ? [photo, again] : [photo],
        proof: new Uint8Array(
          await sharp(photo).modulate({ brightness: 1.05 }).jpeg({ quality: 80 }).toBuffer()
        )
      }
    })
  )
}
