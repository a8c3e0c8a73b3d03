import type { CDPSession, Page } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds; only on complete events. */
  readonly dur?: number
  readonly args?: { readonly name?: string }
}

export interface MainThreadTasks {
  readonly count: number
  readonly longestMs: number
  readonly over50Ms: number
}

/** Traces the page's process while `during` runs, and sums up the tasks of its main thread. */
export async function traceMainThread(page: Page, during: () => Promise<void>): Promise<MainThreadTasks> {
  const session = await page.context().newCDPSession(page)
  const events = collectEvents(session)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline']
    }
  })
  await during()
  await session.send('Tracing.end')
  return summarize(await events)
}

function collectEvents(session: CDPSession): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  return new Promise((resolve) => session.once('Tracing.tracingComplete', () => resolve(events)))
}

/** The page's main thread is the busiest of all renderer main threads; the others belong to spare processes. */
function summarize(events: readonly TraceEvent[]): MainThreadTasks {
  const mainThreads = events.filter(
    (event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain'
  )
  const busiest = mainThreads
    .map(({ pid, tid }) =>
      events
        .filter(
          (event) => event.pid === pid && event.tid === tid && event.name === 'ThreadControllerImpl::RunTask'
        )
        .map((event) => (event.dur ?? 0) / 1000)
    )
    .sort((a, b) => b.length - a.length)[0]
  const tasks = busiest ?? []
  return {
    count: tasks.length,
    longestMs: Math.max(0, ...tasks),
    over50Ms: tasks.filter((milliseconds) => milliseconds > 50).length
  }
}
