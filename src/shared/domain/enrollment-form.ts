import { z } from 'zod'
import { consentText } from './consent'
import { fieldName } from './person-items'
import { tagId } from './tag'
import { line } from './text'

/** Whether a part of the details form is there at all, and whether it may stay empty. */
export const presence = z.enum(['off', 'optional', 'required'])
export type Presence = z.output<typeof presence>

const common = { name: fieldName, label: line(100), required: z.boolean().default(false) }

/** A custom field of the details form. `name` is the server's, `label` is what the attendant reads. */
export const formField = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('text'),
    maxLength: z.int().min(1).max(4000).default(200),
    /** One of these only. */
    choices: z.array(line(200)).max(50).optional()
  }),
  z.strictObject({
    ...common,
    kind: z.literal('date'),
    /** Relative to today: a date of birth lies in the past, an expiry in the future. */
    when: z.enum(['any', 'past', 'future']).default('any')
  }),
  z.strictObject({
    ...common,
    kind: z.literal('number'),
    least: z.number().optional(),
    most: z.number().optional()
  }),
  z.strictObject({ ...common, kind: z.literal('boolean') })
])
export type FormField = z.output<typeof formField>

export const formDocument = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  label: line(100),
  required: z.boolean().default(false)
})
export type FormDocument = z.output<typeof formDocument>

/** What a site asks for with an enrollment, and what it allows. */
export const enrollmentPolicy = z.strictObject({
  consent: z
    .strictObject({
      texts: z
        .array(consentText)
        .max(20)
        .default([])
        .describe('What people are asked before the camera is used, one text for each language.')
    })
    /** No text: nobody is asked. */
    .prefault({}),
  form: z
    .strictObject({
      /** Tags offered for new people; absent: all that the server has. */
      tags: z
        .array(tagId)
        .max(100)
        .optional()
        .describe('Ids of the tags that are offered. Absent: all that the server has.'),
      fields: z.array(formField).max(30).default([]).describe('Custom fields of the form, in their order.'),
      address: presence.default('off').describe('Whether an address is asked for.'),
      note: presence.default('optional').describe('Whether a note is asked for.'),
      documents: z.array(formDocument).max(5).default([]).describe('Documents that are asked for.')
    })
    .prefault({}),
  /** Whether somebody may be enrolled whom the station could not search for first, because the account may not. */
  enrollWithoutSearch: z
    .boolean()
    .default(false)
    .describe('Allows to enroll where the account may not search for the person first.'),
  /** For how many days after the last sign-in at the server somebody can sign in without it. 0: never. */
  offlineSignInDays: z
    .int()
    .min(0)
    .max(90)
    .default(7)
    .describe('For how many days somebody can sign in while the server cannot be reached. 0: never.'),
  outbox: z
    .strictObject({
      maxItems: z.int().min(1).max(5000).default(500).describe('How many enrollments may wait to be sent.'),
      maxAgeDays: z
        .int()
        .min(1)
        .max(365)
        .default(14)
        .describe('For how many days an enrollment may wait before no new one is taken.'),
      /** How long a delivered enrollment can still be looked at here before its key is overwritten. 0: at once. */
      keepDeliveredHours: z
        .int()
        .min(0)
        .max(168)
        .default(0)
        .describe('For how many hours a delivered enrollment can still be looked at here. 0: not at all.')
    })
    .prefault({})
})
export type EnrollmentPolicy = z.output<typeof enrollmentPolicy>
