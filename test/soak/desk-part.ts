import { createInProcessFaceEngine } from '@sandbox/engine/in-process-face-engine'
import { permissions } from '@sandbox/permissions'
import { startSandbox } from '@sandbox/sandbox'
import { zTag } from '@shared/identities/generated/zod.gen'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { wholeEnrollment } from '../crash/enrollments'
import type { GivenEnrollment } from '../crash/messages'
import { type RunReport, reportOf } from '../crash/verdict'
import { faultProxy } from '../support/fault-proxy/fault-proxy'
import { randomFaults } from '../support/fault-proxy/random-faults'
import { everyFileAnother, pictureOf } from '../support/many-people'
import { seededRandom } from '../support/many-enrolled'
import { engineFiles } from '../support/sandbox-engine'
import { samplePerson } from '../support/sample-people'
import { samplePhoto } from '../support/sample-photo'
import { signIn } from '../support/sandbox-client'
import { readTruth } from '../support/server-truth'
import { fastNow, type FastTime } from './fast-time'
import type { Held } from './messages'
import type { SoakSize } from './sizes'
import { SoakStation } from './soak-station'

export interface DeskFigures {
  readonly enrollments: number
  readonly identifications: number
  /** Searches that found the right one, rightly nobody, or failed with words. */
  readonly answers: Readonly<Record<'found' | 'nobody' | 'failed', number>>
  /** Searches that found somebody else, or nobody where somebody was enrolled. */
  readonly wrong: number
  readonly lives: number
  readonly questions: number
  readonly faults: ReadonlyMap<string, number>
  readonly requests: number
  /** Enrolling requests that neither a photo nor a fault nor a power cut explains. */
  readonly unexplained: number
  readonly waiting: number
  readonly report: Pick<RunReport, 'lost' | 'doubled' | 'complaints'>
  readonly people: number
  /** What the last life held early on, and at the end. */
  readonly early: Held
  readonly late: Held
  readonly seconds: number
}

/** Time runs so much faster that no pause between two searches is felt. */
const factor = 120

/** Enrolls and identifies through the composed station, while the line does harm and the power fails now and then. */
export async function deskPart(
  folder: string,
  program: string,
  size: SoakSize,
  seed: number
): Promise<DeskFigures> {
  const random = seededRandom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const began = Date.now()
  const time: FastTime = { since: began, factor }
  const pattern = await samplePhoto(samplePerson('ada'))
  const engine = createInProcessFaceEngine(engineFiles)
  const databasePath = join(folder, 'server', 'sandbox.sqlite')
  const sandbox = await startSandbox({
    databasePath,
    engine: everyFileAnother(engine, pattern),
    now: () => new Date(fastNow(time)),
    newId: randomUUID,
    randomBytes,
    permissions: Object.values(permissions)
  })
  const client = await signIn(sandbox.baseUrl, sandbox.account)
  const tag = { tagName: 'Visitor', disabled: false, description: '', defaultExpirePeriod: '3000.00:00:00' }
  const { tagId } = zTag.parse((await client.send('createTag', { json: tag })).body)
  const faults = randomFaults(random, size.faultShare)
  const line = await faultProxy(sandbox.baseUrl, { plan: faults.plan, now: () => fastNow(time) })
  const dataFolder = join(folder, 'profile')
  await mkdir(dataFolder, { mode: 0o700 })
  const access = { baseUrl: line.baseUrl, ...sandbox.account }
  const station = new SoakStation({ program, databasePath, orders: { dataFolder, access, time } })
  await station.start()

  const given: GivenEnrollment[] = []
  const answers = { found: 0, nobody: 0, failed: 0 }
  let wrong = 0
  let early: Held | undefined
  const enrollNext = async (): Promise<void> => {
    const jpeg = pictureOf(given.length, pattern)
    const name = `Person ${given.length}`
    const enrollment = wholeEnrollment({ name, photos: [jpeg], proof: jpeg }, tagId, randomUUID)
    given.push(enrollment)
    await station.enroll(enrollment)
    // An outbox has an end; the line is not so bad that it would be reached.
    while (station.waiting > 30) await pause(20)
  }
  const identifyNext = async (number: number): Promise<void> => {
    const known = given.map(({ details }, index) => ({
      index,
      item: station.items.get(details.enrollmentId)
    }))
    const there = known.filter(({ item }) => item?.state.kind === 'done')
    const one = random() < 0.2 ? undefined : there[below(there.length)]
    const answer = await station.identify(number, pictureOf(one?.index ?? 1_000_000 + number, pattern))
    if (answer.kind === 'failed') answers.failed += 1
    else if (answer.kind === 'nobody' && one === undefined) answers.nobody += 1
    else if (answer.kind === 'match' && isPerson(one?.item, answer.personId)) answers.found += 1
    else wrong += 1
  }

  const jobs = size.enrollments + size.identifications
  const everyNth = Math.floor(jobs / size.enrollments)
  // The last life gets long enough to show whether it grows.
  const kills = new Set(Array.from({ length: size.kills }, () => 1 + below(Math.floor(jobs / 2))))
  for (let job = 0; job < jobs; job += 1) {
    const cut = kills.has(job) ? pause(below(60)).then(() => station.powerCut()) : undefined
    if (job % everyNth === 0 && given.length < size.enrollments) await enrollNext()
    else await identifyNext(job)
    await cut
    if (size.outages.includes(job)) {
      await line.goAway()
      await pause(below(500))
      await line.comeBack()
    }
    if (job === Math.floor(jobs * 0.6)) early = await station.measure()
    if (process.stdout.isTTY && job % 50 === 0) process.stdout.write(`\r${job} of ${jobs}`)
  }
  for (let waited = 0; station.waiting > 0 && waited < 3_000; waited += 1) await pause(40)
  const late = await station.measure()
  await station.stop()
  const enrolling = line.requests.filter((request) => request.endsWith('/faceEnroll')).length
  const { lives, questions, waiting, accepted, items, failures } = station
  const report = await readTruth(databasePath, (truth) => ({
    ...reportOf(undisturbed(seed, given.length), given, { accepted, items, failures, questions }, truth),
    people: truth.people
  }))
  const figures: DeskFigures = {
    enrollments: given.length,
    identifications: jobs - given.length,
    answers,
    wrong,
    lives,
    questions,
    faults: faults.counts,
    requests: line.requests.length,
    unexplained: Math.max(
      0,
      enrolling - given.length - faults.metBy('/faceEnroll') - lives - size.outages.length
    ),
    waiting,
    report,
    people: report.people,
    early: early ?? late,
    late,
    seconds: Math.round((Date.now() - began) / 1000)
  }
  await line.close()
  await sandbox.close()
  await engine.close()
  return figures
}

/** The verdict speaks of scenarios; here the chances are taken elsewhere. */
const undisturbed = (seed: number, enrollments: number) =>
  ({ seed, enrollments, kills: [], faults: [], usedReference: 'refuse' }) as const

function isPerson(
  item: { readonly state: { readonly kind: string; readonly personId?: string } } | undefined,
  personId: string
): boolean {
  return item?.state.personId === personId
}
