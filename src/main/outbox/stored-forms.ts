import { enrollmentDetails, newPersonReasons } from '@shared/domain/enrollment-draft'
import { proofOutcome, step } from '@shared/domain/outbox'
import { faceId, personId } from '@shared/domain/person'
import { type ErrorCode, errorCodes } from '@shared/errors'
import { z } from 'zod'
import type { JournalEntry } from '../enrollment/journal'
import type { EnrollmentContent } from './outbox-store'

/* How the outbox's pieces look as JSON. What lies on a disk or comes in a file is parsed like what a window says. */

const errorCode = z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]])

/** SECURITY: strips what it does not know, so that a new name given as an answer never gets into the journal. */
const journalAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new-person'), reason: z.enum(newPersonReasons) }),
  z.object({ kind: z.literal('this-person'), personId }),
  z.object({ kind: z.literal('try-again') }),
  z.object({ kind: z.literal('it-is-there') }),
  z.object({ kind: z.literal('send-again') }),
  z.object({ kind: z.literal('leave-out') }),
  z.object({ kind: z.literal('send-in-spite') }),
  z.object({ kind: z.literal('rename') })
])

export const journalEntry: z.ZodType<JournalEntry> = z.object({
  at: z.number(),
  event: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('begun'), step }),
    z.object({
      kind: z.literal('done'),
      step,
      personId: z.exactOptional(personId),
      faceId: z.exactOptional(faceId),
      proof: z.exactOptional(proofOutcome)
    }),
    z.object({ kind: z.literal('not-done'), step, code: errorCode }),
    z.object({ kind: z.literal('answered'), step, answer: journalAnswer })
  ])
})

export const enrollmentContent: z.ZodType<EnrollmentContent> = z.object({
  details: enrollmentDetails,
  acceptedBy: z.exactOptional(z.string())
})

/** @returns undefined for what is not JSON, or not of this form */
export function parseStored<T>(form: z.ZodType<T>, json: string | Uint8Array): T | undefined {
  try {
    const text = typeof json === 'string' ? json : Buffer.from(json).toString('utf8')
    return form.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
