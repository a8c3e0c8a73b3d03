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
  photo: jpegBytes,
  /** Enroll in spite of the server's objection to the photo. Only after somebody has looked and decided so. */
  force: z.boolean().optional()
})
export type EnrollmentRequest = z.infer<typeof enrollmentRequest>

/** Another photo of a person whom the server has already. `photoId` is made once and sent again on every retry. */
export const additionalPhoto = z.object({
  personId,
  photoId: z.uuid(),
  photo: jpegBytes,
  force: z.boolean().optional()
})
export type AdditionalPhoto = z.infer<typeof additionalPhoto>

export const enrollmentReceipt = z.object({ personId, faceId: faceId.optional() })
export type EnrollmentReceipt = z.infer<typeof enrollmentReceipt>
