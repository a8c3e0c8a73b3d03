import { z } from 'zod'

/** Identifiers of the Identities server. GUIDs by its documentation; kept as opaque text. */
const serverId = z.string().min(1).max(100)
export const personId = serverId
export const faceId = serverId

const namePart = z
  .string()
  .trim()
  .min(1)
  .max(100)
  // Control characters and line breaks in a name are typing accidents that other systems choke on.
  .refine((text) => !/\p{Cc}/u.test(text))

export const personName = z.object({ firstName: namePart, lastName: namePart })
export type PersonName = z.infer<typeof personName>

export function displayName(name: PersonName): string {
  return `${name.firstName} ${name.lastName}`.trim()
}
