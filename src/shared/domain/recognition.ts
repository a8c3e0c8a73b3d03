import { z } from 'zod'
import { faceId, personId, serverId } from './person'
import { personTag } from './person-items'

/** The server's confidence that two faces belong to one person, 0 to 1. */
export const confidence = z.number().min(0).max(1)

/** A name as the server has it. Unlike a name typed here it may lack one of its parts. */
const recognizedName = z.object({ firstName: z.string(), lastName: z.string() })

export const recognizedPerson = z.object({
  personId,
  /** Absent when the server knows the face but answered without a name (an enrollment that stopped half-way). */
  name: recognizedName.optional(),
  tags: z.array(personTag)
})
export type RecognizedPerson = z.infer<typeof recognizedPerson>

/** The answer of a 1:N search with one probe. "Not enrolled" and "no face in the picture" are different answers. */
export const identification = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('match'),
    person: recognizedPerson,
    /** Addresses the person's enrollment photo; absent when the server named none. */
    faceId: faceId.optional(),
    /** Together with `faceId` addresses the picture of this detection; absent when none was recorded. */
    detectionId: serverId.optional(),
    /** Undefined: this way of searching answers none. */
    confidence: confidence.optional()
  }),
  z.object({ outcome: z.literal('not-enrolled') }),
  z.object({ outcome: z.literal('no-face') })
])
export type Identification = z.infer<typeof identification>

/**
 * How the server is searched. The default is the documented way for partners; it records a detection. The other two are
 * for accounts that have Face Recognize only, and need the face cut out and aligned.
 */
export const identifyStrategy = z.enum(['publishWithResponse', 'recognize', 'lookup'])
export type IdentifyStrategy = z.infer<typeof identifyStrategy>

/** The answer of a 1:1 comparison, in words beside the number. */
export const comparison = z.object({
  confidence,
  verdict: z.enum(['same', 'unsure', 'different'])
})
export type Comparison = z.infer<typeof comparison>
export type Verdict = Comparison['verdict']

/**
 * Where the server's confidence turns into words. Between the two limits the station does not decide: it says so and
 * leaves the decision to the person at the desk.
 */
export const verdictLimits = { same: 0.8, different: 0.3 } as const

/** @param limits a site's own, where it has set them */
export function verdictFor(
  score: number,
  { same, different }: { readonly same: number; readonly different: number } = verdictLimits
): Verdict {
  if (score >= same) return 'same'
  return score <= different ? 'different' : 'unsure'
}
