import { z } from 'zod'
import { line } from './text'

/**
 * Identifiers of the Identities server. GUIDs by its documentation; kept as opaque text.
 *
 * The same limits as in the API's document, so that no id of an answer can fail the contract later.
 *
 * SECURITY: an id becomes a segment of a path. As `..` it would climb to another endpoint, however it is encoded.
 */
export const serverId = z
  .string()
  .min(1)
  .max(100)
  .refine((id) => !/^\.{1,2}$/.test(id))
export const personId = serverId
export const faceId = serverId

const namePart = line(100)

export const personName = z.object({ firstName: namePart, lastName: namePart })
export type PersonName = z.infer<typeof personName>
