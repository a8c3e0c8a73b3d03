import { z } from 'zod'
import { serverId } from './person'
import { tagId } from './tag'
import { line, optionalLine, paragraphs } from './text'

/*
 * What hangs on a person. Each thing comes twice: as somebody enters it, with limits, and as the server has it, without.
 * An item that the server answers without an id can be shown, but not changed or removed.
 */

/** Without an id a new item is made. */
const itemId = serverId.optional()

/** A point in time in UTC. */
const instant = z.iso.datetime()

/** A name. The first one of a person is the primary name. */
export const alias = z.object({
  aliasId: itemId,
  firstName: z.string(),
  lastName: z.string(),
  middleName: z.string(),
  title: z.string()
})
export type Alias = z.output<typeof alias>
export const aliasDraft = z.object({
  aliasId: itemId,
  firstName: line(100),
  lastName: line(100),
  middleName: optionalLine(100).default(''),
  title: optionalLine(50).default('')
})

export const note = z.object({ noteId: itemId, summary: z.string(), body: z.string(), author: z.string() })
export type Note = z.output<typeof note>
export const noteDraft = z.object({
  noteId: itemId,
  summary: line(200),
  body: paragraphs(10_000).default(''),
  author: optionalLine(100).default('')
})

export const address = z.object({
  addressId: itemId,
  street: z.string(),
  street2: z.string(),
  city: z.string(),
  state: z.string(),
  postalCode: z.string(),
  country: z.string()
})
export type Address = z.output<typeof address>
export const addressDraft = z.object({
  addressId: itemId,
  street: optionalLine(200),
  street2: optionalLine(200).default(''),
  city: optionalLine(100),
  state: optionalLine(100).default(''),
  postalCode: optionalLine(30),
  country: optionalLine(100)
})

/** A custom field has one value of one kind, or none yet. */
export const field = z.object({
  fieldId: itemId,
  name: z.string(),
  value: z.union([
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('date'), at: instant }),
    z.object({ kind: z.literal('number'), number: z.number() }),
    z.object({ kind: z.literal('boolean'), boolean: z.boolean() }),
    z.object({ kind: z.literal('none') })
  ])
})
export type Field = z.output<typeof field>
export const fieldName = line(200)
export const fieldDraft = z.object({
  fieldId: itemId,
  name: fieldName,
  value: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: paragraphs(4000) }),
    z.object({ kind: z.literal('date'), at: instant }),
    z.object({ kind: z.literal('number'), number: z.number() }),
    z.object({ kind: z.literal('boolean'), boolean: z.boolean() })
  ])
})

/** A tag on a person. It has an id or a name, often both; which of them depends on the account's permissions. */
export const personTag = z.object({
  personTagId: itemId,
  tagId: tagId.optional(),
  name: z.string().optional(),
  /** Undefined: for good, or the server did not say. */
  expires: instant.optional(),
  since: instant.optional()
})
export type PersonTag = z.output<typeof personTag>

/** @param at milliseconds since 1970 */
export function isExpired({ expires }: Pick<PersonTag, 'expires'>, at: number): boolean {
  return expires !== undefined && Date.parse(expires) <= at
}

/** Until when a tag is put on: as the tag's definition says, for good, or a point in time. */
export const tagExpiry = z.union([z.literal('default'), z.literal('never'), instant])
export type TagExpiry = z.output<typeof tagExpiry>
