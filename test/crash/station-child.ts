import { composeStation } from '../../src/main/compose'
import { browserPlatform } from '../../src/main/browser-host/browser-platform'
import { outboxItem } from '../../src/shared/domain/outbox'
import type { Channel } from '../../src/shared/ipc/channels'
import type { Input, Output } from '../../src/shared/ipc/contract'
import { ok, type Result } from '../../src/shared/result'
import { armDisk, armedTransport } from './kill-points'
import { policyOfEverything } from './enrollments'
import type { FromStation, StationOrders, ToStation } from './messages'

/** The composed station in a process of its own, over real files and real HTTP, that kills itself where it is told to. */

const tell = (message: FromStation): void => void process.send?.(message)

function start({ dataFolder, access, kill, enrollments }: StationOrders): void {
  armDisk(kill)
  const platform = browserPlatform({
    version: '0.0.0',
    dataFolder,
    modelsFolder: '',
    runtimeFolder: '',
    engineWorker: '',
    writeLine: (line) => {
      if (process.env['CRASH_LOG']) console.error(line)
    }
  })
  const { network } = platform
  const station = composeStation(
    {
      ...platform,
      network: { open: (guard) => armedTransport(network.open(guard), kill) },
      trainingServer: { start: () => Promise.resolve(ok(access)), stop: () => Promise.resolve() }
    },
    (event, payload) => {
      if (event !== 'outbox:item-changed') return
      const item = outboxItem.parse(payload)
      tell({ kind: 'item', item })
      // Nobody wants to wait for the pauses that a real server is given: somebody presses the button.
      if (item.state.kind === 'waiting') setTimeout(() => void call('outbox:retry', {}), 30)
    },
    // Longer than any fault keeps the server at work. Who may do what is none of this test's business.
    { settleMs: 700, gate: () => Promise.resolve(ok()) }
  )
  // The router has parsed the answer with the channel's own schema.
  const call = <C extends Channel>(channel: C, input?: Input<C>): Promise<Result<Output<C>>> =>
    station.router({ role: 'desk', channel, input }) as Promise<Result<Output<C>>>

  const enroll = async (): Promise<void> => {
    const saved = await call('enrollments:save-policy', policyOfEverything)
    if (!saved.ok) tell({ kind: 'failed', call: 'enrollments:save-policy', error: saved.error })
    // What an earlier life has left behind.
    const list = await call('outbox:list')
    if (!list.ok) tell({ kind: 'failed', call: 'outbox:list', error: list.error })
    for (const item of list.ok ? list.value.items : []) tell({ kind: 'item', item })
    for (const { details, attachments } of enrollments) {
      const { enrollmentId } = details
      for (const attachment of attachments) {
        const attached = await call('enrollments:attach', { enrollmentId, attachment })
        if (!attached.ok) tell({ kind: 'failed', call: 'enrollments:attach', error: attached.error })
      }
      const submitted = await call('enrollments:submit', details)
      if (submitted.ok) tell({ kind: 'accepted', enrollmentId })
      else tell({ kind: 'failed', call: 'enrollments:submit', error: submitted.error })
    }
  }

  const end = async (): Promise<void> => {
    const audit = await call('audit:verify')
    if (!audit.ok) tell({ kind: 'failed', call: 'audit:verify', error: audit.error })
    else if (audit.value.verdict === 'broken') tell({ kind: 'audit-broken', at: audit.value.at })
    await station.stop()
    process.exit(0)
  }

  process.on('message', (message: ToStation) => {
    if (message.kind === 'stop') void end()
    if (message.kind !== 'answer') return
    const { enrollmentId, answer } = message
    void call('outbox:answer', { enrollmentId, answer }).then((answered) => {
      if (!answered.ok) tell({ kind: 'failed', call: 'outbox:answer', error: answered.error })
    })
  })

  station.start()
  void enroll()
}

process.once('message', (message: ToStation) => {
  if (message.kind === 'start') start(message)
})
// Nobody may speak before somebody listens.
tell({ kind: 'ready' })
