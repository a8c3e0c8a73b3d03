import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { itemOf } from '@main/enrollment/runner/item'
import { EnrollmentRunner } from '@main/enrollment/runner/runner'
import { defaultBackOff } from '@main/enrollment/sequence/back-off'
import type { Command, Outcome } from '@main/enrollment/sequence/command'
import { openOutboxStore } from '@main/outbox/open-outbox-store'
import { keyFileBox } from '@main/platform/key-file-box'
import { enrollmentDetails } from '@shared/domain/enrollment-draft'
import { appError } from '@shared/errors'
import { ok } from '@shared/result'
import { describe, expect, it, onTestFinished } from 'vitest'
import { manualClock } from '../../../support/manual-clock'
import { memoryFile } from '../../../support/memory-file'
import { recordingLogger } from '../../../support/recording-logger'

/** A runner over a real outbox; the server is a function. */
async function setUp(answer: (command: Command, enrollment: number) => Outcome | Promise<Outcome>) {
  const folder = await mkdtemp(join(tmpdir(), 'enroll-station-runner-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const clock = manualClock()
  const logger = recordingLogger()
  const { store } = await openOutboxStore({
    folder,
    secretBox: keyFileBox(memoryFile()),
    keyFile: memoryFile(),
    now: () => clock.now(),
    randomBytes,
    logger
  })
  const ids: string[] = []
  const sent: string[] = []
  const runner = new EnrollmentRunner({
    store,
    clock,
    logger,
    random: () => 0,
    backOff: defaultBackOff,
    settleMs: 1_000,
    enrollWithoutSearch: () => false,
    recordAudit: () => Promise.resolve(ok()),
    onChange: () => undefined,
    tidy: () => undefined,
    open: () =>
      Promise.resolve(
        ok({
          server: 'training',
          run: async (command, entry) => {
            const n = ids.indexOf(entry.details.enrollmentId)
            if (command.kind === 'send') sent.push(`${String(n)} ${command.step.kind}`)
            return answer(command, n)
          }
        })
      )
  })
  onTestFinished(async () => {
    await runner.stop()
    store.close()
  })
  const add = async (server = 'training') => {
    const enrollmentId = randomUUID()
    ids.push(enrollmentId)
    const attachmentId = randomUUID()
    const details = enrollmentDetails.parse({
      enrollmentId,
      target: { kind: 'new-person' },
      name: { firstName: 'Anna', lastName: 'Berg' },
      photos: [{ attachmentId }]
    })
    const bytes = new Uint8Array([1])
    const attachments = [{ attachmentId, kind: 'photo' as const, bytes }]
    await store.add({
      enrollmentId,
      createdAt: 0,
      server,
      wasSearched: true,
      content: { details },
      attachments
    })
  }
  const states = () => {
    const rows = store.rows()
    return rows.ok ? rows.value.map(({ state }) => state.kind) : []
  }
  return { runner, add, states, sent, clock, store, ids }
}

const well = (command: Command): Outcome =>
  command.kind === 'look' ? { kind: 'absent' } : { kind: 'sent', personId: 'p1' }

describe('the runner', () => {
  it('sends one enrollment after the other, and leaves those of another server alone', async () => {
    const { runner, add, states, sent } = await setUp(well)
    await add()
    await add('https://elsewhere')
    await add()
    runner.start()
    await expect.poll(states).toEqual(['done', 'queued', 'done'])
    expect(sent).toEqual(['0 photo', '0 name', '2 photo', '2 name'])
  })

  it('does not let a blocked enrollment hold up the rest', async () => {
    const { runner, add, states } = await setUp((command, n) =>
      n === 0 && command.kind === 'send'
        ? { kind: 'failed', error: appError('identities/rejected') }
        : well(command)
    )
    await add()
    await add()
    runner.start()
    await expect.poll(states).toEqual(['blocked', 'done'])
  })

  it('tries no other while the server cannot be reached, and goes on when the network is back', async () => {
    let isDown = true
    const { runner, add, states, sent, store } = await setUp((command) =>
      isDown ? { kind: 'failed', error: appError('identities/unreachable') } : well(command)
    )
    await add()
    await add()
    runner.start()
    await expect.poll(states).toEqual(['waiting', 'queued'])
    await expect.poll(() => runner.hold?.code).toBe('identities/unreachable')
    // Whoever looks at the second one is told the same, not that its turn will come.
    const rows = store.rows()
    const shown = rows.ok ? rows.value.map((row) => itemOf(row, undefined, 'training', runner.hold)) : []
    expect(shown.map(({ state }) => state)).toMatchObject([
      { kind: 'waiting', code: 'identities/unreachable' },
      { kind: 'waiting', code: 'identities/unreachable' }
    ])
    isDown = false
    runner.wake('network')
    await expect.poll(states).toEqual(['done', 'done'])
    expect(sent).toHaveLength(4)
  })

  it('takes up after a kill what was being sent', async () => {
    const { runner, add, states, store, ids } = await setUp(well)
    await add()
    const state = { kind: 'sending', step: { kind: 'name' } } as const
    store.record(ids[0]!, [], { state, attempts: 0 })
    runner.start()
    await expect.poll(states).toEqual(['done'])
  })

  it('waits at a stop for the step under way, and keeps what it did', async () => {
    let finish = (): void => undefined
    const underWay = new Promise<void>((resolve) => (finish = resolve))
    const { runner, add, states, sent, store, ids } = await setUp(async (command) => {
      if (command.kind === 'send') await underWay
      return well(command)
    })
    await add()
    runner.start()
    await expect.poll(() => sent).toEqual(['0 photo'])
    const stopped = runner.stop()
    finish()
    await stopped
    expect(states()).toEqual(['queued'])
    const journal = store.journal(ids[0]!)
    expect(journal.ok && journal.value.map(({ event }) => event.kind)).toEqual(['begun', 'done'])
  })

  it('sends nothing while it is paused', async () => {
    const { runner, add, states, sent } = await setUp(well)
    runner.start()
    const goOn = await runner.pause()
    await add()
    runner.wake('asked')
    await new Promise((resolve) => setImmediate(resolve))
    expect(sent).toEqual([])
    goOn()
    await expect.poll(states).toEqual(['done'])
  })
})
