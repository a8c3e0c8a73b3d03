import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { permissions } from '@sandbox/permissions'
import { startSandbox } from '@sandbox/sandbox'
import { seen, Stage } from '../support/e2e-stage'
import { EnrollPage } from '../support/enroll-page'
import { faultProxy, type LinePlan } from '../support/fault-proxy/fault-proxy'
import { insteadOfServer, type LineFault } from '../support/fault-proxy/line-fault'
import { seededRandom } from '../support/many-enrolled'
import { createTestEngine } from '../support/sandbox-engine'
import { samplePerson } from '../support/sample-people'
import { readTruth } from '../support/server-truth'
import { openBrowser } from '../support/station-browser'
import { startStation } from '../support/station-process'
import { allowUnprotectedSecrets } from '../support/station-settings'
import { CrashingPage } from './crashing-page'
import { openFiles, residentMb } from './held'
import type { SoakSize } from './sizes'

interface EarlyAndLate {
  readonly early: number | undefined
  readonly late: number | undefined
}

export interface PageFigures {
  readonly crashes: number
  /** What the page said is enrolled or saved, and what the server then has. */
  readonly accepted: number
  readonly enrolled: number
  readonly searches: number
  /** Of one page, from its first visit to its last. */
  readonly heapMb: EarlyAndLate
  readonly hostRssMb: EarlyAndLate
  readonly hostFiles: EarlyAndLate
  readonly complaints: readonly string[]
  readonly seconds: number
}

/** Beside everything else that a busy computer does. */
const patience = { timeout: 180_000 }

/** Faults that nobody at the desk sees: with the others somebody has to press a button, and there is nobody. */
function unseenFault(random: () => number, path: string): LineFault | undefined {
  const chance = random()
  if (chance < 0.1) return { kind: 'drip', pieces: 3, pauseMs: 20 }
  // There it would say that the password is wrong.
  return chance < 0.2 && !path.endsWith('/authenticate') ? insteadOfServer(401) : undefined
}

/** The built page in a real browser, whose process is killed in the middle of a search or a capture, again and again. */
export async function pagePart(size: SoakSize, seed: number): Promise<PageFigures> {
  const began = Date.now()
  const random = seededRandom(seed)
  const folder = await mkdtemp(join(tmpdir(), 'enroll-station-soak-page-'))
  const databasePath = join(folder, 'site.sqlite')
  const engine = createTestEngine()
  const sandbox = await startSandbox({
    databasePath,
    engine,
    now: () => new Date(),
    newId: randomUUID,
    randomBytes,
    permissions: Object.values(permissions)
  })
  const plan: LinePlan = ({ path }) => unseenFault(random, path)
  const line = await faultProxy(sandbox.baseUrl, { plan })
  const stage = new Stage()
  allowUnprotectedSecrets(stage.folder)
  await stage.stepsIn(await seen(samplePerson('dora')))
  const host = await startStation(stage.folder)
  const browser = await openBrowser({ kind: 'clip', path: stage.clip })
  const { pid } = host
  const hostHolds = () => (pid === undefined ? undefined : { rssMb: residentMb(pid), files: openFiles(pid) })
  let accepted = 0
  let searches = 0
  try {
    browser.page.context().setDefaultTimeout(patience.timeout)
    const desk = new CrashingPage(browser.page, host.url)
    await desk.open()
    await new EnrollPage(desk.station).signInAt(
      { address: line.baseUrl, acceptsPlainHttp: true, trust: { kind: 'system' } },
      sandbox.account
    )
    const enroll = async (firstName: string): Promise<void> => {
      await desk.station.choose('Enroll')
      await desk.station.page.getByRole('button', { name: 'Use this photo' }).waitFor(patience)
      await desk.station.enrollAs(firstName, 'Moreau')
      accepted += 1
      await desk.station.goHome()
    }
    const search = async (): Promise<void> => {
      await desk.station.choose('Identify')
      await desk.station.page.getByTestId('identify-result').waitFor(patience)
      searches += 1
      await desk.station.goHome()
    }
    await enroll('Dora')
    const hostEarly = hostHolds()
    for (let crash = 0; crash < size.pageCrashes; crash += 1) {
      await desk.station.choose(crash % 2 === 0 ? 'Identify' : 'Enroll')
      await pause(300 + Math.floor(random() * 2_500))
      await desk.crash()
      if (crash % 5 === 4) await search()
    }
    await search()
    const heapEarly = await desk.heapMb()
    for (let visit = 0; visit < size.pageVisits; visit += 1) await search()
    const heapLate = await desk.heapMb()
    await stage.stepsIn(await seen(samplePerson('fay')))
    await enroll('Fay')
    await search()

    const peopleThere = (): Promise<number> => readTruth(databasePath, ({ people }) => people)
    for (let waited = 0; waited < 90 && (await peopleThere()) < accepted; waited += 1) await pause(1_000)
    const hostLate = hostHolds()
    return {
      crashes: desk.crashes,
      accepted,
      enrolled: await peopleThere(),
      searches,
      heapMb: { early: heapEarly, late: heapLate },
      hostRssMb: { early: hostEarly?.rssMb, late: hostLate?.rssMb },
      hostFiles: { early: hostEarly?.files, late: hostLate?.files },
      complaints: [...browser.complaints, ...desk.complaints],
      seconds: Math.round((Date.now() - began) / 1000)
    }
  } finally {
    await browser.close()
    await host.stop()
    await line.close()
    await sandbox.close()
    await engine.close()
    await rm(folder, { recursive: true, force: true })
    await rm(stage.folder, { recursive: true, force: true })
  }
}
