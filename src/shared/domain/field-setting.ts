import { z } from 'zod'
import { serverId } from './person'
import { fieldName } from './person-items'
import { line, paragraphs } from './text'

/** What a field belongs to, e.g. a kind of record. The values are not documented: letters, digits, dash, underscore. */
const entityType = line(100).regex(/^[\w-]+$/)

/**
 * The definition of a custom field. Nothing about its content is documented; these are the members that any server's
 * definition of a field needs.
 */
export const fieldSetting = z.object({
  entityType,
  fieldId: serverId,
  name: fieldName,
  description: paragraphs(2000).default(''),
  required: z.boolean().default(false)
})
export type FieldSetting = z.output<typeof fieldSetting>
