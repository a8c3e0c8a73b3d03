import { createRandom } from '../support/face-images'

/** Where the station is killed. Counts are from the start of its process. */
export type KillPoint =
  | {
      readonly at: 'before-commit' | 'after-commit' | 'before-request' | 'after-answer'
      readonly count: number
    }
  | { readonly at: 'any-instant'; readonly milliseconds: number }

export const faultKinds = [
  'drop-request',
  'drop-while-working',
  'lose-answer',
  'cut-answer',
  'server-error',
  'busy',
  'signed-out',
  'web-page'
] as const
export type FaultKind = (typeof faultKinds)[number]

/** What happens to the server's nth request. */
export interface OrderedFault {
  readonly request: number
  readonly kind: FaultKind
  readonly milliseconds: number
}

/** One run: everything that is left to chance, decided by the seed alone. */
export interface Scenario {
  readonly seed: number
  /** One per life of the station; the last life lives until the outbox is empty. */
  readonly kills: readonly KillPoint[]
  readonly faults: readonly OrderedFault[]
  readonly enrollments: number
  /** Whether the server takes a used photo reference for one photo more. */
  readonly usedReference: 'refuse' | 'accept'
}

/** Requests and commits of one undisturbed enrollment, roughly; later counts never come and kill nobody. */
const requestsPerEnrollment = 26
const commitsPerEnrollment = 24

export function scenarioOf(seed: number): Scenario {
  const random = createRandom(seed * 7919 + 17)
  // The first numbers of neighbouring seeds are much alike.
  for (let i = 0; i < 8; i++) random()
  const below = (limit: number): number => Math.floor(random() * limit)
  const enrollments = 1 + below(2)

  const killPoint = (): KillPoint => {
    switch (below(5)) {
      case 0:
        return { at: 'before-commit', count: 1 + below(commitsPerEnrollment * enrollments) }
      case 1:
        return { at: 'after-commit', count: 1 + below(commitsPerEnrollment * enrollments) }
      case 2:
        return { at: 'before-request', count: 1 + below(requestsPerEnrollment * enrollments) }
      case 3:
        return { at: 'after-answer', count: 1 + below(requestsPerEnrollment * enrollments) }
      default:
        return { at: 'any-instant', milliseconds: below(400 * enrollments) }
    }
  }
  const fault = (): OrderedFault => ({
    request: 1 + below(requestsPerEnrollment * enrollments),
    kind: faultKinds[below(faultKinds.length)] ?? 'lose-answer',
    milliseconds: below(250)
  })
  return {
    seed,
    enrollments,
    kills: Array.from({ length: below(4) }, killPoint),
    faults: Array.from({ length: below(4) }, fault),
    usedReference: random() < 0.5 ? 'refuse' : 'accept'
  }
}

/** Under which heads of the table a run counts. */
export function faultPointsOf({ kills, faults }: Scenario): readonly string[] {
  const points = new Set([...kills.map(({ at }) => `killed ${at}`), ...faults.map(({ kind }) => kind)])
  return points.size === 0 ? ['none'] : [...points]
}
