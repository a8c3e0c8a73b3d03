import { z } from 'zod'
import { permission } from './account'
import { personId } from './person'
import { address, alias, field, note, personTag } from './person-items'

/** A part of the record, or why this account may not see it: one of the permissions would be enough. */
const section = <T extends z.ZodType>(item: T) =>
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('open'), items: z.array(item) }),
    z.object({ state: z.literal('closed'), permissions: z.array(permission) })
  ])

/** All that the account may know about a person. */
export const personRecord = z.object({
  personId,
  aliases: section(alias),
  tags: section(personTag),
  notes: section(note),
  addresses: section(address),
  fields: section(field)
})
export type PersonRecord = z.output<typeof personRecord>
export type Section<T> =
  | { readonly state: 'open'; readonly items: T[] }
  | { readonly state: 'closed'; readonly permissions: z.output<typeof permission>[] }

/** People who were searched for. The server has no paging, so more than the limit are counted, not handed over. */
export const foundPeople = z.object({ people: z.array(personRecord), total: z.int() })
export type FoundPeople = z.output<typeof foundPeople>
export const maxFoundPeople = 200
