import type { ProofOutcome, Step } from '@shared/domain/outbox'
import { assertNever } from '@shared/errors'
import type { JournalEntry, JournalEvent } from '../journal'
import { type Plan, stepId } from './plan'

/** How far a step is. */
export type StepStatus =
  /** Nothing of it is under way. `unseen`: somebody said to send it without looking for it first. */
  | { readonly kind: 'open'; readonly unseen: boolean }
  /** A request was sent, or was about to be, and nobody knows what came of it. */
  | { readonly kind: 'begun'; readonly at: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'left-out' }

/** What a journal comes to. */
export interface Progress {
  readonly plan: Plan
  readonly statuses: ReadonlyMap<string, StepStatus>
  /** Known from the beginning, or since the first photo, the late search or an answer. */
  readonly personId?: string
  readonly proof?: ProofOutcome
  readonly forced: ReadonlySet<string>
}

export function progressOf(plan: Plan, journal: readonly JournalEntry[]): Progress {
  const start: Progress = {
    plan,
    statuses: new Map(),
    ...(plan.personId === undefined ? {} : { personId: plan.personId }),
    forced: plan.forced
  }
  return journal.reduce(after, start)
}

/** Progress after one more entry of the journal. */
export function after(progress: Progress, { at, event }: JournalEntry): Progress {
  switch (event.kind) {
    case 'begun':
      return withStatus(progress, event.step, { kind: 'begun', at })
    case 'not-done':
      return withStatus(progress, event.step, open)
    case 'done':
      return afterDone(progress, event)
    case 'answered':
      return afterAnswer(progress, event)
    default:
      return assertNever(event)
  }
}

export function statusOf(progress: Progress, step: Step): StepStatus {
  return progress.statuses.get(stepId(step)) ?? open
}

/** The first step that is not finished; undefined when all are. */
export function nextStep(progress: Progress): Step | undefined {
  return progress.plan.steps.find((step) => !isFinished(statusOf(progress, step)))
}

export function countDone(progress: Progress): number {
  return progress.plan.steps.filter((step) => isFinished(statusOf(progress, step))).length
}

/** Whether this photo would make a person. */
export function makesPerson(progress: Progress, step: Step): boolean {
  return step.kind === 'photo' && progress.personId === undefined
}

const open: StepStatus = { kind: 'open', unseen: false }

function isFinished({ kind }: StepStatus): boolean {
  return kind === 'done' || kind === 'left-out'
}

function withStatus(progress: Progress, step: Step, status: StepStatus): Progress {
  return { ...progress, statuses: new Map(progress.statuses).set(stepId(step), status) }
}

function afterDone(progress: Progress, event: Extract<JournalEvent, { kind: 'done' }>): Progress {
  const { step, personId, proof } = event
  return {
    ...withStatus(progress, step, { kind: 'done' }),
    // Who it is was settled by the first that knew. A proof that found somebody else changes nothing about it.
    ...(progress.personId === undefined && personId !== undefined ? { personId } : {}),
    ...(proof === undefined ? {} : { proof })
  }
}

function afterAnswer(
  progress: Progress,
  { step, answer }: Extract<JournalEvent, { kind: 'answered' }>
): Progress {
  switch (answer.kind) {
    case 'try-again':
    case 'rename':
      return progress
    case 'new-person':
    case 'it-is-there':
      return withStatus(progress, step, { kind: 'done' })
    case 'this-person': {
      const known = { ...withStatus(progress, step, { kind: 'done' }), personId: answer.personId }
      // Somebody whom the server knows already has a name; the one typed here would be a second one.
      return step.kind === 'search' ? withStatus(known, { kind: 'name' }, { kind: 'left-out' }) : known
    }
    case 'send-again':
      return withStatus(progress, step, { kind: 'open', unseen: true })
    case 'leave-out':
      return withStatus(progress, step, { kind: 'left-out' })
    case 'send-in-spite':
      return { ...progress, forced: new Set(progress.forced).add(step.key ?? '') }
    default:
      return assertNever(answer)
  }
}
