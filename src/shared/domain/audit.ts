import { z } from 'zod'
import { unlockWays } from './access'
import { proofOutcome } from './outbox'
import { newPersonReasons } from './enrollment-draft'
import { serverId } from './person'
import { overrideReasons } from './photo-override'

export const discardReasons = ['duplicate', 'wrong-person', 'declined-later', 'unreadable', 'test'] as const
export type DiscardReason = (typeof discardReasons)[number]

/** `system`: the computer was locked or went to sleep. */
export const lockReasons = ['idle', 'asked', 'system', 'signed-out'] as const
export type LockReason = (typeof lockReasons)[number]

/**
 * What the audit log records. No names, no pictures, no free words about a person: ids, closed lists and versions.
 */
export const auditEvent = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('consent'),
    decision: z.enum(['accepted', 'declined']),
    version: z.string(),
    language: z.string()
  }),
  z.strictObject({ what: z.literal('photo-override'), reason: z.enum(overrideReasons) }),
  z.strictObject({
    what: z.literal('enrollment-accepted'),
    enrollmentId: z.string(),
    decision: z.enum(['new-person', 'known-person']),
    personId: serverId.optional(),
    newPersonReason: z.enum(newPersonReasons).optional(),
    wasSearched: z.boolean(),
    consentVersion: z.string().optional()
  }),
  z.strictObject({
    what: z.literal('enrollment-delivered'),
    enrollmentId: z.string(),
    personId: serverId,
    proof: proofOutcome
  }),
  z.strictObject({
    what: z.literal('question-answered'),
    enrollmentId: z.string(),
    question: z.string(),
    answer: z.string(),
    personId: serverId.optional(),
    reason: z.string().optional()
  }),
  z.strictObject({
    what: z.literal('enrollment-discarded'),
    enrollmentId: z.string(),
    reason: z.enum(discardReasons)
  }),
  z.strictObject({ what: z.literal('outbox-exported'), count: z.int() }),
  z.strictObject({ what: z.literal('outbox-imported'), count: z.int() }),
  z.strictObject({ what: z.literal('signed-in'), how: z.enum(['server', 'offline']) }),
  z.strictObject({ what: z.literal('signed-out') }),
  z.strictObject({
    what: z.literal('policy-changed'),
    /** The consent texts asked for from now on, as `language version`, with commas between. Empty: nobody is asked. */
    consentTexts: z.string()
  }),
  z.strictObject({ what: z.literal('pin-changed'), isFirst: z.boolean() }),
  z.strictObject({ what: z.literal('station-pin-changed'), isSet: z.boolean() }),
  z.strictObject({ what: z.literal('station-locked'), why: z.enum(lockReasons) }),
  z.strictObject({ what: z.literal('station-unlocked'), by: z.enum(unlockWays) }),
  z.strictObject({ what: z.literal('settings-opened') }),
  /** Ended by the administrator's PIN. */
  z.strictObject({ what: z.literal('station-quit') }),
  /** A wrong password or PIN. */
  z.strictObject({
    what: z.literal('access-refused'),
    at: z.enum(['lock', 'settings', 'quit']),
    by: z.enum(unlockWays),
    /** For how long nothing is looked at after it. */
    waitSeconds: z.int()
  }),
  z.strictObject({ what: z.literal('access-settings-changed') }),
  /** Which settings a file has changed, by their paths; not to what. */
  z.strictObject({ what: z.literal('configuration-imported'), settings: z.array(z.string()) }),
  /** What the computer's administrators set from now on; nothing: they no longer do. */
  z.strictObject({ what: z.literal('configuration-managed'), settings: z.array(z.string()) })
])
export type AuditEvent = z.output<typeof auditEvent>

export const auditRecord = z.object({
  /** Counts from 1 without a hole. */
  number: z.int(),
  at: z.iso.datetime(),
  /** The server account that the station worked as; absent in Training mode and signed out. */
  who: z.string().optional(),
  event: auditEvent
})
export type AuditRecord = z.output<typeof auditRecord>

/** `broken`: from this record on the log is not what the station wrote. */
export const auditVerdict = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('intact'), records: z.int() }),
  z.object({ verdict: z.literal('broken'), at: z.int(), records: z.int() })
])
export type AuditVerdict = z.output<typeof auditVerdict>
