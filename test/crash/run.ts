import type { FaceEngine } from '@sandbox/engine/face-engine'
import { permissions } from '@sandbox/permissions'
import type { OutboxItem } from '@shared/domain/outbox'
import { zTag } from '@shared/identities/generated/zod.gen'
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { signIn } from '../support/sandbox-client'
import { startOwnSandbox } from '../support/sandbox-harness'
import { openQuestion, truthfulAnswer } from './attendant'
import { type PersonPictures, wholeEnrollment } from './enrollments'
import type { FromStation, GivenEnrollment } from './messages'
import { orderedFaults } from './ordered-faults'
import type { KillPoint, Scenario } from './scenario'
import { readTruth } from '../support/server-truth'
import { startLife } from './station-life'
import { type RunReport, reportOf } from './verdict'

export interface RunParts {
  /** The bundled station of `station-child.ts`. */
  readonly program: string
  readonly engine: FaceEngine
  readonly people: readonly PersonPictures[]
}

/** Milliseconds after which a run counts as stuck. */
const longestRun = 45_000

/** One run from an empty server and an empty profile to an empty outbox. */
export async function run(scenario: Scenario, { program, engine, people }: RunParts): Promise<RunReport> {
  const folder = await mkdtemp(join(tmpdir(), 'enroll-station-crash-'))
  const databasePath = join(folder, 'server', 'sandbox.sqlite')
  const faults = orderedFaults(scenario.faults)
  const sandbox = await startOwnSandbox(engine, {
    databasePath,
    permissions: Object.values(permissions),
    policy: { usedReference: scenario.usedReference },
    faults: faults.plan
  })
  try {
    const client = await signIn(sandbox.baseUrl, sandbox.account)
    const tag = { tagName: 'Visitor', disabled: false, description: '', defaultExpirePeriod: '30.00:00:00' }
    const { tagId } = zTag.parse((await client.send('createTag', { json: tag })).body)
    const enrollments = people
      .slice(0, scenario.enrollments)
      .map((person) => wholeEnrollment(person, tagId, randomUUID))
    const dataFolder = join(folder, 'profile')
    await mkdir(dataFolder, { mode: 0o700 })
    faults.arm()
    const lives = await live(scenario.kills, enrollments, {
      program,
      databasePath,
      dataFolder,
      access: { baseUrl: sandbox.baseUrl, ...sandbox.account }
    })
    return await readTruth(databasePath, (truth) => reportOf(scenario, enrollments, lives, truth))
  } finally {
    await sandbox.close()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Surroundings {
  readonly program: string
  readonly databasePath: string
  readonly dataFolder: string
  readonly access: { readonly baseUrl: string; readonly username: string; readonly password: string }
}

/** What was heard from the station over all its lives. */
export interface Lives {
  readonly accepted: ReadonlySet<string>
  readonly items: ReadonlyMap<string, OutboxItem>
  readonly failures: readonly string[]
  readonly questions: number
}

/** Lets the station live and die as often as it should, and then until nothing is left to send. */
async function live(
  kills: readonly KillPoint[],
  enrollments: readonly GivenEnrollment[],
  { program, databasePath, dataFolder, access }: Surroundings
): Promise<Lives> {
  const accepted = new Set<string>()
  const items = new Map<string, OutboxItem>()
  const failures: string[] = []
  let questions = 0
  const deadline = AbortSignal.timeout(longestRun)
  const isOver = (): boolean =>
    enrollments.every(({ details }) => items.get(details.enrollmentId)?.state.kind === 'done')

  for (const kill of [...kills, undefined]) {
    if (isOver()) break
    const over = Promise.withResolvers<undefined>()
    const missing = enrollments.filter(({ details }) => !items.has(details.enrollmentId))
    const hear = (message: FromStation): void => {
      if (message.kind === 'failed')
        failures.push(`${message.call}: ${message.error.code} ${message.error.detail ?? ''}`)
      if (message.kind === 'audit-broken') failures.push(`audit log broken at ${String(message.at)}`)
      if (message.kind === 'accepted') accepted.add(message.enrollmentId)
      if (message.kind !== 'item') return
      const { item } = message
      items.set(item.enrollmentId, item)
      if (isOver()) over.resolve(undefined)
      const question = openQuestion(item)
      const enrollment = enrollments.find(({ details }) => details.enrollmentId === item.enrollmentId)
      if (question === undefined || enrollment === undefined) return
      questions += 1
      void truthfulAnswer(databasePath, enrollment, question)
        .then((answer) => life.send({ kind: 'answer', enrollmentId: item.enrollmentId, answer }))
        .catch((error: unknown) => failures.push(String(error)))
    }
    const life = startLife(
      program,
      { dataFolder, access, enrollments: missing, ...(kill === undefined ? {} : { kill }) },
      hear
    )
    const stuck = pause(longestRun, undefined, { signal: deadline }).catch(() => undefined)
    await Promise.race([over.promise, life.ended, stuck])
    await life.stop()
  }
  return { accepted, items, failures, questions }
}
