import { z } from 'zod'
import { duration } from './duration'
import { serverId } from './person'
import { line, paragraphs } from './text'

export const tagId = serverId
export const tagName = line(100)

/** What somebody can say about a tag. */
export const tagDraft = z.object({
  name: tagName,
  description: paragraphs(2000),
  disabled: z.boolean(),
  /** How long the tag stays on a person unless said otherwise; undefined: for good. */
  lasts: duration.optional()
})
export type TagDraft = z.output<typeof tagDraft>

/** Definition of a tag as the server has it. */
export const tag = z.object({
  tagId,
  name: z.string(),
  description: z.string(),
  disabled: z.boolean(),
  lasts: duration.optional()
})
export type Tag = z.output<typeof tag>
