import { DatabaseSync } from 'node:sqlite'
import type { Transport } from '../../src/main/platform/ports'
import type { KillPoint } from './scenario'

/** Dies as by a power cut: no handler runs, nothing is flushed. */
const die = (): void => void process.kill(process.pid, 'SIGKILL')

/** Kills this process at the nth commit of any database of it, or when so much time has passed. */
export function armDisk(point: KillPoint | undefined): void {
  if (point?.at === 'any-instant') setTimeout(die, point.milliseconds)
  if (point?.at !== 'before-commit' && point?.at !== 'after-commit') return
  let commits = 0
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its own `this` below
  const execute = DatabaseSync.prototype.exec
  DatabaseSync.prototype.exec = function (sql) {
    const isLast = sql === 'COMMIT' && ++commits === point.count
    if (isLast && point.at === 'before-commit') die()
    execute.call(this, sql)
    if (isLast) die()
  }
}

/** Kills this process in front of the nth request, or when its answer is there and nothing has been done with it yet. */
export function armedTransport(transport: Transport, point: KillPoint | undefined): Transport {
  let requests = 0
  return {
    close: () => transport.close(),
    fetch: async (input, init) => {
      const isLast =
        (point?.at === 'before-request' || point?.at === 'after-answer') && ++requests === point.count
      if (isLast && point.at === 'before-request') die()
      const answer = await transport.fetch(input, init)
      if (isLast) {
        await answer.clone().arrayBuffer()
        die()
      }
      return answer
    }
  }
}
