import { z } from 'zod'
import { faceId } from '../domain/person'
import { jpegBytes } from '../domain/photo'
import { line } from '../domain/text'
import { comparison, identification } from '../domain/recognition'
import { call } from './call'

/** Bytes as the named model gives them, e.g. 512 numbers of 32 bits. */
const embeddings = z.object({
  model: line(50),
  values: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength > 0 && byteLength <= 65_536)
})

/** What the station does with faces. */
export const faceCalls = {
  'people:identify': call(
    z.object({
      probe: jpegBytes,
      /** The face of the probe, aligned, 112x112. Needed where the station searches by `recognize` or `lookup`. */
      alignedFace: jpegBytes.optional(),
      /** Features of that face for `lookup`, and the model that they come from. */
      embeddings: embeddings.optional()
    }),
    identification
  ),
  'faces:compare': call(z.object({ first: jpegBytes, second: jpegBytes }), comparison),
  'photos:read-enrollment': call(z.object({ faceId }), z.object({ jpeg: jpegBytes }))
}
