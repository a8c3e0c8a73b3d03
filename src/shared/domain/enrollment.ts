import { z } from 'zod'
import { faceId, personId, personName } from './person'
import { jpegBytes } from './photo'

/**
 * One enrollment as the renderer asks for it.
 *
 * `enrollmentId` is made once per visit and sent again unchanged on every retry. It becomes the server's
 * `photoReferenceId`, so a repeat is recognisable and never makes a second person.
 */
export const enrollmentRequest = z.object({
  enrollmentId: z.uuid(),
  name: personName,
  photo: jpegBytes
})
export type EnrollmentRequest = z.infer<typeof enrollmentRequest>

export const enrollmentReceipt = z.object({ personId, faceId: faceId.optional() })
export type EnrollmentReceipt = z.infer<typeof enrollmentReceipt>
