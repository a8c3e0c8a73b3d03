import { z } from 'zod'
import { auditRecord, auditVerdict, discardReasons } from '../domain/audit'
import {
  attachment,
  attachmentId,
  enrollmentDetails,
  enrollmentId,
  enrollmentSearch
} from '../domain/enrollment-draft'
import { enrollmentPolicy } from '../domain/enrollment-form'
import { outboxItem, outboxStatus, questionAnswer } from '../domain/outbox'
import { call } from './call'

/** Export files cross in pieces: a full outbox does not fit into one message. */
export const exchangePieceBytes = 8 * 1024 * 1024
const passphrase = z.string().min(12).max(200)
const piece = z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= exchangePieceBytes)
const offset = z.int().min(0)

/** From the search before an enrollment to its delivery. */
export const enrollmentCalls = {
  'enrollments:read-policy': call(z.void(), enrollmentPolicy),
  'enrollments:save-policy': call(enrollmentPolicy, enrollmentPolicy),
  /** Somebody declined: for the audit log. That somebody accepted travels with the details. */
  'enrollments:record-decline': call(z.strictObject({ version: z.string(), language: z.string() }), z.void()),

  /** Keeps a picture or document in memory until the details come. The same id again replaces it. */
  'enrollments:attach': call(z.strictObject({ enrollmentId, attachment }), z.void()),
  /** Forgets one attachment, or without its id the whole draft. */
  'enrollments:detach': call(
    z.strictObject({ enrollmentId, attachmentId: attachmentId.optional() }),
    z.void()
  ),
  /** Searches with an attached photo. What comes out is remembered: `submit` goes by it, not by the window's word. */
  'enrollments:search': call(z.strictObject({ enrollmentId, attachmentId }), enrollmentSearch),
  /** When this answers, the enrollment is on disk and will be sent, whatever happens to the station. */
  'enrollments:submit': call(enrollmentDetails, outboxItem),

  'outbox:read-status': call(z.void(), outboxStatus),
  'outbox:list': call(z.void(), z.object({ items: z.array(outboxItem) })),
  'outbox:read': call(z.strictObject({ enrollmentId }), outboxItem),
  /** Also of all that wait. */
  'outbox:retry': call(z.strictObject({ enrollmentId: enrollmentId.optional() }), z.void()),
  'outbox:answer': call(z.strictObject({ enrollmentId, answer: questionAnswer }), outboxItem),
  'outbox:read-photo': call(z.strictObject({ enrollmentId }), z.object({ jpeg: z.instanceof(Uint8Array) })),
  'outbox:discard': call(
    z.strictObject({ enrollmentId, reason: z.enum(discardReasons), pin: z.string().min(4).max(20) }),
    z.void()
  ),
  /** Seals what waits into a file; it is then no longer sent from here. Fetched by pieces. */
  'outbox:export': call(
    z.strictObject({ passphrase }),
    z.object({ exportId: z.uuid(), name: z.string(), bytes: z.int(), items: z.int() })
  ),
  'outbox:read-export': call(z.strictObject({ exportId: z.uuid(), offset }), z.object({ piece })),
  'outbox:begin-import': call(z.strictObject({ bytes: z.int().min(1) }), z.object({ importId: z.uuid() })),
  'outbox:write-import': call(z.strictObject({ importId: z.uuid(), offset, piece }), z.void()),
  /** Takes in what is not here yet. */
  'outbox:finish-import': call(
    z.strictObject({ importId: z.uuid(), passphrase }),
    z.object({ added: z.int(), known: z.int() })
  ),

  'audit:list': call(
    z.strictObject({ skip: z.int().min(0), take: z.int().min(1).max(200) }),
    z.object({ records: z.array(auditRecord), total: z.int() })
  ),
  'audit:verify': call(z.void(), auditVerdict),
  'audit:export': call(
    z.strictObject({ format: z.enum(['csv', 'json']) }),
    z.object({ name: z.string(), content: z.instanceof(Uint8Array) })
  )
}
