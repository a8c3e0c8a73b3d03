import { z } from 'zod'
import { faceId, personId } from './person'
import { jpegBytes } from './photo'

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
