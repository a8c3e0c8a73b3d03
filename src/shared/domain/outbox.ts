import { z } from 'zod'
import { type ErrorCode, errorCodes } from '../errors'
import { permission } from './account'
import { candidate, enrollmentId, newPersonReasons } from './enrollment-draft'
import { personId, personName } from './person'

const errorCode = z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]])

/**
 * One call, or group of calls, at the server on behalf of an enrollment. `key` tells repeats of a kind apart: the
 * attachment's id, the tag's id, the field's name.
 */
export const stepKinds = [
  /** The search that was skipped while there was no server. */
  'search',
  'photo',
  'name',
  'tag',
  'field',
  'address',
  'note',
  /** The consent, as a note on the person. */
  'consent',
  'document',
  /** The server finds the person by a second frame. */
  'proof'
] as const
export type StepKind = (typeof stepKinds)[number]
export const step = z.object({ kind: z.enum(stepKinds), key: z.string().optional() })
export type Step = z.output<typeof step>

/** What the station cannot know and must not guess. */
export const question = z.discriminatedUnion('kind', [
  /** The search that ran late found somebody. */
  z.object({ kind: z.literal('same-person'), candidates: z.array(candidate) }),
  /** The server has the photo, but not certainly for whom: the answer that told it was lost. */
  z.object({ kind: z.literal('whose-photo'), step, candidates: z.array(candidate) }),
  /** Whether this arrived cannot be read back. */
  z.object({ kind: z.literal('has-it-arrived'), step }),
  /** The server does not want this. Another try as it is will not help by itself. */
  z.object({
    kind: z.literal('refused'),
    step,
    code: errorCode,
    permissions: z.array(permission).optional()
  }),
  /** The account may not search, and the site does not enroll without. */
  z.object({ kind: z.literal('may-not-search'), permissions: z.array(permission).optional() })
])
export type Question = z.output<typeof question>

export const questionAnswer = z.discriminatedUnion('kind', [
  /** Of `same-person`. */
  z.strictObject({ kind: z.literal('new-person'), reason: z.enum(newPersonReasons) }),
  /** Of `same-person` and `whose-photo`. */
  z.strictObject({ kind: z.literal('this-person'), personId }),
  /** Of every question: the same once more. */
  z.strictObject({ kind: z.literal('try-again') }),
  /** Of `has-it-arrived`: somebody has looked at the server's own pages. */
  z.strictObject({ kind: z.literal('it-is-there') }),
  z.strictObject({ kind: z.literal('send-again') }),
  /** Of `refused`, for everything but the photo that makes the person and the name. */
  z.strictObject({ kind: z.literal('leave-out') }),
  /** Of `refused`, for a photo that the server objects to. */
  z.strictObject({ kind: z.literal('send-in-spite') }),
  /** Of `refused`, for the name. */
  z.strictObject({ kind: z.literal('rename'), name: personName })
])
export type QuestionAnswer = z.output<typeof questionAnswer>

/** `not-tried`: there was no second frame, or the account may not search. */
export const proofOutcome = z.enum(['found', 'not-found', 'other-person', 'not-tried'])
export type ProofOutcome = z.output<typeof proofOutcome>

export const outboxState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queued') }),
  z.object({ kind: z.literal('sending'), step }),
  /** Until then, or until the network or a sign-in wakes it; `code` says why. */
  z.object({ kind: z.literal('waiting'), until: z.iso.datetime(), code: errorCode }),
  z.object({ kind: z.literal('blocked'), question }),
  z.object({ kind: z.literal('done'), personId, proof: proofOutcome }),
  /** Meant for another server than the one the station works with. */
  z.object({ kind: z.literal('other-server'), baseUrl: z.string() }),
  /** Given to a file for another station; this one does not send it. */
  z.object({ kind: z.literal('exported') }),
  /** Cannot be read any more, and is kept apart. `code` says why. */
  z.object({ kind: z.literal('quarantined'), code: errorCode })
])
export type OutboxState = z.output<typeof outboxState>

/** One enrollment as the outbox screen shows it. */
export const outboxItem = z.object({
  enrollmentId,
  /** Absent where there is none, or where it can no longer be read. */
  name: personName.optional(),
  isNewPerson: z.boolean(),
  createdAt: z.iso.datetime(),
  state: outboxState,
  stepsDone: z.int(),
  stepsTotal: z.int(),
  attempts: z.int(),
  /** Somebody decided about the search's result before this was accepted. */
  wasSearched: z.boolean()
})
export type OutboxItem = z.output<typeof outboxItem>

/** How full the outbox is. `warning`: near a limit of the site; `stopped`: nothing more is accepted. */
export const outboxStatus = z.object({
  /** Not delivered yet, whatever they wait for. */
  waiting: z.int(),
  blocked: z.int(),
  quarantined: z.int(),
  oldest: z.iso.datetime().optional(),
  level: z.enum(['normal', 'warning', 'stopped']),
  /** Why nothing can be accepted or read, e.g. `outbox/read-only`. */
  problem: errorCode.optional()
})
export type OutboxStatus = z.output<typeof outboxStatus>
