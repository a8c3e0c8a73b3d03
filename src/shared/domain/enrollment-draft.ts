import { z } from 'zod'
import { consentRecord } from './consent'
import { documentLimits } from './document'
import { faceId, personId, personName } from './person'
import { addressDraft, fieldDraft, noteDraft, tagExpiry } from './person-items'
import { overrideReasons } from './photo-override'
import { jpegBytes } from './photo'
import { confidence, recognizedPerson } from './recognition'
import { tagId } from './tag'
import { line, paragraphs } from './text'

/*
 * One enrollment on its way from the window to the outbox. Pictures and documents come first, one message each; then
 * the details, which name them. Until the details have been submitted nothing is kept beyond the memory of the main process.
 */

/** Made once per visit. */
export const enrollmentId = z.uuid()
/** Made once per picture or document. That of a photo becomes the server's `photoReferenceId`. */
export const attachmentId = z.uuid()

/** Most pictures and documents that one enrollment can have. */
export const maxAttachments = 12

/** The face of a picture, aligned, 112x112. Needed where the station searches by `recognize` or `lookup`. */
const alignedFace = jpegBytes.optional()

export const attachment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('photo'), attachmentId, jpeg: jpegBytes, alignedFace }),
  /** A second frame of the same visit, by which the server must find the person afterwards. Never enrolled. */
  z.strictObject({ kind: z.literal('proof'), attachmentId, jpeg: jpegBytes, alignedFace }),
  z.strictObject({
    kind: z.literal('document'),
    attachmentId,
    content: z
      .instanceof(Uint8Array)
      .refine(({ byteLength }) => byteLength > 0 && byteLength <= documentLimits.maxBytes)
  })
])
export type Attachment = z.output<typeof attachment>

/** Why somebody is enrolled as a new person although the server knows a face much like it. */
export const newPersonReasons = ['other-person', 'old-record-wrong', 'instructed'] as const
export type NewPersonReason = (typeof newPersonReasons)[number]

/** What the attendant decided after the search. */
export const enrollmentTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new-person'), reason: z.enum(newPersonReasons).optional() }),
  z.strictObject({ kind: z.literal('known-person'), personId })
])
export type EnrollmentTarget = z.output<typeof enrollmentTarget>

export const enrollmentDetails = z.strictObject({
  enrollmentId,
  target: enrollmentTarget,
  /** Of the person. Needed for a new one; absent where only a photo is added. */
  name: personName.optional(),
  /** In the order taken; the first one was searched with. */
  photos: z
    .array(
      z.strictObject({
        attachmentId,
        /** Enroll in spite of the server's objection. Only after somebody has looked and decided so. */
        force: z.boolean().default(false),
        overrideReason: z.enum(overrideReasons).optional()
      })
    )
    .min(1)
    .max(5),
  proof: attachmentId.optional(),
  tags: z
    .array(z.strictObject({ tagId, expires: tagExpiry }))
    .max(30)
    .default([]),
  fields: z
    .array(fieldDraft.omit({ fieldId: true }))
    .max(30)
    .default([]),
  address: addressDraft.omit({ addressId: true }).optional(),
  note: noteDraft.omit({ noteId: true }).optional(),
  documents: z
    .array(z.strictObject({ attachmentId, name: line(150), description: paragraphs(2000).default('') }))
    .max(5)
    .default([]),
  consent: consentRecord.optional()
})
export type EnrollmentDetails = z.output<typeof enrollmentDetails>

/**
 * Somebody whom the server takes for the visitor. `strong`: making a new person needs a reason. A way of searching that
 * answers no confidence answers only what the server itself calls a match, and that counts as strong.
 */
export const candidate = z.object({
  person: recognizedPerson,
  faceId: faceId.optional(),
  confidence: confidence.optional(),
  strength: z.enum(['strong', 'possible'])
})
export type Candidate = z.output<typeof candidate>

/** What the search before an enrollment came to. A failure of it is an error; `skipped` is not: it runs before sending. */
export const enrollmentSearch = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('candidates'), candidates: z.array(candidate).min(1) }),
  z.object({ outcome: z.literal('nobody') }),
  z.object({ outcome: z.literal('no-face') }),
  /** No server can be reached. The station searches before it sends. */
  z.object({ outcome: z.literal('skipped') }),
  /** The account may not search. `allowed`: the site enrolls without. */
  z.object({ outcome: z.literal('not-permitted'), allowed: z.boolean() })
])
export type EnrollmentSearch = z.output<typeof enrollmentSearch>
