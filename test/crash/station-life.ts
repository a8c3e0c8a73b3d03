import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import type { FromStation, StationOrders, ToStation } from './messages'

/** One life of the station: from its start until it is killed, kills itself, or is told to stop. */
export interface StationLife {
  readonly ended: Promise<unknown>
  send(message: ToStation): void
  stop(): Promise<void>
}

export function startLife(
  program: string,
  orders: StationOrders,
  hear: (message: FromStation) => void
): StationLife {
  const child = fork(program, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Hundreds of lives compile the same program.
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(program), 'compiled') }
  })
  const ended = once(child, 'exit')
  const send = (message: ToStation): void => {
    // It may have died between two words.
    if (child.connected) child.send(message, () => undefined)
  }
  child.on('message', (message: FromStation) => {
    if (message.kind === 'ready') send({ kind: 'start', ...orders })
    else hear(message)
  })
  return { ended, send, stop: () => stop(child, ended, send) }
}

/** Milliseconds that a station gets to end by itself. */
const patience = 5000

async function stop(
  child: ChildProcess,
  ended: Promise<unknown>,
  send: (message: ToStation) => void
): Promise<void> {
  send({ kind: 'stop' })
  const cut = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended
  clearTimeout(cut)
}
