import type { LinePlan } from './fault-proxy'
import { insteadOfServer, type LineFault } from './line-fault'

const webPage = insteadOfServer(200, '<!doctype html><title>Sign in</title>', {
  'content-type': 'text/html; charset=utf-8'
})

/**
 * All that may pass by itself. What a server refuses for good is left out: whoever is asked would only be in the way. So is
 * 404, which at some calls is an answer and not a fault.
 */
const passing: Readonly<Record<string, LineFault>> = {
  'cut before the upload': { kind: 'cut-request' },
  'cut in the upload': { kind: 'cut-upload' },
  'answer lost': { kind: 'lose-answer' },
  'cut in the answer': { kind: 'cut-answer' },
  slow: { kind: 'drip', pieces: 3, pauseMs: 20 },
  '401': insteadOfServer(401),
  '429': insteadOfServer(429, '', { 'retry-after': '1' }),
  '500': insteadOfServer(500),
  '502': insteadOfServer(502, '<html>Bad gateway</html>', { 'content-type': 'text/html' }),
  '503': insteadOfServer(503, 'Service unavailable'),
  'a web page': webPage
}
const names = Object.keys(passing)

export interface RandomFaults {
  readonly plan: LinePlan
  /** How often each has happened. */
  readonly counts: ReadonlyMap<string, number>
  /** How many requests to this route have met one. */
  readonly metBy: (routeEnd: string) => number
}

/**
 * Meets this share of all requests with a fault.
 *
 * @param random from 0 up to 1
 */
export function randomFaults(random: () => number, share: number): RandomFaults {
  const counts = new Map<string, number>()
  const paths: string[] = []
  return {
    counts,
    metBy: (routeEnd) => paths.filter((path) => path.endsWith(routeEnd)).length,
    plan: ({ path }) => {
      if (random() >= share) return undefined
      const name = names[Math.floor(random() * names.length)] ?? 'slow'
      // A 401 there says that the password is wrong, and then only a person can help.
      if (name === '401' && path.endsWith('/authenticate')) return undefined
      counts.set(name, (counts.get(name) ?? 0) + 1)
      paths.push(path)
      return passing[name]
    }
  }
}
