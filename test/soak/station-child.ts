import { setTimeout as pause } from 'node:timers/promises'
import { browserPlatform } from '../../src/main/browser-host/browser-platform'
import { composeStation } from '../../src/main/compose'
import { outboxItem } from '../../src/shared/domain/outbox'
import type { Channel } from '../../src/shared/ipc/channels'
import type { Input, Output } from '../../src/shared/ipc/contract'
import { ok, type Result } from '../../src/shared/result'
import { policyOfEverything } from '../crash/enrollments'
import type { GivenEnrollment } from '../crash/messages'
import { fastClock } from './fast-time'
import { held } from './held'
import type { FromSoakStation, SoakAnswer, SoakOrders, ToSoakStation } from './messages'

/** The composed station in a process of its own, over real files and real HTTP, that does what it is told for long. */

const tell = (message: FromSoakStation): void => void process.send?.(message)

function start({ dataFolder, access, time }: SoakOrders): (message: ToSoakStation) => void {
  const platform = browserPlatform({
    version: '0.0.0',
    dataFolder,
    modelsFolder: '',
    runtimeFolder: '',
    engineWorker: '',
    writeLine: (line) => {
      if (process.env['SOAK_LOG']) console.error(line)
    }
  })
  const station = composeStation(
    {
      ...platform,
      clock: fastClock(time),
      trainingServer: { start: () => Promise.resolve(ok(access)), stop: () => Promise.resolve() }
    },
    (event, payload) => {
      if (event === 'outbox:item-changed') tell({ kind: 'item', item: outboxItem.parse(payload) })
    },
    // Who may do what is none of this test's business.
    { gate: () => Promise.resolve(ok()) }
  )
  // The router has parsed the answer with the channel's own schema.
  const call = <C extends Channel>(channel: C, input?: Input<C>): Promise<Result<Output<C>>> =>
    station.router({ role: 'desk', channel, input }) as Promise<Result<Output<C>>>
  const must = async <C extends Channel>(channel: C, input?: Input<C>): Promise<Result<Output<C>>> => {
    const answer = await call(channel, input)
    if (!answer.ok) tell({ kind: 'failed', call: channel, error: answer.error })
    return answer
  }

  const begin = async (): Promise<void> => {
    await must('enrollments:save-policy', policyOfEverything)
    // What an earlier life has left behind.
    const list = await must('outbox:list')
    for (const item of list.ok ? list.value.items : []) tell({ kind: 'item', item })
    tell({ kind: 'started' })
  }
  const enroll = async ({ details, attachments }: GivenEnrollment): Promise<void> => {
    const { enrollmentId } = details
    for (const attachment of attachments) await must('enrollments:attach', { enrollmentId, attachment })
    const submitted = await must('enrollments:submit', details)
    if (submitted.ok) tell({ kind: 'accepted', enrollmentId })
  }
  /** As the page does: it waits when the station asks it to. */
  const identify = async (probe: Uint8Array<ArrayBuffer>): Promise<SoakAnswer> => {
    for (;;) {
      const found = await call('people:identify', { probe })
      if (found.ok) {
        const { value } = found
        return value.outcome === 'match'
          ? { kind: 'match', personId: value.person.personId }
          : { kind: 'nobody' }
      }
      if (found.error.code !== 'identify/too-many') return { kind: 'failed', code: found.error.code }
      await pause((found.error.retryAfterMs ?? 0) / time.factor)
    }
  }
  const end = async (): Promise<void> => {
    const audit = await must('audit:verify')
    if (audit.ok && audit.value.verdict === 'broken') tell({ kind: 'audit-broken', at: audit.value.at })
    await station.stop()
    process.exit(0)
  }

  station.start()
  void begin()
  return (message) => {
    switch (message.kind) {
      case 'start':
        return
      case 'enroll':
        return void enroll(message.enrollment)
      case 'identify':
        return void identify(message.probe).then((answer) =>
          tell({ kind: 'identified', number: message.number, answer })
        )
      case 'answer':
        return void must('outbox:answer', { enrollmentId: message.enrollmentId, answer: message.answer })
      case 'measure':
        return void held().then((present) => tell({ kind: 'measured', held: present }))
      case 'stop':
        return void end()
    }
  }
}

let hear: ((message: ToSoakStation) => void) | undefined
process.on('message', (message: ToSoakStation) => {
  if (message.kind === 'start') hear = start(message)
  else hear?.(message)
})
// Nobody may speak before somebody listens.
tell({ kind: 'ready' })
