import { fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import type { FromSoakStation, SoakOrders, ToSoakStation } from './messages'

/** One life of the station: from its start until it is killed or told to stop. */
export interface SoakLife {
  readonly ended: Promise<unknown>
  /** Whether it is over. */
  readonly isOver: boolean
  send(message: ToSoakStation): void
  /** As by a power cut. */
  kill(): void
}

/** @returns when the station has told what an earlier life has left behind */
export async function startLife(
  program: string,
  orders: SoakOrders,
  hear: (message: FromSoakStation) => void
): Promise<SoakLife> {
  const child = fork(program, {
    execArgv: ['--expose-gc'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(program), 'compiled') }
  })
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null
  const ended = once(child, 'exit')
  const started = Promise.withResolvers<undefined>()
  const send = (message: ToSoakStation): void => {
    // It may have died between two words.
    if (child.connected) child.send(message, () => undefined)
  }
  child.on('message', (message: FromSoakStation) => {
    if (message.kind === 'ready') send({ kind: 'start', ...orders })
    else if (message.kind === 'started') started.resolve(undefined)
    else hear(message)
  })
  await Promise.race([started.promise, ended])
  if (isOver()) throw new Error(`the station ended while it started: ${String(child.exitCode)}`)
  return {
    ended,
    send,
    kill: () => void child.kill('SIGKILL'),
    get isOver() {
      return isOver()
    }
  }
}
