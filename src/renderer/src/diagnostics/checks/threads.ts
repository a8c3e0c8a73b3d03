import type { Check } from './check'

/** Whether the page is isolated from others, as its own host serves it, and how many processors it may use. */
export function threadsCheck(page: {
  readonly isIsolated: boolean
  readonly processors: number
}): Check<'threads'> {
  return {
    id: 'threads',
    run: () =>
      Promise.resolve({
        finding: page.isIsolated ? 'threads/fine' : 'threads/not-isolated',
        figures: { count: page.processors }
      })
  }
}
