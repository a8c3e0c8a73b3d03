import type { Refusal } from './refusal'
import type { SandboxLog } from './request-log'

/** Work that goes on after its request was answered. */
export interface Background {
  /**
   * @param name of the work in the log
   * @param work answers why it could not be done, if it could not
   */
  run(name: string, work: () => Promise<Refusal | undefined>): void
  /** Resolves when nothing is under way any more, or after a while; what ends later is reported if it fails. */
  settled(): Promise<void>
}

/** How long work under way may take to end when the sandbox closes. */
const closingMilliseconds = 2000

export function createBackground(log: SandboxLog): Background {
  const underWay = new Set<Promise<void>>()
  return {
    run(name, work) {
      // There is nobody left to answer to: the log is where a failure shows.
      const report = (error: string): void => log({ event: 'background-error', work: name, error })
      const task = work()
        .then((refusal) => {
          if (refusal) report(refusal.title)
        })
        .catch((error: unknown) => report(error instanceof Error ? error.name : 'unknown'))
        .finally(() => underWay.delete(task))
      underWay.add(task)
    },
    async settled() {
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, closingMilliseconds)
      })
      await Promise.race([Promise.all(underWay), patience])
      clearTimeout(timer)
    }
  }
}
