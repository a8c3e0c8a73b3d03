import type { OutboxState, Question, Step } from '@shared/domain/outbox'
import { type AppError, appError, assertNever, type ErrorCode, type NamedPermission } from '@shared/errors'
import type { JournalEvent } from '../journal'
import { type BackOff, pauseAfter } from './back-off'
import { type Command, nothingSeen, type Outcome, type Seen } from './command'
import { failureOf } from './failures'

/** What a command taught: what to record, and how to go on. */
export interface Lesson {
  readonly events: readonly JournalEvent[]
  /** Failed attempts since the last step that worked. */
  readonly attempts: number
  /** Absent: the next command follows at once. */
  readonly rest?: Rest
  readonly seen: Seen
}

type Rest = Extract<OutboxState, { kind: 'waiting' | 'blocked' }>

export interface Circumstances {
  readonly now: number
  /** From 0 up to 1. */
  readonly random: number
  readonly attempts: number
  readonly backOff: BackOff
  readonly settleMs: number
  /** Whether the site enrolls people whom it could not search for. */
  readonly enrollWithoutSearch: boolean
}

export function learn(command: Command, outcome: Outcome, around: Circumstances): Lesson {
  const { step } = command
  switch (outcome.kind) {
    case 'searched':
      if (outcome.candidates.length === 0) return done(step)
      return ask({ kind: 'same-person', candidates: [...outcome.candidates] }, around)
    case 'there':
    case 'sent':
      return sentOrThere(command, outcome, around)
    case 'absent':
      return { events: [], attempts: around.attempts, seen: { kind: 'absent', step } }
    case 'closed':
      return { events: [], attempts: around.attempts, seen: { kind: 'closed', step } }
    case 'whose':
      return ask({ kind: 'whose-photo', step, candidates: [...outcome.candidates] }, around)
    case 'not-permitted':
      return notPermitted(command, outcome, around)
    case 'proved':
      return worked({ kind: 'done', step, proof: outcome.proof })
    case 'failed':
      return failed(command, outcome.error, around)
    default:
      return assertNever(outcome)
  }
}

function done(step: Step): Lesson {
  return worked({ kind: 'done', step })
}

function worked(event: JournalEvent): Lesson {
  return { events: [event], attempts: 0, seen: nothingSeen }
}

function ask(question: Question, { attempts }: Circumstances, events: readonly JournalEvent[] = []): Lesson {
  return { events, attempts, rest: { kind: 'blocked', question }, seen: nothingSeen }
}

function sentOrThere(
  command: Command,
  { personId, faceId }: Extract<Outcome, { kind: 'sent' | 'there' }>,
  around: Circumstances
): Lesson {
  const { step } = command
  const wanted = 'personId' in command ? command.personId : undefined
  // Somebody else's record has this face now, or a new one was made. That must not pass for a success.
  if (wanted !== undefined && personId !== undefined && wanted.toLowerCase() !== personId.toLowerCase())
    return ask({ kind: 'refused', step, code: 'identities/bad-answer' }, around)
  // A photo that makes a person without telling whom: found again by the picture.
  if (step.kind === 'photo' && wanted === undefined && personId === undefined)
    return failed(command, appError('identities/bad-answer'), around)
  return worked({
    kind: 'done',
    step,
    ...(personId === undefined ? {} : { personId }),
    ...(faceId === undefined ? {} : { faceId })
  })
}

function notPermitted(
  { step }: Command,
  { permissions }: Extract<Outcome, { kind: 'not-permitted' }>,
  around: Circumstances
): Lesson {
  if (step.kind === 'proof') return worked({ kind: 'done', step, proof: 'not-tried' })
  if (around.enrollWithoutSearch) return done(step)
  return ask({ kind: 'may-not-search', ...copied(permissions) }, around)
}

/** Every refusal has a question, and whatever may pass waits: nothing is given up. */
function failed(command: Command, error: AppError, around: Circumstances): Lesson {
  const { step } = command
  const failure = failureOf(error.code)
  if (failure === 'refused') {
    if (step.kind === 'proof') return worked({ kind: 'done', step, proof: 'not-tried' })
    const code = codeOf(step, error.code)
    const question: Question = { kind: 'refused', step, code, ...copied(error.permissions) }
    return ask(question, around, command.kind === 'send' ? [{ kind: 'not-done', step, code }] : [])
  }

  const { now, random, attempts, backOff, settleMs } = around
  const pause = pauseAfter(attempts, random, backOff, error.retryAfterMs)
  const waiting = (until: number): Rest => ({
    kind: 'waiting',
    until: new Date(until).toISOString(),
    code: error.code
  })
  const lesson = { attempts: attempts + 1, seen: nothingSeen }
  if (command.kind !== 'send') return { ...lesson, events: [], rest: waiting(now + pause) }
  if (failure === 'not-sent')
    return { ...lesson, events: [{ kind: 'not-done', step, code: error.code }], rest: waiting(now + pause) }
  // Dated anew: the request may have left long after it was recorded, for example because a sign-in came first.
  return {
    ...lesson,
    events: [{ kind: 'begun', step }],
    rest: waiting(now + Math.max(pause, settleMs))
  }
}

/** A refused name is not a refused photo, and other words go with it. */
function codeOf({ kind }: Step, code: ErrorCode): ErrorCode {
  if (code !== 'identities/rejected') return kind === 'name' && code === 'record/refused' ? nameRefused : code
  if (kind === 'photo' || kind === 'search') return code
  return kind === 'name' ? nameRefused : 'record/refused'
}

const nameRefused = 'enrollment/name-refused'

function copied(permissions: AppError['permissions']): { permissions?: NamedPermission[] } {
  return permissions === undefined ? {} : { permissions: [...permissions] }
}
