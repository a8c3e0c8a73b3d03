import type { Step } from '@shared/domain/outbox'
import type { Command, Decision, Seen } from './command'
import { stepId } from './plan'
import { makesPerson, nextStep, type Progress, statusOf } from './progress'

/**
 * Milliseconds after which a request of which nothing was heard can no longer be at work: longer than the client waits for
 * an answer, and long enough for a server that goes on after the connection is gone. Undocumented how long that is.
 */
export const defaultSettleMs = 60_000

/**
 * What comes next.
 *
 * A step is looked for before it is sent, also when this station has not begun it: another one may have, before the
 * enrollment was taken over from a file. A step that was begun is looked for only when its request cannot be under way
 * any more, since "not there" means nothing before.
 *
 * @param seen what the last look came to
 * @param settleMs milliseconds, see `defaultSettleMs`
 */
export function decide(progress: Progress, seen: Seen, now: number, settleMs: number): Decision {
  const step = nextStep(progress)
  if (step === undefined) return finished(progress)
  if (step.kind === 'search') return { kind: 'search', step }
  if (step.kind === 'proof') return { kind: 'prove', step, personId: knownPerson(progress) }

  const status = statusOf(progress, step)
  if (status.kind === 'begun' && now < status.at + settleMs)
    return { kind: 'wait', until: status.at + settleMs, code: 'identities/timed-out' }
  if (seen.kind !== 'nothing' && stepId(seen.step) === stepId(step)) {
    const mayHaveArrived = seen.kind === 'closed' && status.kind === 'begun'
    return mayHaveArrived ? { kind: 'ask', question: { kind: 'has-it-arrived', step } } : send(progress, step)
  }
  if (status.kind === 'open' && status.unseen) return send(progress, step)
  return { kind: 'look', step, ...personOf(progress, step) }
}

function send(progress: Progress, step: Step): Command {
  return {
    kind: 'send',
    step,
    ...personOf(progress, step),
    force: step.kind === 'photo' && progress.forced.has(step.key ?? '')
  }
}

function personOf(progress: Progress, step: Step): { personId?: string } {
  return makesPerson(progress, step) ? {} : { personId: knownPerson(progress) }
}

function finished(progress: Progress): Decision {
  return { kind: 'finish', personId: knownPerson(progress), proof: progress.proof ?? 'not-tried' }
}

/** The photo that makes the person cannot be left out, so everything behind it has somebody to belong to. */
function knownPerson({ personId }: Progress): string {
  if (personId === undefined) throw new Error('a step for nobody')
  return personId
}
