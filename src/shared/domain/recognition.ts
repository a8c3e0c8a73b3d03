import { z } from 'zod'
import { faceId, personId, personName } from './person'

/** The server's confidence that two faces belong to one person, 0 to 1. */
export const confidence = z.number().min(0).max(1)

export const recognizedPerson = z.object({
  personId,
  /** Absent when the server knows the face but answered without a name (an enrollment that stopped half-way). */
  name: personName.optional(),
  tags: z.array(z.string())
})
export type RecognizedPerson = z.infer<typeof recognizedPerson>

/** The answer of a 1:N search with one probe. "Not enrolled" and "no face in the picture" are different answers. */
export const identification = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('match'),
    person: recognizedPerson,
    /** Addresses the person's enrollment photo; absent when the server named none. */
    faceId: faceId.optional(),
    confidence
  }),
  z.object({ outcome: z.literal('not-enrolled') }),
  z.object({ outcome: z.literal('no-face') })
])
export type Identification = z.infer<typeof identification>

/** The answer of a 1:1 comparison, in words beside the number. */
export const comparison = z.object({
  confidence,
  verdict: z.enum(['same', 'unsure', 'different'])
})
export type Comparison = z.infer<typeof comparison>
export type Verdict = Comparison['verdict']
